package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Tag;
import trainwright.core.program.tree.WorkPrescription;
import trainwright.core.program.tree.WorkoutItem;
import trainwright.core.routine.LevelRule;
import trainwright.core.understanding.IntensityLevel;

/** Circuits of intervals: work that counts no hard sets. */
final class EasyWorkRule {
  private static final int FIRST_SECONDS = 30;
  private static final int MOST_SECONDS = 45;

  /** What needs a road or a hill is no work for a circuit. */
  private static final List<String> OUTDOORS =
      List.of("hill", "stride", "sprint", "run", "walk", "jog", "bound");

  private final List<Exercise> intervals;

  EasyWorkRule(List<Exercise> allowed, IntensityLevel experience) {
    intervals =
        allowed.stream()
            .filter(e -> e.category() == Category.CONDITIONING && !e.defaultSets().isEmpty())
            .filter(e -> Allowed.intensity(e) >= 4 && !e.unilateral())
            .filter(e -> OUTDOORS.stream().noneMatch(e.slug()::contains))
            .filter(e -> e.level() == null || e.level() >= LevelRule.usefulLevel(experience))
            .toList();
  }

  /** Rounds of 30 s of work, 5 s more each build week up to 45 s, and as much rest. */
  List<WorkoutItem> intervals(int seconds, int turn, WeekStep step) {
    int work = Math.min(MOST_SECONDS, FIRST_SECONDS + 5 * step.buildIndex());
    int rounds = step.reduced() ? 2 : 4;
    int each = rounds * 2 * MOST_SECONDS;
    int count = Math.clamp(seconds / Math.max(1, each), 0, 6);
    if (count < 2) {
      rounds = step.reduced() ? 1 : 2;
      count = Math.clamp(seconds / (2 * 2 * MOST_SECONDS), 0, 3);
    }
    var items = new ArrayList<WorkoutItem>();
    for (var exercise : ranked(turn)) {
      boolean alike = items.stream().anyMatch(i -> i.exerciseName().equals(exercise.name()));
      if (items.size() < count && !alike) {
        var asked =
            new WorkPrescription(
                rounds, null, work, null, false, null, work, null, 8.0, null, null);
        items.add(LiftPrescriptionRule.item(exercise, false, asked));
      }
    }
    return List.copyOf(items);
  }

  /** Standing work before what is done on a chair. */
  private List<Exercise> ranked(int turn) {
    return intervals.stream()
        .sorted(
            Comparator.comparingInt((Exercise e) -> e.tags().contains(Tag.SEATED) ? 1 : 0)
                .thenComparingInt(e -> Math.floorMod(e.id().hashCode() + 37 * turn, 101))
                .thenComparing(Exercise::id))
        .toList();
  }
}
