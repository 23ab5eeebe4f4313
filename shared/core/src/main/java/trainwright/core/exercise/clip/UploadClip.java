package trainwright.core.exercise.clip;

import java.time.Duration;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.exercise.ExerciseAccess;
import trainwright.core.exercise.ExerciseRepository;
import trainwright.core.user.Caller;
import trainwright.platform.FileStore;
import trainwright.platform.Problem;
import trainwright.platform.UploadLink;

/** Lets an app upload our copy of a clip's video, straight to the file store. */
public final class UploadClip {
  /** Within which an upload must begin. */
  static final Duration LIFE = Duration.ofMinutes(15);

  private final ExerciseRepository exercises;
  private final FileStore files;

  @Inject
  UploadClip(ExerciseRepository exercises, FileStore files) {
    this.exercises = exercises;
    this.files = files;
  }

  /**
   * Answers a link for one upload. Nothing is stored yet: the clip gets the video when it has
   * arrived, see {@link KeepUpload}.
   *
   * @param uploadId a new id, later than those of uploads before
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN} for a shared exercise without the scope
   */
  public UploadLink run(
      Caller caller, UUID exerciseId, UUID clipId, UUID uploadId, NewUpload upload) {
    var detail = exercises.getDetail(caller.userId(), exerciseId);
    ExerciseAccess.requireWrite(caller, detail.exercise());
    if (detail.clips().stream().noneMatch(clip -> clip.id().equals(clipId))) {
      throw Problem.notFound("clip", clipId);
    }
    var path = new VideoPath(detail.exercise().ownerId(), clipId, uploadId, upload.type());
    return files.uploadLink(path.text(), upload.contentType(), upload.sizeBytes(), LIFE);
  }
}
