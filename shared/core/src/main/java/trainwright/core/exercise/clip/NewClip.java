package trainwright.core.exercise.clip;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.ClipKey;
import trainwright.platform.FilePath;
import trainwright.platform.Problem;

/**
 * A clip to be added to an exercise.
 *
 * @param id its id; null: we make one
 * @param url a web link, at most 1,000 characters
 * @param carouselIndex which video of a post with several, 1 to 99; null: as the link says
 * @param videoPath where our copy lies in the file store, at most 300 characters
 * @param startTime where in the video it starts, seconds to the millisecond; null: at the start
 * @param endTime where it ends, after its start; null: at the video's end
 */
public record NewClip(
    @Nullable UUID id,
    String url,
    @Nullable Integer carouselIndex,
    @Nullable String videoPath,
    BigDecimal startTime,
    @Nullable BigDecimal endTime) {
  private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(360_000);

  /**
   * Refuses what no clip can be.
   *
   * @throws Problem {@code UNPROCESSABLE}
   */
  public NewClip(
      @Nullable UUID id,
      @Nullable String url,
      @Nullable Integer carouselIndex,
      @Nullable String videoPath,
      @Nullable BigDecimal startTime,
      @Nullable BigDecimal endTime) {
    this.id = id;
    this.url = url == null ? "" : url.strip();
    this.carouselIndex = carouselIndex;
    this.videoPath = videoPath;
    this.startTime = Objects.requireNonNullElse(seconds("/start_time", startTime), BigDecimal.ZERO);
    this.endTime = seconds("/end_time", endTime);
    check(
        "/carousel_index",
        carouselIndex == null || (carouselIndex > 0 && carouselIndex < 100),
        "must be 1 to 99");
    check(
        "/video_path",
        videoPath == null || FilePath.isValid(videoPath),
        "must be a path such as users/ID/squat.mp4, at most 300 characters");
    check(
        "/end_time",
        this.endTime == null || this.endTime.compareTo(this.startTime) > 0,
        "must be after start_time");
  }

  private static @Nullable BigDecimal seconds(String pointer, @Nullable BigDecimal seconds) {
    if (seconds == null) {
      return null;
    }
    check(
        pointer,
        seconds.signum() >= 0 && seconds.compareTo(MAX_SECONDS) <= 0,
        "must be 0 to 360,000 seconds");
    return seconds.setScale(3, RoundingMode.HALF_UP);
  }

  private static void check(String pointer, boolean holds, String detail) {
    if (!holds) {
      throw Problem.unprocessable(pointer, "not_acceptable", pointer.substring(1) + " " + detail);
    }
  }

  /**
   * The video it shows.
   *
   * @throws Problem {@code UNPROCESSABLE} for a link that can't be one, or that names another video
   *     of its post than {@code carousel_index} does
   */
  ClipKey key() {
    var named = UrlNormalizationRule.of(url);
    if (carouselIndex == null) {
      return named;
    }
    check(
        "/carousel_index",
        named.carouselIndex() == 0 || named.carouselIndex() == carouselIndex,
        "must be the one that the url names, " + named.carouselIndex());
    return new ClipKey(named.normalizedUrl(), carouselIndex);
  }
}
