package trainwright.core.progress.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Rule D5, return after a gap: under 14 days nothing changes, 14-28 days 92.5 % (of 90-95), more
 * than 28 days 80 % and two to three weeks to build up again.
 */
public final class ReturnRule {
  private static final int SHORT_DAYS = 14;
  private static final int LONG_DAYS = 28;

  private ReturnRule() {}

  /** What share of the former work to come back with. */
  public static double share(long daysAway) {
    if (daysAway < SHORT_DAYS) {
      return 1;
    }
    return daysAway <= LONG_DAYS ? 0.925 : 0.8;
  }

  /** The advice for someone who comes back after so many days. */
  public static Advice after(long daysAway, Advice advice) {
    double share = share(daysAway);
    if (share == 1 || advice.step() == Advice.Step.START) {
      return advice;
    }
    var load = advice.loadKg();
    boolean loaded = load != null && load.signum() > 0;
    int figure = loaded ? advice.figure() : Math.max(1, (int) Math.floor(advice.figure() * share));
    return new Advice(
        Advice.Step.RETURN,
        "D5",
        advice.sets(),
        advice.reps() == null ? null : (Integer) figure,
        advice.durationSeconds() == null ? null : (Integer) figure,
        load != null && loaded
            ? load.multiply(BigDecimal.valueOf(share)).setScale(1, RoundingMode.HALF_UP)
            : load,
        share < 0.9
            ? "You come back after %d days: 80 %%, and two to three weeks to build up again."
                .formatted(daysAway)
            : "You come back after %d days: a little less than before, for one session."
                .formatted(daysAway));
  }
}
