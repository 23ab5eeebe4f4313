package trainwright.core.exercise;

import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.user.Caller;
import trainwright.platform.Problem;
import trainwright.platform.Transactions;

/** Removes an exercise with its clips, and if asked to, from every routine that uses it. */
public final class DeleteExercise {
  private final ExerciseRemovalRepository exercises;
  private final Transactions transactions;

  @Inject
  DeleteExercise(ExerciseRemovalRepository exercises, Transactions transactions) {
    this.exercises = exercises;
    this.transactions = transactions;
  }

  /**
   * Removes the exercise.
   *
   * @param cascade whether routines that use it lose it; a routine may be left without exercises
   * @param expected the version that the caller read; null: whatever it is now
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN} for a shared one without the scope, {@code
   *     STALE} for another version, {@code CONFLICT} when routines use it and it must not cascade
   */
  public void run(Caller caller, UUID id, boolean cascade, @Nullable Long expected) {
    transactions.inTransaction(
        () -> {
          var locked =
              exercises
                  .lock(caller.userId(), id)
                  .orElseThrow(() -> Problem.notFound("exercise", id));
          ExerciseAccess.requireWrite(caller, locked.exercise());
          ExerciseAccess.requireVersion(locked.exercise(), expected);
          if (locked.used() && !cascade) {
            throw Problem.of(
                Problem.Code.CONFLICT,
                "routines use this exercise; ?cascade=true takes it out of them");
          }
          exercises.delete(caller.userId(), id);
        });
  }
}
