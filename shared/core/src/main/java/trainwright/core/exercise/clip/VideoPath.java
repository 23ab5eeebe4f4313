package trainwright.core.exercise.clip;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Ids;

/**
 * Where the uploaded video of a clip lies in the file store: below its owner's folder, a new path
 * for each upload.
 *
 * @param ownerId whose exercise it shows; null: of the shared library
 * @param clipId the clip
 * @param uploadId the upload; later ones are greater
 * @param type of the video
 */
record VideoPath(@Nullable UUID ownerId, UUID clipId, UUID uploadId, VideoType type) {
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:shared|users/(?<owner>[^/]+))/clips/(?<clip>[^/]+)/(?<upload>[^/.]+)\\.(?<type>\\w+)");

  /** The folder of everything that belongs to this owner, with a slash at its end. */
  static String folder(@Nullable UUID ownerId) {
    return ownerId == null ? "shared/" : "users/" + ownerId + "/";
  }

  /** The path that a text is, if it is one. */
  static Optional<VideoPath> find(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var owner = Optional.ofNullable(parts.group("owner")).flatMap(Ids::find);
    var clip = Ids.find(parts.group("clip"));
    var upload = Ids.find(parts.group("upload"));
    var type = VideoType.ofExtension(parts.group("type"));
    return clip.isPresent() && upload.isPresent() && type.isPresent()
        ? Optional.of(new VideoPath(owner.orElse(null), clip.get(), upload.get(), type.get()))
            .filter(path -> path.text().equals(text))
        : Optional.empty();
  }

  /** The folder of this clip's uploads, with a slash at its end. */
  String clipFolder() {
    return folder(ownerId) + "clips/" + clipId + "/";
  }

  /** The path as the file store takes it. */
  String text() {
    return clipFolder() + uploadId + "." + type.extension();
  }
}
