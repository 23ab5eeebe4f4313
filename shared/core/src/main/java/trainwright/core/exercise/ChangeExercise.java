package trainwright.core.exercise;

import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.user.Caller;
import trainwright.platform.JsonFields;
import trainwright.platform.Problem;

/** Changes some fields of an exercise. */
public final class ChangeExercise {
  private static final int ATTEMPTS = 3;

  private final ExerciseRepository exercises;

  @Inject
  ChangeExercise(ExerciseRepository exercises) {
    this.exercises = exercises;
  }

  /**
   * Merges the fields into the exercise; one that then says the same is not touched.
   *
   * @param expected the version that the caller read; null: whatever it is now
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN} for a shared one without the scope, {@code
   *     STALE} for another version, {@code CONFLICT} when the slug is taken, and what {@link
   *     ExerciseContent} refuses
   */
  public ExerciseDetail run(Caller caller, UUID id, JsonFields changes, @Nullable Long expected) {
    for (int attempt = 1; ; attempt++) {
      var current = exercises.getDetail(caller.userId(), id);
      var exercise = current.exercise();
      ExerciseAccess.requireWrite(caller, exercise);
      ExerciseAccess.requireVersion(exercise, expected);
      var before = ExerciseContent.of(exercise);
      var after = changes.mergeInto(before, ExerciseContent.class);
      if (after.equals(before)) {
        return current;
      }
      var changed = update(caller, exercise, after);
      if (changed != null) {
        return changed;
      }
      if (attempt == ATTEMPTS) {
        throw Problem.of(Problem.Code.CONFLICT, "others change this exercise; try again");
      }
    }
  }

  /** The changed exercise, or null when somebody else changed it in between. */
  private @Nullable ExerciseDetail update(
      Caller caller, Exercise exercise, ExerciseContent content) {
    try {
      return exercises
          .update(
              caller.userId(),
              exercise.ownerId(),
              new NewExercise(exercise.id(), content),
              exercise.version())
          .orElse(null);
    } catch (Problem problem) {
      throw problem.code() == Problem.Code.CONFLICT
          ? CreateExercise.slugTaken(content.slug())
          : problem;
    }
  }
}
