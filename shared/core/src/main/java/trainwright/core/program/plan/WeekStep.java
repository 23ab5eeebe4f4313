package trainwright.core.program.plan;

import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.Phase;

/**
 * How hard one week of a mesocycle is.
 *
 * @param phase the emphasis of the mesocycle
 * @param weekOffset 0 for the first full week
 * @param buildIndex how many build weeks of the mesocycle came before
 * @param rir repetitions in reserve
 * @param heavy what main lifts with a load do on their first day of the week
 * @param lighter what they do when they come again
 * @param deload whether volume and intensity are reduced on purpose
 * @param reduced whether it has the sets of a deload: a deload, or the transition
 */
record WeekStep(
    Phase phase,
    int weekOffset,
    int buildIndex,
    int rir,
    Load heavy,
    Load lighter,
    boolean deload,
    boolean reduced) {
  /**
   * Repetitions and intensity.
   *
   * @param reps repetitions a set
   * @param pct1rm percent of what can be lifted once; null in rehab
   */
  record Load(int reps, @Nullable Double pct1rm) {}

  Load load(Lift lift) {
    return lift.lighter() ? lighter : heavy;
  }

  /** The same week as a transition: the sets of a deload at the ease of the first week. */
  WeekStep asTransition() {
    return new WeekStep(phase, weekOffset, 0, Math.max(4, rir), heavy, lighter, false, true);
  }
}
