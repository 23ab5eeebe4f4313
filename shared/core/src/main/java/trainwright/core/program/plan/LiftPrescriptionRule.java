package trainwright.core.program.plan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Tag;
import trainwright.core.program.tree.WorkPrescription;
import trainwright.core.program.tree.WorkoutItem;
import trainwright.core.routine.RoutineTimingRule;

/**
 * What a lift is asked for in a week. Loaded main lifts follow the phase's reps and % 1RM; body
 * weight goes up a rep a week from 5 to 8, holds last 10-30 s (C1); the rest does 10 reps. Rest is
 * 180 s for 1-6 loaded reps, 90 s for other main lifts, else 60 s (F6). RPE is 10 - RIR (I5).
 */
final class LiftPrescriptionRule {
  private static final Set<Equipment> LOADS =
      EnumSet.of(
          Equipment.DUMBBELLS,
          Equipment.KETTLEBELL,
          Equipment.BARBELL,
          Equipment.EZ_BAR,
          Equipment.CABLE_MACHINE,
          Equipment.MACHINE,
          Equipment.WEIGHT_PLATE);
  private static final List<String> ODD = List.of("assisted", "pullover", "fly");
  private static final String TEMPO = "2-0-1-0";
  private static final String HOLD = "hold";
  private static final int FEWEST_STEP_REPS = 5;
  private static final int MOST_STEPS = 3;
  private static final int OTHER_REPS = 10;
  private static final int LEAST_UNCOUNTED_REPS = 8;

  private LiftPrescriptionRule() {}

  /** What is no lift of its own: weight taken away, or an arc instead of a line. */
  static boolean odd(Exercise exercise) {
    return ODD.stream().anyMatch(exercise.slug()::contains);
  }

  static boolean loaded(Exercise exercise) {
    return !Collections.disjoint(exercise.equipment(), LOADS);
  }

  static WorkoutItem item(Lift lift, WeekStep step, int sets) {
    var exercise = lift.exercise();
    boolean timed = timed(exercise);
    boolean heavy = counted(lift);
    Integer reps = timed ? null : reps(lift, step);
    var asked =
        new WorkPrescription(
            sets,
            reps,
            timed ? seconds(exercise) : null,
            null,
            exercise.unilateral(),
            timed ? HOLD : tempo(exercise),
            rest(lift, reps, heavy),
            step.rir(),
            10.0 - step.rir(),
            heavy ? step.pct1rm() : null,
            loaded(exercise) ? "the load that leaves " + step.rir() + " reps in reserve" : null);
    return item(exercise, lift.mainLift(), asked);
  }

  /** What that many sets of the lift take, rests included. */
  static int seconds(Lift lift, WeekStep step, int sets) {
    var exercise = lift.exercise();
    boolean timed = timed(exercise);
    Integer reps = timed ? null : reps(lift, step);
    boolean heavy = counted(lift);
    int once =
        reps == null ? seconds(exercise) : reps * RoutineTimingRule.repSeconds(tempo(exercise));
    return sets * (once * (exercise.unilateral() ? 2 : 1) + rest(lift, reps, heavy));
  }

  /** An item that takes what its prescription takes by the clock or by repetitions. */
  static WorkoutItem item(Exercise exercise, boolean mainLift, WorkPrescription asked) {
    int once =
        asked.durationSeconds() != null
            ? asked.durationSeconds()
            : (asked.reps() == null ? 0 : asked.reps())
                * RoutineTimingRule.repSeconds(asked.tempo());
    int seconds = asked.sets() * (once * (asked.perSide() ? 2 : 1) + asked.restSeconds());
    return new WorkoutItem(exercise.id(), exercise.name(), mainLift, asked, seconds);
  }

  private static boolean timed(Exercise exercise) {
    return !exercise.defaultSets().isEmpty() && exercise.defaultSets().getFirst().reps() == null;
  }

  private static int seconds(Exercise exercise) {
    var usual = exercise.defaultSets().getFirst().durationSeconds();
    int most = exercise.tags().contains(Tag.ISOMETRIC) ? 30 : 60;
    return Math.clamp(usual == null ? most : usual, 10, most);
  }

  /**
   * Whether its load can be told in percent of what can be lifted once: with both sides at once and
   * several muscles; nobody lifts a fly, a lunge or an assisted pull-up once.
   */
  static boolean counted(Lift lift) {
    var exercise = lift.exercise();
    return lift.mainLift()
        && loaded(exercise)
        && !timed(exercise)
        && !exercise.unilateral()
        && exercise.primaryMuscles().size() > 1
        && !odd(exercise);
  }

  private static int reps(Lift lift, WeekStep step) {
    if (!lift.mainLift()) {
      return OTHER_REPS;
    }
    if (loaded(lift.exercise())) {
      return counted(lift) ? step.reps() : Math.max(LEAST_UNCOUNTED_REPS, step.reps());
    }
    return FEWEST_STEP_REPS + Math.min(MOST_STEPS, step.buildIndex());
  }

  static String tempo(Exercise exercise) {
    var usual = exercise.defaultTempo();
    return usual == null || usual.equals(HOLD) ? TEMPO : usual;
  }

  private static int rest(
      Lift lift, @org.jspecify.annotations.Nullable Integer reps, boolean heavy) {
    if (heavy && reps != null && reps <= 6) {
      return 180;
    }
    return lift.mainLift() ? 90 : 60;
  }
}
