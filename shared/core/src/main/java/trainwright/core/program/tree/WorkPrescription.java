package trainwright.core.program.tree;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a workout instance asks of one exercise: exactly one of repetitions, seconds and metres.
 *
 * @param sets how many sets
 * @param reps repetitions a set
 * @param durationSeconds seconds a set
 * @param distanceM metres
 * @param perSide whether the figure is done once on either side
 * @param tempo lower-pause-lift-pause in seconds, or {@code hold}
 * @param restSeconds rest after each set
 * @param targetRir repetitions in reserve, where it has a meaning
 * @param targetRpe perceived exertion; 10 - RIR where that is given (rule I5)
 * @param pct1rm percent of what can be lifted once, for main lifts with a load
 * @param load how to find the load; null where there is none to find
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkPrescription(
    int sets,
    @Nullable Integer reps,
    @Nullable Integer durationSeconds,
    @Nullable Integer distanceM,
    boolean perSide,
    @Nullable String tempo,
    int restSeconds,
    @Nullable Integer targetRir,
    @Nullable Double targetRpe,
    @Nullable Double pct1rm,
    @Nullable String load) {}
