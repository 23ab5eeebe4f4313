package trainwright.core.exercise;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a video that shows an exercise.
 *
 * @param id our id
 * @param url the link as it was given
 * @param normalizedUrl the one form of all links to this video
 * @param carouselIndex which video of a post with several, from 1; 0 when the link names none
 * @param videoPath where our copy lies in the file store, when there is one
 * @param startTime where in the video it starts, seconds
 * @param endTime where it ends, seconds; null: at the video's end
 * @param createdAt when it was added
 */
public record Clip(
    UUID id,
    String url,
    String normalizedUrl,
    int carouselIndex,
    @Nullable String videoPath,
    BigDecimal startTime,
    @Nullable BigDecimal endTime,
    Instant createdAt) {

  /** Writes times in one form, without needless zeros. */
  public Clip {
    startTime = plain(startTime);
    endTime = endTime == null ? null : plain(endTime);
  }

  private static BigDecimal plain(BigDecimal seconds) {
    var stripped = seconds.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
