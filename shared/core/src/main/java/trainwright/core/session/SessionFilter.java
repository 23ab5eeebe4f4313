package trainwright.core.session;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions a page of a list holds. Empty or null: no such condition.
 *
 * @param statuses how far they have come
 * @param from their date is this one or later
 * @param to their date is this one or earlier
 * @param beforeDate the last date of the page before
 * @param beforeId the last session of the page before
 */
public record SessionFilter(
    List<SessionStatus> statuses,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate beforeDate,
    @Nullable UUID beforeId) {

  /** Copies the words. */
  public SessionFilter {
    statuses = List.copyOf(statuses);
  }
}
