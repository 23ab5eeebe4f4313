package trainwright.core.exercise.clip;

import java.time.Duration;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.exercise.ExerciseRepository;
import trainwright.platform.FileLink;
import trainwright.platform.FileStore;
import trainwright.platform.Problem;

/** Lets an app show our copy of a clip's video. */
public final class WatchClip {
  private static final Duration LIFE = Duration.ofHours(1);

  private final ExerciseRepository exercises;
  private final FileStore files;

  @Inject
  WatchClip(ExerciseRepository exercises, FileStore files) {
    this.exercises = exercises;
    this.files = files;
  }

  /**
   * Answers a link that is good for an hour.
   *
   * @throws Problem {@code NOT_FOUND}, also when the clip has no video of ours
   */
  public FileLink run(UUID userId, UUID exerciseId, UUID clipId) {
    var path =
        exercises.getDetail(userId, exerciseId).clips().stream()
            .filter(clip -> clip.id().equals(clipId))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("clip", clipId))
            .videoPath();
    if (path == null) {
      throw Problem.notFound("video of clip", clipId);
    }
    return files.link(path, LIFE);
  }
}
