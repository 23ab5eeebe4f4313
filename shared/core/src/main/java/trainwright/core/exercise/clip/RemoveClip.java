package trainwright.core.exercise.clip;

import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.exercise.ExerciseAccess;
import trainwright.core.exercise.ExerciseRepository;
import trainwright.core.user.Caller;
import trainwright.platform.Problem;

/** Removes a video from an exercise; its file follows by the outbox. */
public final class RemoveClip {
  private final ExerciseRepository exercises;
  private final ClipRepository clips;

  @Inject
  RemoveClip(ExerciseRepository exercises, ClipRepository clips) {
    this.exercises = exercises;
    this.clips = clips;
  }

  /**
   * Removes the clip.
   *
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN} for a shared exercise without the scope
   */
  public void run(Caller caller, UUID exerciseId, UUID id) {
    ExerciseAccess.requireWrite(caller, exercises.get(caller.userId(), exerciseId));
    if (!clips.delete(caller.userId(), exerciseId, id)) {
      throw Problem.notFound("clip", id);
    }
  }
}
