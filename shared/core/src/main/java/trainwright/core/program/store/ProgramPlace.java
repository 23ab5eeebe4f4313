package trainwright.core.program.store;

import java.time.Instant;
import java.util.UUID;

/**
 * Where in the list of programs a page ended.
 *
 * @param createdAt when the last program was made
 * @param id the last program
 */
public record ProgramPlace(Instant createdAt, UUID id) {}
