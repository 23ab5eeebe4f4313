package trainwright.core.program.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.view.ProgramStatus;

/**
 * A program as lists show it.
 *
 * @param id its id
 * @param programType what kind
 * @param goal the first 300 characters of it
 * @param overview what it is
 * @param status whether it goes on
 * @param startDate its first day
 * @param endDate its last day
 * @param weeks its full weeks
 * @param planner what made it: rules, or the model's name
 * @param version counts changes, for {@code If-Match}
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record ProgramSummary(
    UUID id,
    ProgramType programType,
    String goal,
    String overview,
    ProgramStatus status,
    LocalDate startDate,
    LocalDate endDate,
    int weeks,
    String planner,
    long version,
    Instant createdAt,
    Instant updatedAt) {}
