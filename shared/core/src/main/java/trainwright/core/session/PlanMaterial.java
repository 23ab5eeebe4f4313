package trainwright.core.session;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.SetTarget;
import trainwright.core.routine.Prescription;

/**
 * What there is to plan an exercise from.
 *
 * @param exerciseId the exercise
 * @param exerciseName its name
 * @param category its family
 * @param primaryMuscles what it trains most
 * @param secondaryMuscles what helps
 * @param defaultSets what the library asks for
 * @param defaultTempo the library's tempo
 * @param defaultRestSeconds the library's rest
 * @param currentSets the user's own sets, or null
 * @param tempo the user's own tempo, or null
 * @param restSeconds the user's own rest, or null
 * @param position its place in the routine, or null
 * @param prescription what the routine asks of it, or null
 */
public record PlanMaterial(
    UUID exerciseId,
    String exerciseName,
    Category category,
    List<Muscle> primaryMuscles,
    List<Muscle> secondaryMuscles,
    List<SetTarget> defaultSets,
    @Nullable String defaultTempo,
    @Nullable Integer defaultRestSeconds,
    @Nullable List<PlannedSet> currentSets,
    @Nullable String tempo,
    @Nullable Integer restSeconds,
    @Nullable Integer position,
    @Nullable Prescription prescription) {

  /** Whether it is a held position. */
  boolean hold() {
    return "hold".equals(defaultTempo);
  }

  /**
   * The exercise as planned: what the caller says, else the routine, else the user's config, else
   * the fallback, else the library.
   */
  public SessionExercise plan(int order, @Nullable ExerciseDraft draft, List<PlannedSet> fallback) {
    var said = draft == null ? null : draft.plannedSets();
    return new SessionExercise(
        order,
        exerciseId,
        exerciseName,
        category,
        primaryMuscles,
        secondaryMuscles,
        said != null ? said.stream().flatMap(Stream::ofNullable).toList() : sets(fallback),
        first(
            draft == null ? null : draft.plannedTempo(),
            prescription == null ? null : prescription.tempo(),
            tempo,
            defaultTempo),
        first(
            draft == null ? null : draft.plannedRestSeconds(),
            prescription == null ? null : (Integer) prescription.restSeconds(),
            restSeconds,
            defaultRestSeconds),
        defaultSets,
        defaultTempo,
        List.of());
  }

  private List<PlannedSet> sets(List<PlannedSet> fallback) {
    if (prescription != null) {
      var set = new PlannedSet(prescription.reps(), prescription.durationSeconds(), null);
      return java.util.Collections.nCopies(Math.min(prescription.sets(), 30), set);
    }
    if (currentSets != null) {
      return currentSets;
    }
    return fallback.isEmpty() ? defaultSets.stream().map(PlannedSet::of).toList() : fallback;
  }

  @SafeVarargs
  private static <T> @Nullable T first(@Nullable T... choices) {
    for (var choice : choices) {
      if (choice != null) {
        return choice;
      }
    }
    return null;
  }
}
