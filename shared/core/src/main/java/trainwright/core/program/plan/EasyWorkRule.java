package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Tag;
import trainwright.core.program.tree.WorkPrescription;
import trainwright.core.program.tree.WorkoutItem;

/** Warm-ups, cool-downs, mobility and intervals: work by the clock that counts no hard sets. */
final class EasyWorkRule {
  private static final int SECONDS = 50;
  private static final int CHANGE_SECONDS = 10;

  private EasyWorkRule() {}

  static List<WorkoutItem> warmUp(List<Exercise> allowed, int seconds, int turn) {
    return items(
        allowed,
        e -> e.tags().contains(Tag.WARM_UP) && intensity(e) <= 4,
        Math.min(5, seconds / (SECONDS + CHANGE_SECONDS)),
        1,
        CHANGE_SECONDS,
        turn);
  }

  static List<WorkoutItem> coolDown(List<Exercise> allowed, int seconds, int turn) {
    return items(
        allowed,
        e -> e.category() == Category.MOBILITY && e.tags().contains(Tag.COOL_DOWN),
        Math.min(3, seconds / (SECONDS + CHANGE_SECONDS)),
        1,
        CHANGE_SECONDS,
        turn);
  }

  static List<WorkoutItem> mobility(List<Exercise> allowed, int seconds, int turn) {
    return items(
        allowed,
        e -> e.category() == Category.MOBILITY,
        Math.min(8, seconds / (2 * (SECONDS + CHANGE_SECONDS))),
        2,
        CHANGE_SECONDS,
        turn);
  }

  static List<WorkoutItem> intervals(List<Exercise> allowed, int seconds, int turn) {
    int rounds = Math.clamp(seconds / 400, 2, 4);
    return items(
        allowed,
        e -> e.category() == Category.CONDITIONING && intensity(e) >= 4,
        Math.clamp(seconds / (rounds * 2 * SECONDS), 0, 6),
        rounds,
        SECONDS,
        turn);
  }

  private static List<WorkoutItem> items(
      List<Exercise> allowed, Predicate<Exercise> wanted, int count, int sets, int rest, int turn) {
    var ranked =
        allowed.stream()
            .filter(wanted.and(e -> !e.unilateral()))
            .sorted(Comparator.comparingInt(e -> Math.floorMod(e.id().hashCode() + 37 * turn, 101)))
            .limit(Math.max(0, count))
            .toList();
    var items = new ArrayList<WorkoutItem>();
    for (var exercise : ranked) {
      var asked =
          new WorkPrescription(
              sets, null, SECONDS, null, false, "hold", rest, null, null, null, null);
      items.add(LiftPrescriptionRule.item(exercise, false, asked));
    }
    return List.copyOf(items);
  }

  private static int intensity(Exercise exercise) {
    return exercise.intensity() == null ? 5 : exercise.intensity();
  }
}
