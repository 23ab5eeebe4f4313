package trainwright.core.program.tree;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;

/**
 * What a person would rather have, and where the person stands.
 *
 * @param dislikedExerciseIds exercises that must not be chosen
 * @param weeklyMileageM metres run in a usual week by now
 * @param longestRunM metres of the longest run of the last 30 days
 * @param levels standings 0-5 in push, pull and squat; from the experience where left out
 */
public record ProgramPreferences(
    Set<UUID> dislikedExerciseIds,
    @Nullable Integer weeklyMileageM,
    @Nullable Integer longestRunM,
    Map<Category, Integer> levels) {
  /** Nothing preferred. */
  public static final ProgramPreferences NONE = new ProgramPreferences(null, null, null, null);

  /** Copies the ids and the levels. */
  public ProgramPreferences(
      @Nullable Set<UUID> dislikedExerciseIds,
      @Nullable Integer weeklyMileageM,
      @Nullable Integer longestRunM,
      @Nullable Map<Category, Integer> levels) {
    this.dislikedExerciseIds =
        dislikedExerciseIds == null ? Set.of() : Set.copyOf(dislikedExerciseIds);
    this.weeklyMileageM = weeklyMileageM;
    this.longestRunM = longestRunM;
    var copied = new EnumMap<Category, Integer>(Category.class);
    copied.putAll(levels == null ? Map.of() : levels);
    this.levels = Collections.unmodifiableMap(copied);
  }
}
