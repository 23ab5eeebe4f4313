package trainwright.core.progress.trail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.progress.change.TrainingEventType;

/**
 * An event as it is kept.
 *
 * @param changeVersion which write of the user's training it came with
 * @param position its place among the events of that write
 * @param type what happened
 * @param sessionId to which session; null where it isn't about one
 * @param payload everything about it
 * @param occurredAt when it was told to us
 */
public record TrailEvent(
    long changeVersion,
    int position,
    TrainingEventType type,
    @Nullable UUID sessionId,
    JsonNode payload,
    Instant occurredAt) {}
