package trainwright.core.understanding.fact;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Muscle;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.text.WordTable;

/**
 * An exercise that people name, from {@code exercises.tsv}.
 *
 * @param name what the word lists call it
 * @param categories its families
 * @param muscles what it trains, where it is asked for by itself
 * @param needs what is taken to be there when it is asked for
 * @param beginnerReps the most repetitions of a beginner; 0 when they tell nothing of the level
 * @param intermediateReps the most repetitions of an intermediate
 * @param loads what it usually loads
 */
record NamedExercise(
    String name,
    Set<Category> categories,
    Set<Muscle> muscles,
    Set<Equipment> needs,
    int beginnerReps,
    int intermediateReps,
    Set<BodyArea> loads) {
  private static final Map<String, NamedExercise> EXERCISES =
      WordTable.rows(NamedExercise.class, "exercises.tsv", 7).stream()
          .map(
              row ->
                  new NamedExercise(
                      row.get(0),
                      WordTable.constants(Category.class, row.get(1)),
                      WordTable.constants(Muscle.class, row.get(2)),
                      WordTable.constants(Equipment.class, row.get(3)),
                      Integer.parseInt(row.get(4)),
                      Integer.parseInt(row.get(5)),
                      WordTable.constants(BodyArea.class, row.get(6))))
          .collect(Collectors.toUnmodifiableMap(NamedExercise::name, Function.identity()));

  static NamedExercise get(String name) {
    var exercise = EXERCISES.get(name);
    if (exercise == null) {
      throw new IllegalArgumentException("exercises.tsv has no " + name);
    }
    return exercise;
  }

  /** The level of someone who can do so many. */
  IntensityLevel levelOf(double reps) {
    if (reps <= beginnerReps) {
      return IntensityLevel.BEGINNER;
    }
    return reps <= intermediateReps ? IntensityLevel.INTERMEDIATE : IntensityLevel.ADVANCED;
  }
}
