package trainwright.core.progress.change;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a user did with an exercise in completed sessions, but for the one that is being changed.
 *
 * @param exerciseId the exercise
 * @param stored when it counts as mastered by now
 * @param elsewhere when one of the other sessions mastered it first
 * @param times in how many of them it was done
 * @param bestReps most repetitions of a set
 * @param bestDurationSeconds longest set
 * @param bestLoadKg heaviest set
 * @param bestEstimateKg highest estimated one-rep maximum
 */
record ExercisePast(
    UUID exerciseId,
    @Nullable Instant stored,
    @Nullable Instant elsewhere,
    int times,
    @Nullable Integer bestReps,
    @Nullable Integer bestDurationSeconds,
    @Nullable BigDecimal bestLoadKg,
    @Nullable Double bestEstimateKg) {}
