package trainwright.core.routine;

import java.time.Instant;
import java.util.UUID;

/**
 * A place in the order of lists: newest first, the id settling ties.
 *
 * @param createdAt when the routine was made
 * @param id the routine
 */
public record RoutinePlace(Instant createdAt, UUID id) {}
