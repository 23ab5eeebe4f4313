package trainwright.core.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A performed set as a caller sends it, not yet trusted; {@link SetEntryRule} says what is wrong.
 *
 * @param setNumber its place, from 1; only where the address doesn't say it
 * @param reps repetitions done
 * @param durationSeconds seconds held or moved
 * @param loadKg the load, negative when assisted
 * @param weightLb the same in pounds
 * @param tempo lower-pause-lift-pause in seconds
 * @param restSeconds rest after it
 * @param rpe perceived exertion, 1 to 10 in halves
 * @param notes whatever the user wrote
 * @param completedAt when it was done; by default when it arrives
 * @param loggedAt when it was entered; by default when it arrives
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetEntry(
    @Nullable Integer setNumber,
    @Nullable Integer reps,
    @Nullable Integer durationSeconds,
    @Nullable BigDecimal loadKg,
    @Nullable BigDecimal weightLb,
    @Nullable String tempo,
    @Nullable Integer restSeconds,
    @Nullable BigDecimal rpe,
    @Nullable String notes,
    @Nullable Instant completedAt,
    @Nullable Instant loggedAt) {
  private static final BigDecimal KG_PER_LB = new BigDecimal("0.45359237");

  /** The load in kg, exactly. */
  @Nullable BigDecimal exactLoadKg() {
    return weightLb == null ? loadKg : weightLb.multiply(KG_PER_LB);
  }

  /**
   * The set that an entry without faults tells of.
   *
   * @param doneAt when it was done unless it says so itself
   */
  public SetLog toLog(int number, Instant doneAt, Instant now) {
    return new SetLog(
        number,
        reps,
        durationSeconds,
        exactLoadKg(),
        tempo,
        restSeconds,
        rpe,
        notes == null ? "" : notes,
        micros(completedAt == null ? doneAt : completedAt),
        micros(loggedAt == null ? now : loggedAt));
  }

  private static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
