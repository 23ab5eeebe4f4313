package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.List;
import trainwright.core.program.tree.WorkPrescription;
import trainwright.core.program.tree.WorkoutItem;
import trainwright.core.routine.RoutineTimingRule;

/**
 * Sets that lead up to the load of a main lift told in percent: three before the first lift of a
 * session at 80 % or more and two before the others, one less below. They belong to the warm-up and
 * are no working sets.
 */
final class RampRule {
  private static final String TEMPO = "2-0-1-0";
  private static final int REST_SECONDS = 45;
  private static final double HEAVY_PERCENT = 80;
  private static final int HEAVY_REPS = 3;
  private static final int REPS = 5;
  private static final int MOST_SETS = 3;

  private RampRule() {}

  /** For the lifts of a session in their order. */
  static List<WorkoutItem> items(List<Lift> lifts, WeekStep step) {
    var items = new ArrayList<WorkoutItem>();
    for (var lift : lifts) {
      if (ramped(lift, step)) {
        int sets = sets(step, items.isEmpty());
        var asked =
            new WorkPrescription(
                sets,
                reps(step),
                null,
                null,
                false,
                TEMPO,
                REST_SECONDS,
                null,
                null,
                null,
                "ramp up: " + shares(sets) + " of the day's load");
        items.add(LiftPrescriptionRule.item(lift.exercise(), false, asked));
      }
    }
    return List.copyOf(items);
  }

  /** What the ramps of so many lifts take. */
  static int seconds(long lifts, WeekStep step) {
    int set = reps(step) * RoutineTimingRule.repSeconds(TEMPO) + REST_SECONDS;
    return lifts == 0 ? 0 : (int) (set * (sets(step, true) + (lifts - 1) * sets(step, false)));
  }

  static boolean ramped(Lift lift, WeekStep step) {
    return step.heavy().pct1rm() != null && LiftPrescriptionRule.counted(lift, step);
  }

  private static boolean heavy(WeekStep step) {
    var percent = step.heavy().pct1rm();
    return percent != null && percent >= HEAVY_PERCENT;
  }

  private static int reps(WeekStep step) {
    return heavy(step) ? HEAVY_REPS : REPS;
  }

  private static int sets(WeekStep step, boolean first) {
    return MOST_SETS - (first ? 0 : 1) - (heavy(step) ? 0 : 1);
  }

  private static String shares(int sets) {
    return switch (sets) {
      case 1 -> "70 %";
      case 2 -> "50 and 75 %";
      default -> "40, 60 and 80 %";
    };
  }
}
