package trainwright.core.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.SetTarget;

/**
 * One set as it was planned: repetitions or a time, and the load.
 *
 * @param reps repetitions
 * @param durationSeconds how long to hold or move
 * @param loadKg the load, negative when assisted; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlannedSet(
    @Nullable Integer reps, @Nullable Integer durationSeconds, @Nullable BigDecimal loadKg) {

  /** A set of the library as a planned one. */
  public static PlannedSet of(SetTarget target) {
    return new PlannedSet(target.reps(), target.durationSeconds(), null);
  }

  /** Whether a performed set did all of it: as many, as long, with no less load (rule C6). */
  public boolean metBy(SetLog log) {
    return atLeast(log.reps(), reps)
        && atLeast(log.durationSeconds(), durationSeconds)
        && log.loadOrNone().compareTo(loadKg == null ? BigDecimal.ZERO : loadKg) >= 0;
  }

  private static boolean atLeast(@Nullable Integer done, @Nullable Integer asked) {
    return asked == null || (done != null && done >= asked);
  }
}
