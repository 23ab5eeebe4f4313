package trainwright.core.exercise;

import java.util.UUID;
import javax.inject.Inject;

/** Shows one exercise with its clips. */
public final class GetExercise {
  private final ExerciseRepository exercises;

  @Inject
  GetExercise(ExerciseRepository exercises) {
    this.exercises = exercises;
  }

  /**
   * A shared exercise or one of the user's own.
   *
   * @throws trainwright.platform.Problem {@code NOT_FOUND}
   */
  public ExerciseDetail run(UUID userId, UUID id) {
    return exercises.getDetail(userId, id);
  }
}
