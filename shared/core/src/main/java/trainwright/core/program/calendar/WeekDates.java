package trainwright.core.program.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The days of one week of a program.
 *
 * @param weekNumber 1 for the first full week; 0 for the days before it (the transition)
 * @param startDate its first day
 * @param endDate its last day, a Sunday
 */
public record WeekDates(int weekNumber, LocalDate startDate, LocalDate endDate) {
  /** How many days it has: 7, or 1 to 6 for the transition. */
  public int length() {
    return (int) ChronoUnit.DAYS.between(startDate, endDate) + 1;
  }

  /** Its days in their order. */
  public List<LocalDate> days() {
    return startDate.datesUntil(endDate.plusDays(1)).toList();
  }
}
