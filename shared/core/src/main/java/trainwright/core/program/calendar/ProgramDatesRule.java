package trainwright.core.program.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the weeks of a program lie (rules S3 to S5). Dates are local dates of the user's zone:
 * nothing here counts hours, so that neither a leap day nor a day of 23 or 25 hours moves anything.
 *
 * <p>A program that doesn't start on a Monday begins with week 0, the transition: its start up to
 * the next Sunday, 1 to 6 days. Week n is the first Monday + 7(n-1) and the six days after it.
 */
public final class ProgramDatesRule {
  private static final int DAYS_OF_WEEK = 7;

  private ProgramDatesRule() {}

  /** The Monday on which week 1 begins: the start itself, or the next one. */
  public static LocalDate firstMonday(LocalDate start) {
    return start.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  /** Whether week 0 precedes week 1. */
  public static boolean hasTransition(LocalDate start) {
    return start.getDayOfWeek() != DayOfWeek.MONDAY;
  }

  /** The last day of a program: the Sunday of its last week. */
  public static LocalDate end(LocalDate start, int weeks) {
    return firstMonday(start).plusDays((long) DAYS_OF_WEEK * weeks - 1);
  }

  /**
   * The weeks of a mesocycle, week 0 first when the program's first mesocycle needs it.
   *
   * @param start the program's start
   * @param weeksBefore full weeks of all mesocycles before it
   * @param weeks its own full weeks
   */
  public static List<WeekDates> weeks(LocalDate start, int weeksBefore, int weeks) {
    var first = firstMonday(start).plusWeeks(weeksBefore);
    var dates = new ArrayList<WeekDates>();
    if (weeksBefore == 0 && hasTransition(start)) {
      dates.add(new WeekDates(0, start, first.minusDays(1)));
    }
    for (int week = 1; week <= weeks; week++) {
      var monday = first.plusWeeks(week - 1L);
      dates.add(new WeekDates(week, monday, monday.plusDays(DAYS_OF_WEEK - 1L)));
    }
    return List.copyOf(dates);
  }

  /** The user's date at an instant; never the server's. */
  public static LocalDate today(Instant now, ZoneId userZone) {
    return LocalDate.ofInstant(now, userZone);
  }

  /** When a date begins for the user; after midnight where the clocks skip it. */
  public static Instant startOfDay(LocalDate date, ZoneId userZone) {
    return date.atStartOfDay(userZone).toInstant();
  }
}
