package trainwright.core.progress.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.SetTarget;
import trainwright.core.session.PlannedSet;

/**
 * How a user does an exercise.
 *
 * @param exerciseId the exercise
 * @param exerciseName its name
 * @param currentSets the user's own sets; null: the exercise's
 * @param tempo the user's own tempo; null: the exercise's
 * @param restSeconds the user's own rest; null: the exercise's
 * @param notes whatever the user wrote
 * @param isMastered whether all default sets were met once
 * @param masteredAt since when
 * @param defaultSets what the library asks for
 * @param defaultTempo the library's tempo
 * @param defaultRestSeconds the library's rest
 * @param previousVariation the easier step
 * @param nextVariation the harder step
 */
public record ExerciseConfig(
    UUID exerciseId,
    String exerciseName,
    @Nullable List<PlannedSet> currentSets,
    @Nullable String tempo,
    @Nullable Integer restSeconds,
    String notes,
    boolean isMastered,
    @Nullable Instant masteredAt,
    List<SetTarget> defaultSets,
    @Nullable String defaultTempo,
    @Nullable Integer defaultRestSeconds,
    @Nullable Variation previousVariation,
    @Nullable Variation nextVariation) {

  /**
   * A step of a ladder.
   *
   * @param exerciseId the exercise
   * @param exerciseName its name
   */
  public record Variation(UUID exerciseId, String exerciseName) {}

  /**
   * What a user may say of it.
   *
   * @param currentSets their sets; null: the exercise's
   * @param tempo their tempo; null: the exercise's
   * @param restSeconds their rest; null: the exercise's
   * @param notes whatever they want to remember
   */
  public record Draft(
      @Nullable List<@Nullable PlannedSet> currentSets,
      @Nullable String tempo,
      @Nullable Integer restSeconds,
      @Nullable String notes) {}
}
