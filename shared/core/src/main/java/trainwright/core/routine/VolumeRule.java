package trainwright.core.routine;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Muscle;

/**
 * How much each muscle works in a session. A hard set counts one for each primary muscle and a half
 * for each secondary one (Pelland 2026, Sports Med 56:481-505).
 */
public final class VolumeRule {
  /** Most hard sets of one muscle in a session (V3). */
  public static final double MAX_SETS_PER_MUSCLE = 10;

  private static final Set<Category> STRENGTH = EnumSet.range(Category.PUSH, Category.CORE);
  private static final int HARD_INTENSITY = 4;

  private VolumeRule() {}

  /** Hard sets by muscle. */
  public static Map<Muscle, Double> setsByMuscle(List<RoutineItem> items) {
    var sets = new EnumMap<Muscle, Double>(Muscle.class);
    for (var item : items) {
      if (hard(item)) {
        add(sets, item.exercise(), item.prescription().sets());
      }
    }
    return sets;
  }

  /** Counts the sets of an exercise in. */
  public static void add(Map<Muscle, Double> sets, Exercise exercise, double count) {
    exercise.primaryMuscles().forEach(muscle -> sets.merge(muscle, count, Double::sum));
    exercise.secondaryMuscles().forEach(muscle -> sets.merge(muscle, count / 2, Double::sum));
  }

  /** Whether its sets are hard working sets: main strength work of at least moderate effort. */
  public static boolean hard(RoutineItem item) {
    return item.role() == RoutineRole.MAIN && strength(item.exercise());
  }

  /** Whether its sets are hard working sets when it is main work. */
  public static boolean strength(Exercise exercise) {
    return STRENGTH.contains(exercise.category())
        && (exercise.intensity() == null || exercise.intensity() >= HARD_INTENSITY);
  }
}
