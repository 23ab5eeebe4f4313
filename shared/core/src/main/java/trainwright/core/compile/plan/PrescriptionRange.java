package trainwright.core.compile.plan;

import org.jspecify.annotations.Nullable;
import trainwright.core.routine.Prescription;

/**
 * What may be asked of an exercise in its place, so that a routine can be made to fit its time.
 *
 * @param usualSets as many sets as one would give it without looking at the clock
 * @param mostSets never more sets than this
 * @param byReps whether the work is counted in repetitions; otherwise in seconds
 * @param work repetitions or seconds a set
 * @param rest seconds between two sets
 * @param change seconds after a single set, to change to the next exercise
 * @param perSide whether the work is done once on either side
 * @param tempo the exercise's tempo
 * @param repSeconds how long one repetition takes at that tempo
 * @param targetRir repetitions in reserve, or null
 */
record PrescriptionRange(
    int usualSets,
    int mostSets,
    boolean byReps,
    Bounds work,
    Bounds rest,
    Bounds change,
    boolean perSide,
    @Nullable String tempo,
    int repSeconds,
    @Nullable Integer targetRir) {

  private static final int COARSE_FROM_SECONDS = 8;
  private static final int STEP_SECONDS = 5;

  /**
   * A figure with room to either side.
   *
   * @param least never less
   * @param usual when time doesn't press
   * @param most never more
   */
  record Bounds(int least, int usual, int most) {
    Bounds {
      if (least > usual || usual > most) {
        throw new IllegalArgumentException("not in order: %d %d %d".formatted(least, usual, most));
      }
    }

    /** Bounds with the usual figure moved into them. */
    static Bounds of(int least, int usual, int most) {
      int upper = Math.max(least, most);
      return new Bounds(least, Math.clamp(usual, least, upper), upper);
    }

    /** The figure for a stretch of -1 (least) over 0 (usual) to 1 (most). */
    double at(double stretch) {
      return stretch < 0 ? usual + stretch * (usual - least) : usual + stretch * (most - usual);
    }
  }

  /** The prescription with this many sets at a stretch of -1 to 1. */
  Prescription at(int sets, double stretch) {
    int amount = byReps ? (int) Math.round(work.at(stretch)) : seconds(work.at(stretch));
    int pause = stepped((sets == 1 ? change : rest).at(stretch));
    return new Prescription(
        sets, byReps ? amount : null, byReps ? null : amount, perSide, tempo, pause, targetRir);
  }

  /** Seconds with this many sets at a stretch, before rounding. */
  double secondsAt(int sets, double stretch) {
    double each = byReps ? work.at(stretch) * repSeconds : work.at(stretch);
    return sets * ((perSide ? 2 : 1) * each + (sets == 1 ? change : rest).at(stretch));
  }

  /** The bounds of the pause that follows a set. */
  Bounds pause(int sets) {
    return sets == 1 ? change : rest;
  }

  private static int seconds(double seconds) {
    return seconds < COARSE_FROM_SECONDS ? (int) Math.round(seconds) : stepped(seconds);
  }

  private static int stepped(double seconds) {
    return (int) Math.round(seconds / STEP_SECONDS) * STEP_SECONDS;
  }
}
