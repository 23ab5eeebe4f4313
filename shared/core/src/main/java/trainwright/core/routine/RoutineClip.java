package trainwright.core.routine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The clip that a player shows for an exercise.
 *
 * @param videoPath where its file lies, when it was fetched
 * @param url where it came from
 * @param startTime where in the video it starts, seconds
 * @param endTime where it ends, seconds; null for the video's end
 */
public record RoutineClip(
    @Nullable String videoPath,
    String url,
    @Nullable BigDecimal startTime,
    @Nullable BigDecimal endTime) {
  /** Drops zeros that say nothing, so that a routine reads the same before and after storing. */
  public RoutineClip {
    startTime = startTime == null ? null : plain(startTime);
    endTime = endTime == null ? null : plain(endTime);
  }

  private static BigDecimal plain(BigDecimal seconds) {
    var stripped = seconds.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
