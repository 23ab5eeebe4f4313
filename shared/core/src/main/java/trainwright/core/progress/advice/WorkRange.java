package trainwright.core.progress.advice;

import java.util.List;
import trainwright.core.exercise.SetTarget;

/**
 * Between which figures an exercise is worked (rule C1): it is started at the bottom and left
 * behind at the top.
 *
 * @param bottom the least a working set should have, repetitions or seconds
 * @param top what all sets must reach before it gets harder
 * @param hold whether the figures are seconds
 */
public record WorkRange(int bottom, int top, boolean hold) {
  /** Rule C3: no working set needs more repetitions. */
  public static final int MOST_REPS = 20;

  private static final WorkRange REPS = new WorkRange(5, 8, false);
  private static final WorkRange SECONDS = new WorkRange(10, 30, true);

  /**
   * The range of an exercise with these default sets: 5-8 repetitions or 10-30 s; where the library
   * asks for more or fewer repetitions, from there three upward, 20 at most.
   */
  public static WorkRange of(List<SetTarget> defaults) {
    if (defaults.isEmpty()) {
      return REPS;
    }
    var reps = defaults.getFirst().reps();
    if (reps == null) {
      return SECONDS;
    }
    return reps >= REPS.bottom && reps <= REPS.top
        ? REPS
        : new WorkRange(Math.min(reps, MOST_REPS - 3), Math.min(reps + 3, MOST_REPS), false);
  }
}
