package trainwright.core.routine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.RoutineFormat;

/**
 * Which routines a list holds. Empty or null: no such condition.
 *
 * @param sources who put them together
 * @param intensityLevels whom they are for
 * @param formats shape of the videos
 * @param minSeconds they take at least as long
 * @param maxSeconds they take at most as long
 * @param text words to find in name, description and request
 * @param exerciseId they use this exercise
 * @param createdAfter they were made then or later
 * @param createdBefore they were made earlier
 */
public record RoutineFilter(
    List<RoutineSource> sources,
    List<IntensityLevel> intensityLevels,
    List<RoutineFormat> formats,
    @Nullable Integer minSeconds,
    @Nullable Integer maxSeconds,
    @Nullable String text,
    @Nullable UUID exerciseId,
    @Nullable Instant createdAfter,
    @Nullable Instant createdBefore) {
  /** Every routine. */
  public static final RoutineFilter ALL =
      new RoutineFilter(List.of(), List.of(), List.of(), null, null, null, null, null, null);

  /** Copies its lists. */
  public RoutineFilter {
    sources = List.copyOf(sources);
    intensityLevels = List.copyOf(intensityLevels);
    formats = List.copyOf(formats);
  }
}
