package trainwright.core.routine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long an exercise takes: {@code sets x (work x sides + rest)}.
 *
 * <p>Work is the seconds of a set by the clock, or {@code reps x tempo} with the four figures of
 * the tempo added up. A rest follows every set; the last one is the change to the next exercise. So
 * the durations of a routine add up to what it takes from the first move to the end.
 */
public final class RoutineTimingRule {
  /** Seconds of a repetition whose tempo is not known: two down, one up. */
  public static final int DEFAULT_REP_SECONDS = 3;

  private static final String HOLD = "hold";

  private RoutineTimingRule() {}

  /** Seconds the exercise takes, rests included. */
  public static int seconds(Prescription prescription) {
    return prescription.sets() * (workSeconds(prescription) + prescription.restSeconds());
  }

  /** Seconds the exercises take together, rests included. */
  public static int total(List<RoutineItem> items) {
    return items.stream().mapToInt(RoutineItem::seconds).sum();
  }

  /** Seconds of work in one set, both sides included. */
  public static int workSeconds(Prescription prescription) {
    int sides = prescription.perSide() ? 2 : 1;
    return sides
        * (prescription.durationSeconds() != null
            ? prescription.durationSeconds()
            : repsOf(prescription) * repSeconds(prescription.tempo()));
  }

  private static int repsOf(Prescription prescription) {
    return prescription.reps() == null ? 0 : prescription.reps();
  }

  /**
   * Seconds one repetition takes: the tempo's figures added up, {@code X} (as fast as possible)
   * counting as one, and never less than one second.
   */
  public static int repSeconds(@Nullable String tempo) {
    if (tempo == null || tempo.equals(HOLD)) {
      return DEFAULT_REP_SECONDS;
    }
    int seconds = 0;
    for (var figure : tempo.split("-", -1)) {
      seconds += figure.equals("X") ? 1 : Integer.parseInt(figure);
    }
    return Math.max(1, seconds);
  }
}
