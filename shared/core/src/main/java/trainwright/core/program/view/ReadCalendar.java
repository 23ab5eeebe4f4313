package trainwright.core.program.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Problem;

/** Reads the days of a program by date. */
public final class ReadCalendar {
  private static final int MOST_DAYS = 400;

  private final CalendarRepository calendars;

  @Inject
  ReadCalendar(CalendarRepository calendars) {
    this.calendars = calendars;
  }

  /**
   * The days of the user's program.
   *
   * @param from the first date; the program's start when null
   * @param to the last date; the program's end when null
   * @throws Problem {@code NOT_FOUND}, or {@code UNPROCESSABLE} for more than 400 days or none
   */
  public ProgramCalendar run(
      UUID userId, UUID id, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null) {
      long days = ChronoUnit.DAYS.between(from, to) + 1;
      if (days < 1 || days > MOST_DAYS) {
        throw Problem.unprocessable(
            "to", "out_of_range", "to must be from or up to 399 days later, was " + to);
      }
    }
    return calendars.get(userId, id, from, to);
  }
}
