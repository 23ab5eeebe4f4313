package trainwright.core.routine;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a routine asks of one exercise.
 *
 * @param sets how many sets
 * @param reps repetitions a set, or null when it goes by the clock
 * @param durationSeconds seconds a set, or null when it goes by repetitions
 * @param perSide whether the figure is done once on either side
 * @param tempo lower-pause-lift-pause in seconds, or {@code hold}
 * @param restSeconds rest after each set
 * @param targetRir repetitions left in reserve, or null where it has no meaning
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Prescription(
    int sets,
    @Nullable Integer reps,
    @Nullable Integer durationSeconds,
    boolean perSide,
    @Nullable String tempo,
    int restSeconds,
    @Nullable Integer targetRir) {}
