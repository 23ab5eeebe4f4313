package trainwright.core.program.plan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.program.tree.WorkPrescription;
import trainwright.core.program.tree.WorkoutItem;
import trainwright.core.routine.RoutineTimingRule;

/**
 * What a lift is asked for in a week. Loaded main lifts follow the phase's reps and % 1RM, body
 * weight its own range ({@link BodyWeightRule}), other loads go from 10 to 12 reps. Rest is 180 s
 * for 1-6 loaded reps, 90 s for other main lifts, else 60 s (F6). RPE is 10 - RIR (I5).
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
  private static final Set<Equipment> PLATES =
      EnumSet.of(Equipment.BARBELL, Equipment.WEIGHT_PLATE);
  private static final Set<MovementPattern> HEAVY =
      EnumSet.of(
          MovementPattern.SQUAT,
          MovementPattern.HINGE,
          MovementPattern.HORIZONTAL_PUSH,
          MovementPattern.VERTICAL_PUSH);
  private static final List<String> FOR_REPS = List.of("romanian", "good-morning", "single-leg");
  private static final List<String> ODD = List.of("assisted", "pullover", "fly", "sissy", "nordic");
  private static final String TEMPO = "2-0-1-0";
  private static final String HOLD = "hold";
  private static final int OTHER_REPS = 10;
  private static final int MORE_OTHER_REPS = 2;
  private static final int LEAST_UNCOUNTED_REPS = 8;
  private static final int LEAST_HEAVY_REPS = 6;

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
    boolean heavy = counted(lift, step);
    Integer reps = timed ? null : reps(lift, step);
    var asked =
        new WorkPrescription(
            sets,
            reps,
            timed ? BodyWeightRule.seconds(lift, step) : null,
            null,
            exercise.unilateral(),
            timed ? HOLD : tempo(exercise),
            rest(lift, reps, heavy),
            step.rir(),
            10.0 - step.rir(),
            heavy ? step.load(lift).pct1rm() : null,
            loaded(exercise) ? "the load that leaves " + step.rir() + " reps in reserve" : null);
    return item(exercise, lift.mainLift(), asked);
  }

  /** What that many sets of the lift take, rests included. */
  static int seconds(Lift lift, WeekStep step, int sets) {
    var exercise = lift.exercise();
    Integer reps = timed(exercise) ? null : reps(lift, step);
    int once =
        reps == null
            ? BodyWeightRule.seconds(lift, step)
            : reps * RoutineTimingRule.repSeconds(tempo(exercise));
    return sets * (once * (exercise.unilateral() ? 2 : 1) + rest(lift, reps, counted(lift, step)));
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

  static boolean timed(Exercise exercise) {
    return !exercise.defaultSets().isEmpty() && exercise.defaultSets().getFirst().reps() == null;
  }

  /**
   * Whether its load can be told in percent of what can be lifted once: plates on both sides at
   * once, for several muscles; nobody lifts a fly, a lunge or a pair of dumbbells once. Rows and
   * Romanian deadlifts are for repetitions: where it is heavy they keep 6 and more.
   */
  static boolean counted(Lift lift, WeekStep step) {
    var exercise = lift.exercise();
    return lift.mainLift()
        && !Collections.disjoint(exercise.equipment(), PLATES)
        && !timed(exercise)
        && !exercise.unilateral()
        && exercise.primaryMuscles().size() > 1
        && !odd(exercise)
        && (!step.phase().heavy() || heavyWellDone(exercise));
  }

  private static boolean heavyWellDone(Exercise exercise) {
    return exercise.movementPattern() != null
        && HEAVY.contains(exercise.movementPattern())
        && FOR_REPS.stream().noneMatch(exercise.slug()::contains);
  }

  private static int reps(Lift lift, WeekStep step) {
    if (!loaded(lift.exercise())) {
      return BodyWeightRule.reps(lift, step);
    }
    if (!lift.mainLift()) {
      return OTHER_REPS + Math.min(MORE_OTHER_REPS, step.buildIndex());
    }
    int reps = step.load(lift).reps();
    int least = step.phase().heavy() ? LEAST_HEAVY_REPS : LEAST_UNCOUNTED_REPS;
    return counted(lift, step) ? reps : Math.max(least, reps);
  }

  static String tempo(Exercise exercise) {
    var usual = exercise.defaultTempo();
    return usual == null || usual.equals(HOLD) ? TEMPO : usual;
  }

  private static int rest(Lift lift, @Nullable Integer reps, boolean heavy) {
    if (heavy && reps != null && reps <= 6) {
      return 180;
    }
    return lift.mainLift() ? 90 : 60;
  }
}
