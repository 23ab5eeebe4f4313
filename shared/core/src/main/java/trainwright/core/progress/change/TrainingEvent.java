package trainwright.core.progress.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a user's training.
 *
 * @param type what
 * @param sessionId to which session; null where it isn't about one
 * @param payload everything about it: from all payloads the training can be made again
 * @param occurredAt when it was told to us
 */
public record TrainingEvent(
    TrainingEventType type, @Nullable UUID sessionId, JsonNode payload, Instant occurredAt) {}
