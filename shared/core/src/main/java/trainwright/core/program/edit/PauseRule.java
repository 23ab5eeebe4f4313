package trainwright.core.program.edit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import trainwright.core.program.calendar.ProgramDatesRule;

/**
 * Where a program goes on after a pause. What lies ahead moves by whole weeks, so that each day
 * keeps its weekday. A week that the pause cut in two is over: what was left of it is skipped, not
 * stacked onto other days (rule D6). A return after 14 days begins lighter (rule D5).
 */
final class PauseRule {
  private static final int SHORT_GAP_DAYS = 14;
  private static final int LONG_GAP_DAYS = 28;

  private PauseRule() {}

  /**
   * A move.
   *
   * @param from days from here on move
   * @param weeks by so many weeks
   */
  record Move(LocalDate from, long weeks) {}

  /** The move for a program that starts here, rests since one day and goes on at another. */
  static Move move(LocalDate programStart, LocalDate pausedOn, LocalDate resumedOn) {
    var from = from(programStart, pausedOn);
    if (!resumedOn.isAfter(from)) {
      return new Move(from, 0);
    }
    if (from.equals(programStart)) {
      long days = ChronoUnit.DAYS.between(from, resumedOn);
      return new Move(from, Math.ceilDiv(days, 7));
    }
    var next = ProgramDatesRule.firstMonday(resumedOn);
    return new Move(from, ChronoUnit.WEEKS.between(from, next));
  }

  private static LocalDate from(LocalDate programStart, LocalDate pausedOn) {
    if (!pausedOn.isAfter(programStart)) {
      return programStart;
    }
    return pausedOn.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  /** What to tell about the return; empty after a short pause. */
  static String advice(LocalDate pausedOn, LocalDate resumedOn) {
    long days = ChronoUnit.DAYS.between(pausedOn, resumedOn);
    if (days < SHORT_GAP_DAYS) {
      return "";
    }
    return days <= LONG_GAP_DAYS
        ? "After %d days of pause, begin with 90 to 95 %% of the planned loads (rule D5)."
            .formatted(days)
        : "After %d days of pause, begin with about 80 %% of the planned loads and take 2 to 3 weeks to rebuild (rule D5)."
            .formatted(days);
  }
}
