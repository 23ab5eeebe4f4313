package trainwright.core.program.plan;

import java.util.Set;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;

/**
 * The lifts that a program for strength is made of where there is a barbell, beginners included:
 * their loads are found by reps in reserve, so that the level of the exercise doesn't limit them.
 */
final class BarbellRule {
  private static final String DEADLIFT = "barbell-deadlift";
  private static final Set<String> BASICS =
      Set.of(
          "barbell-back-squat",
          "barbell-bench-press",
          "barbell-overhead-press",
          "bent-over-barbell-row",
          DEADLIFT);

  private BarbellRule() {}

  static boolean basic(Exercise exercise) {
    return exercise.ownerId() == null && BASICS.contains(exercise.slug());
  }

  /** Whether a program of this kind is built on the exercise, whatever its level. */
  static boolean wanted(Exercise exercise, ProgramRequest request) {
    return request.programType() == ProgramType.STRENGTH && basic(exercise);
  }

  /**
   * Whether it comes twice a week rather than a variation of it (I1); of deadlifts the second day
   * is a variation, as a second heavy day from the floor costs more than it gives.
   */
  static boolean repeated(Exercise exercise, ProgramRequest request) {
    return wanted(exercise, request) && !exercise.slug().equals(DEADLIFT);
  }
}
