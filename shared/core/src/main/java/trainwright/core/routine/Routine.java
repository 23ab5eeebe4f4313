package trainwright.core.routine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored routine.
 *
 * @param id our id, the same as in the data
 * @param source who put it together
 * @param name what to call it
 * @param description more about it; may be empty
 * @param routineData the routine as players read it
 * @param planner what made it: rules, or the model's name; empty for a curated one
 * @param promptHash the prompt it was made with, when a model made it
 * @param report how it was made: what was understood, requirement stories, warnings
 * @param version counts changes, for {@code ETag}
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record Routine(
    UUID id,
    RoutineSource source,
    String name,
    String description,
    RoutineData routineData,
    String planner,
    @Nullable String promptHash,
    JsonNode report,
    long version,
    Instant createdAt,
    Instant updatedAt) {}
