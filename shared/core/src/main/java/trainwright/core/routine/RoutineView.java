package trainwright.core.routine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;

/**
 * A routine as its owner gets it.
 *
 * @param id its id
 * @param source who put it together
 * @param name what to call it
 * @param description more about it; may be empty
 * @param routineData the routine as players read it
 * @param planner what made it: rules, or the model's name; empty for a curated one
 * @param understood what its request was understood to ask for; null for a curated one
 * @param requirementStories the needs behind its request; empty for a curated one
 * @param warnings what gave way, and rules that it breaks without harm
 * @param version counts changes, the same as in {@code ETag}
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record RoutineView(
    UUID id,
    RoutineSource source,
    String name,
    String description,
    RoutineData routineData,
    String planner,
    @Nullable JsonNode understood,
    JsonNode requirementStories,
    JsonNode warnings,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  /** What the owner gets of a stored routine. */
  public static RoutineView of(Routine routine) {
    var report = routine.report();
    return new RoutineView(
        routine.id(),
        routine.source(),
        routine.name(),
        routine.description(),
        routine.routineData(),
        routine.planner(),
        report.get("understood"),
        list(report.get("requirement_stories")),
        list(report.get("warnings")),
        routine.version(),
        routine.createdAt(),
        routine.updatedAt());
  }

  private static JsonNode list(@Nullable JsonNode stored) {
    return stored == null ? Json.mapper().createArrayNode() : stored;
  }
}
