package trainwright.core.exercise;

import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Problem;

/** Adds an exercise to a user's own, or to the shared library. */
public final class CreateExercise {
  private final ExerciseRepository exercises;

  @Inject
  CreateExercise(ExerciseRepository exercises) {
    this.exercises = exercises;
  }

  /**
   * Adds the exercise; repeating it with the same id changes nothing and answers what is stored.
   *
   * @param ownerId whose it will be; null for the shared library
   * @throws Problem {@code CONFLICT} when the owner has another exercise of this slug, or the id is
   *     somebody else's
   */
  public ExerciseDetail run(@Nullable UUID ownerId, UUID id, ExerciseContent content) {
    return exercises
        .insert(ownerId, new NewExercise(id, content))
        .orElseGet(() -> settle(ownerId, id, content.slug()));
  }

  private ExerciseDetail settle(@Nullable UUID ownerId, UUID id, String slug) {
    var rival = exercises.findRival(ownerId, id, slug).orElseThrow(CreateExercise::idTaken);
    if (rival.exercise().id().equals(id)) {
      return rival;
    }
    throw slugTaken(slug);
  }

  private static Problem idTaken() {
    return Problem.at(Problem.Code.CONFLICT, "/id", "taken", "the id is taken; make another");
  }

  static Problem slugTaken(String slug) {
    return Problem.at(
        Problem.Code.CONFLICT,
        "/slug",
        "taken",
        "another exercise has the slug %s; send another slug".formatted(slug));
  }
}
