package trainwright.core.routine;

import java.time.Instant;
import java.util.UUID;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.RoutineFormat;

/**
 * A routine as lists show it.
 *
 * @param id its id
 * @param source who put it together
 * @param name what to call it
 * @param description the first 300 characters of it
 * @param userRequirements the first 300 characters of the request
 * @param targetDuration seconds asked for
 * @param totalDuration seconds it takes
 * @param exerciseCount how many exercises it has
 * @param intensityLevel whom it is for
 * @param format shape of the videos
 * @param planner what made it: rules, or the model's name; empty for a curated one
 * @param version counts changes, for {@code If-Match}
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record RoutineSummary(
    UUID id,
    RoutineSource source,
    String name,
    String description,
    String userRequirements,
    int targetDuration,
    int totalDuration,
    int exerciseCount,
    IntensityLevel intensityLevel,
    RoutineFormat format,
    String planner,
    long version,
    Instant createdAt,
    Instant updatedAt) {}
