package trainwright.core.exercise.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import trainwright.core.exercise.ExerciseContent;
import trainwright.core.exercise.Muscle;

/** Turns an exercise of free-exercise-db into one of ours. */
final class FreeExerciseRule {
  private FreeExerciseRule() {}

  /**
   * The exercise in our words.
   *
   * @throws trainwright.platform.Problem {@code UNPROCESSABLE} saying what is wrong with it
   */
  static ExerciseContent convert(FreeExercise source) {
    var primary =
        FreeExerciseWords.muscles("primaryMuscles", source.primaryMuscles(), source.name());
    var secondary =
        FreeExerciseWords.muscles("secondaryMuscles", source.secondaryMuscles(), source.name());
    secondary.removeAll(primary);
    var all = new LinkedHashSet<Muscle>(primary);
    all.addAll(secondary);
    var pattern = PatternInferenceRule.of(source);
    return new ExerciseContent(
        null,
        source.name(),
        ImportInferenceRule.category(source),
        ImportInferenceRule.level(source),
        pattern,
        List.copyOf(primary),
        List.copyOf(secondary),
        String.join("\n", source.instructions()),
        null,
        null,
        LoadedAreasRule.of(List.copyOf(all), pattern),
        ImportInferenceRule.fitnessLevel(source),
        ImportInferenceRule.intensity(source),
        null,
        null,
        null,
        null,
        new ArrayList<>(FreeExerciseWords.equipment(source)),
        ImportInferenceRule.tags(source),
        null,
        null);
  }
}
