package trainwright.core.exercise.clip;

import java.util.Arrays;
import java.util.Optional;

/** What an uploaded video may be: what browsers and phones make and play. */
enum VideoType {
  MP4("video/mp4", "mp4"),
  QUICKTIME("video/quicktime", "mov"),
  WEBM("video/webm", "webm");

  private final String contentType;
  private final String extension;

  VideoType(String contentType, String extension) {
    this.contentType = contentType;
    this.extension = extension;
  }

  /** As HTTP names it. */
  String contentType() {
    return contentType;
  }

  /** How names of such files end. */
  String extension() {
    return extension;
  }

  static Optional<VideoType> ofContentType(String contentType) {
    return Arrays.stream(values()).filter(t -> t.contentType.equals(contentType)).findFirst();
  }

  static Optional<VideoType> ofExtension(String extension) {
    return Arrays.stream(values()).filter(t -> t.extension.equals(extension)).findFirst();
  }
}
