package trainwright.core.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One performed set. It has exactly one of repetitions and duration (rule C6).
 *
 * @param setNumber its place, from 1; numbers past the plan are extra sets
 * @param reps repetitions done
 * @param durationSeconds seconds held or moved
 * @param loadKg the load, negative when assisted; null for none
 * @param tempo lower-pause-lift-pause in seconds; null: as planned
 * @param restSeconds rest after it
 * @param rpe perceived exertion, 1 to 10 in halves
 * @param notes whatever the user wrote; may be empty
 * @param completedAt when it was done
 * @param loggedAt when it was entered: of two entries the later one stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetLog(
    int setNumber,
    @Nullable Integer reps,
    @Nullable Integer durationSeconds,
    @Nullable BigDecimal loadKg,
    @Nullable String tempo,
    @Nullable Integer restSeconds,
    @Nullable BigDecimal rpe,
    String notes,
    Instant completedAt,
    Instant loggedAt) {

  /** Makes equal figures equal, however they were written. */
  public SetLog {
    loadKg = plain(loadKg);
    rpe = plain(rpe);
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal figure) {
    return figure == null ? null : new BigDecimal(figure.stripTrailingZeros().toPlainString());
  }

  /** The load, 0 kg for none. */
  public BigDecimal loadOrNone() {
    return loadKg == null ? BigDecimal.ZERO : loadKg;
  }

  /** Repetitions or seconds, whichever it has. */
  public int figure() {
    return reps != null ? reps : durationSeconds != null ? durationSeconds : 0;
  }

  /** Whether both say the same of the set, whenever they were entered. */
  public boolean saysSameAs(SetLog other) {
    return equals(
        new SetLog(
            other.setNumber,
            other.reps,
            other.durationSeconds,
            other.loadKg,
            other.tempo,
            other.restSeconds,
            other.rpe,
            other.notes,
            other.completedAt,
            loggedAt));
  }
}
