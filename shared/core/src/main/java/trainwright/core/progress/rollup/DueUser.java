package trainwright.core.progress.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A user whose day is over and not closed yet.
 *
 * @param userId the user
 * @param version of their training when it was read
 * @param yesterday their last whole day
 * @param open sessions of that day or earlier that are still open
 */
record DueUser(UUID userId, long version, LocalDate yesterday, List<UUID> open) {}
