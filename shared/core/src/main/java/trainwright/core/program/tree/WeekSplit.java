package trainwright.core.program.tree;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import trainwright.core.exercise.Muscle;

/**
 * What a lift session trains. The muscles of two parts that may stand on neighbouring days are
 * disjoint, so that 48 hours pass before a primary muscle is loaded again (rule F3).
 */
public enum WeekSplit {
  FULL_BODY,
  UPPER,
  LOWER,
  PUSH,
  PULL;

  private static final Set<Muscle> PUSHING =
      EnumSet.of(
          Muscle.CHEST, Muscle.FRONT_DELTS, Muscle.SIDE_DELTS, Muscle.SERRATUS, Muscle.TRICEPS);
  private static final Set<Muscle> LOWER_MUSCLES = EnumSet.range(Muscle.LOWER_BACK, Muscle.SHINS);

  /** Whether a muscle belongs here. */
  public boolean trains(Muscle muscle) {
    boolean lower = LOWER_MUSCLES.contains(muscle);
    return switch (this) {
      case FULL_BODY -> true;
      case UPPER -> !lower;
      case LOWER -> lower;
      case PUSH -> PUSHING.contains(muscle);
      case PULL -> !lower && !PUSHING.contains(muscle);
    };
  }

  /** Whether all the primary muscles of an exercise belong here. */
  public boolean trains(Collection<Muscle> primaryMuscles) {
    return primaryMuscles.stream().allMatch(this::trains);
  }

  /** Whether no muscle belongs to both, so that neighbouring days may hold them. */
  public boolean disjoint(WeekSplit other) {
    return Arrays.stream(Muscle.values()).noneMatch(m -> trains(m) && other.trains(m));
  }
}
