package trainwright.core.exercise;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Problem;

/**
 * What one set asks for: repetitions or a time, never both (rule C6). For an exercise tagged {@code
 * unilateral} the figure is for each side.
 *
 * @param reps repetitions, 1 to 1,000
 * @param durationSeconds how long to hold or move, 1 to 7,200 s
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetTarget(@Nullable Integer reps, @Nullable Integer durationSeconds) {
  private static final int MAX_REPS = 1_000;
  private static final int MAX_SECONDS = 7_200;

  /** Refuses both, neither, and figures out of range. */
  public SetTarget {
    if ((reps == null) == (durationSeconds == null)) {
      throw Problem.unprocessable(
          "", "one_of_reps_or_duration", "a set has exactly one of reps and duration_seconds");
    }
    check("/reps", reps, MAX_REPS);
    check("/duration_seconds", durationSeconds, MAX_SECONDS);
  }

  private static void check(String pointer, @Nullable Integer figure, int max) {
    if (figure != null && (figure < 1 || figure > max)) {
      throw Problem.unprocessable(
          pointer,
          "out_of_range",
          "%s must be 1 to %d, was %d".formatted(pointer.substring(1), max, figure));
    }
  }

  /** A set of repetitions. */
  public static SetTarget ofReps(int reps) {
    return new SetTarget(reps, null);
  }

  /** A set by the clock. */
  public static SetTarget ofSeconds(int seconds) {
    return new SetTarget(null, seconds);
  }
}
