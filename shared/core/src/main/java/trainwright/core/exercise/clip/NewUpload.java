package trainwright.core.exercise.clip;

import org.jspecify.annotations.Nullable;
import trainwright.platform.Problem;

/**
 * A video that is going to be uploaded.
 *
 * @param contentType {@code video/mp4}, {@code video/quicktime} or {@code video/webm}
 * @param sizeBytes how large it is, 1 to 200,000,000
 */
public record NewUpload(String contentType, long sizeBytes) {
  /** About a minute and a half of a phone's best, or ten minutes of what an app should show. */
  static final long MAX_BYTES = 200_000_000;

  /**
   * Refuses what is no video that we keep.
   *
   * @throws Problem {@code UNPROCESSABLE}
   */
  public NewUpload(@Nullable String contentType, long sizeBytes) {
    this.contentType = contentType == null ? "" : contentType;
    this.sizeBytes = sizeBytes;
    if (VideoType.ofContentType(this.contentType).isEmpty()) {
      throw Problem.unprocessable(
          "/content_type",
          "not_acceptable",
          "content_type must be video/mp4, video/quicktime or video/webm");
    }
    if (sizeBytes < 1 || sizeBytes > MAX_BYTES) {
      throw Problem.unprocessable(
          "/size_bytes", "not_acceptable", "size_bytes must be 1 to 200000000, was " + sizeBytes);
    }
  }

  VideoType type() {
    return VideoType.ofContentType(contentType).orElseThrow();
  }
}
