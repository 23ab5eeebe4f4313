package trainwright.core.routine;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Equipment;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.Understanding;
import trainwright.core.understanding.fact.MovementLimits;

/**
 * What a routine is held to beyond the rules that always count. Null or empty: no such condition.
 *
 * @param targetDurationSeconds how long it should take
 * @param intensityLevel whom it is for
 * @param available everything it needs must be among these
 * @param spare body areas it must not load
 * @param goals what it is for
 * @param limits what the ailments and circumstances of its text rule out
 */
public record RoutineConstraints(
    @Nullable Integer targetDurationSeconds,
    @Nullable IntensityLevel intensityLevel,
    @Nullable Set<Equipment> available,
    Set<BodyArea> spare,
    Set<Goal> goals,
    MovementLimits limits) {

  /** No condition beyond the rules that always count. */
  public static final RoutineConstraints NONE =
      new RoutineConstraints(null, null, null, Set.of(), Set.of(), MovementLimits.NONE);

  /** Conditions that no text stands behind. */
  public RoutineConstraints(
      @Nullable Integer targetDurationSeconds,
      @Nullable IntensityLevel intensityLevel,
      @Nullable Set<Equipment> available,
      Set<BodyArea> spare,
      Set<Goal> goals) {
    this(targetDurationSeconds, intensityLevel, available, spare, goals, MovementLimits.NONE);
  }

  /** Copies its sets. */
  public RoutineConstraints {
    available = available == null ? null : Set.copyOf(available);
    spare = Set.copyOf(spare);
    goals = Set.copyOf(goals);
  }

  /** What a compiled routine is held to: everything its request was understood to ask for. */
  public static RoutineConstraints of(String text, Understanding understood) {
    return new RoutineConstraints(
        understood.targetDuration(),
        understood.intensityLevel(),
        understood.equipment(),
        understood.spare(),
        understood.goals(),
        MovementLimits.of(text));
  }
}
