package trainwright.core.routine;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One exercise of a routine, with everything a player shows.
 *
 * @param exerciseId the exercise
 * @param exerciseName its name when the routine was made
 * @param videoPath where its clip lies, when there is one
 * @param startTime where in the video the clip starts, seconds
 * @param endTime where it ends, seconds
 * @param duration seconds it takes in the routine, its rests included
 * @param howTo how to do it
 * @param benefits what it is good for
 * @param counteracts what it helps against
 * @param fitnessLevel how able one must be, 0-10
 * @param intensity effort, 0-10
 * @param relevanceScore how well it fits its story, 0 to 1
 * @param requirementStory the need it answers
 * @param role where in the routine it stands
 * @param prescription what is asked of it
 * @param reason why it was chosen, a sentence
 * @param alternatives up to three that would do as well
 * @param deletionMetadata what a client needs to remove it everywhere
 */
public record RoutineExercise(
    UUID exerciseId,
    String exerciseName,
    @Nullable String videoPath,
    @Nullable BigDecimal startTime,
    @Nullable BigDecimal endTime,
    int duration,
    String howTo,
    String benefits,
    String counteracts,
    @Nullable Integer fitnessLevel,
    @Nullable Integer intensity,
    double relevanceScore,
    String requirementStory,
    RoutineRole role,
    Prescription prescription,
    String reason,
    List<Alternative> alternatives,
    DeletionMetadata deletionMetadata) {

  /** Copies the alternatives. */
  public RoutineExercise {
    alternatives = List.copyOf(alternatives);
  }

  /**
   * An exercise that would do as well.
   *
   * @param exerciseId the exercise
   * @param exerciseName its name
   * @param reason why it would do, a sentence
   */
  public record Alternative(UUID exerciseId, String exerciseName, String reason) {}

  /**
   * What a client needs to remove an exercise everywhere.
   *
   * @param exerciseId the exercise
   * @param qdrantId its point in the vector index
   * @param videoPath its clip's file
   * @param originalUrl where the clip came from
   * @param cascadeCleanup whether {@code DELETE /v1/exercises/{id}?cascade=true} removes all of it
   */
  public record DeletionMetadata(
      UUID exerciseId,
      UUID qdrantId,
      @Nullable String videoPath,
      @Nullable String originalUrl,
      boolean cascadeCleanup) {}
}
