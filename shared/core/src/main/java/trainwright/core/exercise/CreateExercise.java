package trainwright.core.exercise;

import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.platform.JsonFields;
import trainwright.platform.Problem;

/** Adds an exercise to a user's own, or to the shared library. */
public final class CreateExercise {
  private static final int ATTEMPTS = 5;

  private final ExerciseRepository exercises;

  @Inject
  CreateExercise(ExerciseRepository exercises) {
    this.exercises = exercises;
  }

  /**
   * Adds the exercise; repeating it with the same id changes nothing and answers what is stored. A
   * private one without a slug of its own gets a number where another name's slug is the same
   * (docs/decisions/0035).
   *
   * @param actorId who adds it
   * @param ownerId whose it will be; null for the shared library
   * @param fields those of {@link ExerciseContent}
   * @throws Problem {@code CONFLICT} when the owner has another exercise of this name or this very
   *     slug, or the id is somebody else's; what {@link ExerciseContent} refuses
   */
  public ExerciseDetail run(UUID actorId, @Nullable UUID ownerId, UUID id, JsonFields fields) {
    boolean slugGiven = fields.has("slug");
    var exercise = new NewExercise(id, fields.read(ExerciseContent.class));
    var added = exercises.insert(actorId, ownerId, exercise);
    if (added.isPresent()) {
      return added.get();
    }
    return ownerId == null || slugGiven
        ? settle(ownerId, exercise)
        : insertNumbered(ownerId, exercise);
  }

  private ExerciseDetail settle(@Nullable UUID ownerId, NewExercise exercise) {
    var slug = exercise.content().slug();
    var rival =
        exercises
            .findRival(ownerId, exercise.id(), null, slug)
            .orElseThrow(CreateExercise::idTaken);
    if (rival.exercise().id().equals(exercise.id())) {
      return rival;
    }
    throw slugTaken(slug);
  }

  /** Tries the next number when somebody took the one before at the same moment. */
  private ExerciseDetail insertNumbered(UUID ownerId, NewExercise exercise) {
    var content = exercise.content();
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var rival =
          exercises
              .findRival(ownerId, exercise.id(), content.name(), content.slug())
              .orElseThrow(CreateExercise::idTaken);
      if (rival.exercise().id().equals(exercise.id())) {
        return rival;
      }
      if (rival.exercise().name().equals(content.name())) {
        throw nameTaken();
      }
      var added = exercises.insertNumbered(ownerId, exercise);
      if (added.isPresent()) {
        return added.get();
      }
    }
    throw slugTaken(content.slug());
  }

  private static Problem idTaken() {
    return Problem.at(Problem.Code.CONFLICT, "/id", "taken", "the id is taken; make another");
  }

  private static Problem nameTaken() {
    return Problem.at(
        Problem.Code.CONFLICT,
        "/name",
        "taken",
        "you have an exercise of this name; send another name, or a slug for a second one");
  }

  static Problem slugTaken(String slug) {
    return Problem.at(
        Problem.Code.CONFLICT,
        "/slug",
        "taken",
        "another exercise has the slug %s; send another slug".formatted(slug));
  }
}
