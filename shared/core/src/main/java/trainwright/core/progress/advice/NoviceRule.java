package trainwright.core.progress.advice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Rule I5: whoever trains for less than a year is a novice, whose RPE gates nothing. */
public final class NoviceRule {
  private static final int DAYS = 365;

  private NoviceRule() {}

  /**
   * Whether a user is one.
   *
   * @param first the date of their first completed session; null for none
   */
  public static boolean isNovice(@Nullable LocalDate first, LocalDate today) {
    return first == null || ChronoUnit.DAYS.between(first, today) < DAYS;
  }
}
