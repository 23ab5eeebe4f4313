package trainwright.core.program.plan;

import trainwright.core.exercise.Exercise;

/**
 * An exercise chosen for every week of a mesocycle.
 *
 * @param exercise what is done
 * @param mainLift whether its sets count among the main lifts
 * @param sets working sets in the first week
 * @param grows whether it gets one set more once its session's turn has come
 * @param lighter whether the week had it before, heavier
 * @param moreReps repetitions by body weight beyond the first of the range, earned before
 */
public record Lift(
    Exercise exercise, boolean mainLift, int sets, boolean grows, boolean lighter, int moreReps) {
  private static final float DELOAD_SHARE = 0.6f;

  /** A lift whose sets stay. */
  public Lift(Exercise exercise, boolean mainLift, int sets) {
    this(exercise, mainLift, sets, false, false, 0);
  }

  /** Its sets in a week of the session of that number; a deload is taken from the week before. */
  int setsIn(WeekStep step, int session) {
    int grown = sets + (grows && step.buildIndex() > session ? 1 : 0);
    return step.reduced() ? Math.max(1, Math.round(grown * DELOAD_SHARE)) : grown;
  }

  /** The most sets of any week. */
  int mostSets() {
    return sets + (grows ? 1 : 0);
  }

  Lift growing() {
    return new Lift(exercise, mainLift, sets, true, lighter, moreReps);
  }

  Lift with(int otherSets) {
    return new Lift(exercise, mainLift, otherSets, grows, lighter, moreReps);
  }

  Lift withMoreReps(int reps) {
    return new Lift(exercise, mainLift, sets, grows, lighter, reps);
  }

  /** The same place with a harder exercise, from its first repetitions on. */
  Lift as(Exercise harder) {
    return new Lift(harder, mainLift, sets, grows, lighter, 0);
  }
}
