package trainwright.core.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as its owner sees it.
 *
 * @param id the job
 * @param kind what it does
 * @param status how far it is
 * @param progress per cent, 0-100
 * @param result what came out; null unless it is done
 * @param problem why there is no result; null unless it failed
 * @param createdAt when it was asked for
 * @param updatedAt when it last moved
 */
public record JobView(
    UUID id,
    JobKind kind,
    JobStatus status,
    int progress,
    @Nullable JsonNode result,
    @Nullable JsonNode problem,
    Instant createdAt,
    Instant updatedAt) {

  /** Whether it will change no more. */
  public boolean finished() {
    return switch (status) {
      case PENDING, IN_PROGRESS -> false;
      case DONE, FAILED -> true;
    };
  }
}
