package trainwright.core.routine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.RoutineFormat;

/**
 * The routine as players read it.
 *
 * @param routineId the stored row's id
 * @param userRequirements the request's text; the description for a curated routine
 * @param targetDuration seconds asked for
 * @param intensityLevel whom it is for
 * @param format shape of the videos
 * @param exercises in the order they are done
 * @param metadata sums over the exercises
 */
public record RoutineData(
    UUID routineId,
    String userRequirements,
    int targetDuration,
    IntensityLevel intensityLevel,
    RoutineFormat format,
    List<RoutineExercise> exercises,
    Metadata metadata) {

  /** Copies the exercises. */
  public RoutineData {
    exercises = List.copyOf(exercises);
  }

  /**
   * Sums over the exercises.
   *
   * @param totalDuration seconds; the sum of the exercises' durations
   * @param exerciseCount how many there are
   * @param createdAt when the routine was made
   * @param intensityLevel whom it is for
   * @param format shape of the videos
   */
  public record Metadata(
      int totalDuration,
      int exerciseCount,
      Instant createdAt,
      IntensityLevel intensityLevel,
      RoutineFormat format) {}
}
