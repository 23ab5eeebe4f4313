package trainwright.core.exercise;

import org.jspecify.annotations.Nullable;
import trainwright.core.user.Caller;
import trainwright.platform.Problem;

/** Who may change which exercise. */
public final class ExerciseAccess {
  private ExerciseAccess() {}

  /**
   * Refuses a caller who may see an exercise but not change it.
   *
   * @throws Problem {@code FORBIDDEN} when it is shared and the caller lacks the scope
   */
  public static void requireWrite(Caller caller, Exercise exercise) {
    if (exercise.ownerId() == null) {
      caller.require(Caller.LIBRARY_WRITE);
    }
  }

  /**
   * Refuses a write against another version than the one that was read.
   *
   * @throws Problem {@code STALE}
   */
  static void requireVersion(Exercise exercise, @Nullable Long expected) {
    if (expected != null && expected != exercise.version()) {
      throw stale(exercise.version());
    }
  }

  static Problem stale(long version) {
    return Problem.of(
        Problem.Code.STALE,
        "the exercise has changed since you read it; its ETag is now \"%d\"".formatted(version));
  }
}
