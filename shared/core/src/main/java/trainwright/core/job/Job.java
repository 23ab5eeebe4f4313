package trainwright.core.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * A job as its runner gets it.
 *
 * @param id the job; also a good id for the one thing it makes, since a second attempt has it too
 * @param userId whose job this is
 * @param kind what to do
 * @param request what it was asked with, at most 32 KB
 * @param attempt which attempt this is, from 1
 */
public record Job(UUID id, UUID userId, JobKind kind, JsonNode request, int attempt) {}
