package trainwright.core.program.tree;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person would rather have.
 *
 * @param dislikedExerciseIds exercises that must not be chosen
 * @param weeklyMileageM metres run in a usual week by now
 * @param longestRunM metres of the longest run of the last 30 days
 */
public record ProgramPreferences(
    Set<UUID> dislikedExerciseIds,
    @Nullable Integer weeklyMileageM,
    @Nullable Integer longestRunM) {
  /** Nothing preferred. */
  public static final ProgramPreferences NONE = new ProgramPreferences(null, null, null);

  /** Copies the ids. */
  public ProgramPreferences(
      @Nullable Set<UUID> dislikedExerciseIds,
      @Nullable Integer weeklyMileageM,
      @Nullable Integer longestRunM) {
    this.dislikedExerciseIds =
        dislikedExerciseIds == null ? Set.of() : Set.copyOf(dislikedExerciseIds);
    this.weeklyMileageM = weeklyMileageM;
    this.longestRunM = longestRunM;
  }
}
