package trainwright.core.exercise.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.ExerciseContent;
import trainwright.platform.Problem;
import trainwright.platform.Texts;

/**
 * One row of an import: the exercise it became, or why it could not.
 *
 * @param number from 1, in the order of the file
 * @param content the exercise; null for a bad row
 * @param error what is wrong with a bad row, for a person; null for a good one
 */
record ImportRow(int number, @Nullable ExerciseContent content, @Nullable String error) {
  private static final int MAX_ERROR = 400;

  /** Converts a row; what the conversion refuses makes it a bad one. */
  static ImportRow of(int number, Supplier<ExerciseContent> conversion) {
    try {
      return new ImportRow(number, conversion.get(), null);
    } catch (Problem problem) {
      return bad(number, describe(problem));
    }
  }

  static ImportRow bad(int number, String error) {
    return new ImportRow(number, null, Texts.clip(error, MAX_ERROR));
  }

  private static String describe(Problem problem) {
    return problem.violations().isEmpty()
        ? problem.detail()
        : problem.violations().stream()
            .map(fault -> fault.pointer() + ": " + fault.detail())
            .collect(Collectors.joining("; "));
  }

  /** Converts an exercise of free-exercise-db. */
  static ImportRow ofFreeExercise(int number, ObjectNode source) {
    return of(number, () -> FreeExerciseRule.convert(FreeExercise.read(source)));
  }
}
