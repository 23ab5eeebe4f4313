package trainwright.core.program.plan;

import org.jspecify.annotations.Nullable;

/**
 * How hard one week of a mesocycle is.
 *
 * @param weekOffset 0 for the first full week
 * @param buildIndex how many build weeks of the mesocycle came before
 * @param rir repetitions in reserve
 * @param reps repetitions of a main lift with a load
 * @param pct1rm percent of what can be lifted once, for that lift; null in rehab
 * @param deload whether volume and intensity are reduced on purpose
 * @param reduced whether it has the sets of a deload: a deload, or the transition
 */
record WeekStep(
    int weekOffset,
    int buildIndex,
    int rir,
    int reps,
    @Nullable Double pct1rm,
    boolean deload,
    boolean reduced) {
  /** The same week as a transition: the sets of a deload at the ease of the first week. */
  WeekStep asTransition() {
    return new WeekStep(weekOffset, 0, Math.max(4, rir), reps, pct1rm, false, true);
  }
}
