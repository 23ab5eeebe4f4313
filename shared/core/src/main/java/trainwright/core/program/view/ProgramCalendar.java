package trainwright.core.program.view;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Days of a program from one date to another.
 *
 * @param programId the program
 * @param overview what it is
 * @param from the first date asked for
 * @param to the last
 * @param items the days that are worked out, in their order
 */
public record ProgramCalendar(
    UUID programId, String overview, LocalDate from, LocalDate to, List<CalendarDay> items) {
  /** Copies the days. */
  public ProgramCalendar {
    items = List.copyOf(items);
  }
}
