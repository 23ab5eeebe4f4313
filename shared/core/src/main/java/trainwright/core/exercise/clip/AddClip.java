package trainwright.core.exercise.clip;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Clip;
import trainwright.core.exercise.ClipKey;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.ExerciseAccess;
import trainwright.core.exercise.ExerciseDetail;
import trainwright.core.exercise.ExerciseRepository;
import trainwright.core.user.Caller;
import trainwright.platform.Problem;

/** Adds a video to an exercise. */
public final class AddClip {
  private static final int MAX_CLIPS = 20;

  private final ExerciseRepository exercises;
  private final ClipRepository clips;

  @Inject
  AddClip(ExerciseRepository exercises, ClipRepository clips) {
    this.exercises = exercises;
    this.clips = clips;
  }

  /**
   * Adds the clip. A video is shown once by an exercise: repeating it, however its link is written,
   * changes nothing and answers the clip that is stored.
   *
   * @param newId the clip's id, unless the caller sent one
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN} for a shared exercise without the scope,
   *     {@code CONFLICT} when another stretch of the video is there, {@code UNPROCESSABLE} for a
   *     link that can't be one, a file that is not the owner's, and the 21st clip
   */
  public Clip run(Caller caller, UUID exerciseId, UUID newId, NewClip clip) {
    var key = clip.key();
    var id = clip.id() == null ? newId : clip.id();
    var before = exercises.getDetail(caller.userId(), exerciseId);
    ExerciseAccess.requireWrite(caller, before.exercise());
    requireOwnFile(before.exercise(), clip.videoPath());
    return find(before.clips(), id, key, clip)
        .or(() -> insert(caller, before, id, clip, key))
        .or(() -> find(exercises.getDetail(caller.userId(), exerciseId).clips(), id, key, clip))
        .orElseThrow(
            () ->
                Problem.at(Problem.Code.CONFLICT, "/id", "taken", "the id is taken; make another"));
  }

  private Optional<Clip> insert(
      Caller caller, ExerciseDetail before, UUID id, NewClip clip, ClipKey key) {
    if (before.clips().size() >= MAX_CLIPS) {
      throw Problem.unprocessable("/url", "too_many", "an exercise has at most 20 clips");
    }
    return clips.insert(caller.userId(), before.exercise().id(), id, clip, key);
  }

  /** The clip that is there already, if it is the same. */
  private static Optional<Clip> find(List<Clip> clips, UUID id, ClipKey key, NewClip clip) {
    var found =
        clips.stream()
            .filter(
                stored ->
                    stored.id().equals(id)
                        || (stored.normalizedUrl().equals(key.normalizedUrl())
                            && stored.carouselIndex() == key.carouselIndex()))
            .findFirst();
    found.ifPresent(
        stored -> {
          if (!sameTime(stored.startTime(), clip.startTime())
              || !sameTime(stored.endTime(), clip.endTime())) {
            throw Problem.at(
                Problem.Code.CONFLICT,
                "/url",
                "taken",
                "the exercise has another stretch of this video, clip %s; delete that first"
                    .formatted(stored.id()));
          }
        });
    return found;
  }

  private static boolean sameTime(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }

  /** A clip's file is removed with it, so it must be of the exercise's owner and nobody else. */
  private static void requireOwnFile(Exercise exercise, @Nullable String videoPath) {
    var folder = VideoPath.folder(exercise.ownerId());
    if (videoPath != null && !videoPath.startsWith(folder)) {
      throw Problem.unprocessable(
          "/video_path", "foreign_file", "video_path of this exercise must start with " + folder);
    }
  }
}
