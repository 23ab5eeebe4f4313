package trainwright.core.program.plan;

import trainwright.core.exercise.Exercise;

/**
 * An exercise chosen for every week of a mesocycle.
 *
 * @param exercise what is done
 * @param mainLift whether its sets count among the main lifts
 * @param sets working sets in the first week
 */
public record Lift(Exercise exercise, boolean mainLift, int sets) {
  /** Sets in the week with one more, from which the deload is taken. */
  int setsIn(WeekStep step, int session, boolean first) {
    int grown = sets + (first && step.buildIndex() > session ? 1 : 0);
    return step.reduced() ? Math.max(1, Math.round(grown * 0.6f)) : grown;
  }
}
