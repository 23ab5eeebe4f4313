package trainwright.core.program.plan;

import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Tag;
import trainwright.core.program.tree.Phase;

/**
 * Repetitions and holds where no load can be added: 5 to 8 of a ladder's step (C1) and of what is
 * hard, 8 to 12 of what is moderate, 10 to 15 of what is easy; one more each build week, and on
 * from there in the next mesocycle. Holds go up by 5 s within 10 to 30 s.
 */
final class BodyWeightRule {
  private static final int HARD = 7;
  private static final int MODERATE = 5;
  private static final int HOLD_STEP_SECONDS = 5;
  private static final int MOST_HOLD_SECONDS = 30;
  private static final int MOST_SECONDS = 60;
  private static final int LEAST_SECONDS = 10;

  /** How often a step of a ladder can get a repetition more: from 5 to 8. */
  static final int MOST_STEPS = 3;

  private BodyWeightRule() {}

  static int reps(Lift lift, WeekStep step) {
    int more = step.buildIndex() + lift.moreReps();
    int intensity = Allowed.intensity(lift.exercise());
    if (intensity >= HARD || ladder(lift, step)) {
      return 5 + Math.min(MOST_STEPS, more);
    }
    return intensity >= MODERATE ? 8 + Math.min(4, more) : 10 + Math.min(5, more);
  }

  /** Steps of push, pull and squat have their own range; what stands beside them hasn't. */
  private static boolean ladder(Lift lift, WeekStep step) {
    return step.phase() == Phase.SKILL && lift.mainLift() && lift.exercise().category().levelled();
  }

  static int seconds(Lift lift, WeekStep step) {
    var exercise = lift.exercise();
    boolean held = exercise.tags().contains(Tag.ISOMETRIC) || step.phase() == Phase.SKILL;
    int most = held ? MOST_HOLD_SECONDS : MOST_SECONDS;
    int more = HOLD_STEP_SECONDS * (step.buildIndex() + lift.moreReps());
    return Math.min(most, usual(exercise, most) + more);
  }

  private static int usual(Exercise exercise, int most) {
    var usual = exercise.defaultSets().getFirst().durationSeconds();
    return Math.clamp(usual == null ? most : usual, LEAST_SECONDS, most);
  }
}
