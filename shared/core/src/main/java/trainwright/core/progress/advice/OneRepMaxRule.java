package trainwright.core.progress.advice;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import trainwright.core.session.SessionExercise;
import trainwright.core.session.SetLog;

/**
 * The estimated one-rep maximum, load x (1 + reps / 30) (Epley 1985). Rule I7: only for 1 to 10
 * repetitions, never for holds or assisted sets; one repetition is its own maximum.
 */
public final class OneRepMaxRule {
  private static final int MOST_REPS = 10;

  private OneRepMaxRule() {}

  /** The estimate of one set in kg, where it means something. */
  public static Optional<Double> estimateKg(SetLog log) {
    var reps = log.reps();
    BigDecimal load = log.loadOrNone();
    if (reps == null || reps < 1 || reps > MOST_REPS || load.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(reps == 1 ? load.doubleValue() : load.doubleValue() * (1 + reps / 30.0));
  }

  /** The best estimate of all sets in kg. */
  public static Optional<Double> bestKg(SessionExercise work) {
    return work.sets().stream()
        .flatMap(log -> estimateKg(log).stream())
        .max(Comparator.naturalOrder());
  }
}
