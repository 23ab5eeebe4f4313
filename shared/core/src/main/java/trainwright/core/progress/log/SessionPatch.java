package trainwright.core.progress.log;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trainwright.core.session.Session;

/**
 * What a merge-patch may change of a session.
 *
 * @param name what to call it
 * @param sessionDate the date it counts for
 * @param scheduledTime when it is to start
 * @param durationMinutes how long it took
 * @param deload whether it is deliberately light
 * @param notes whatever the user wrote
 */
public record SessionPatch(
    @Nullable String name,
    @Nullable LocalDate sessionDate,
    @Nullable Instant scheduledTime,
    @Nullable Integer durationMinutes,
    @Nullable Boolean deload,
    @Nullable String notes) {

  static SessionPatch of(Session session) {
    var header = session.header();
    return new SessionPatch(
        header.name(),
        header.sessionDate(),
        header.scheduledTime(),
        header.durationMinutes(),
        header.deload(),
        header.notes());
  }
}
