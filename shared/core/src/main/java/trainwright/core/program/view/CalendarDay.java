package trainwright.core.program.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.SessionType;
import trainwright.core.program.tree.WorkoutStatus;

/**
 * A day as a calendar shows it.
 *
 * @param id the workout instance, the same however often it is moved
 * @param date the user's local date
 * @param sessionType what the day is
 * @param goal what it is for
 * @param estimatedMinutes what it takes
 * @param status what became of it
 * @param updatedAt when it was last changed
 * @param work its main work; empty on a rest day
 */
public record CalendarDay(
    UUID id,
    LocalDate date,
    SessionType sessionType,
    String goal,
    int estimatedMinutes,
    WorkoutStatus status,
    Instant updatedAt,
    List<Work> work) {
  /** Copies the work. */
  public CalendarDay {
    work = List.copyOf(work);
  }

  /**
   * One exercise in short.
   *
   * @param name what it is called
   * @param sets how many sets
   * @param reps repetitions a set
   * @param durationSeconds seconds a set
   * @param distanceM metres
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Work(
      String name,
      int sets,
      @Nullable Integer reps,
      @Nullable Integer durationSeconds,
      @Nullable Integer distanceM) {
    /** {@code 3 x 8 Back squat}. */
    public String line() {
      var each =
          reps != null
              ? reps + " reps"
              : durationSeconds != null
                  ? durationSeconds + " s"
                  : distanceM != null ? distanceM + " m" : "";
      return "%d x %s: %s".formatted(sets, each, name);
    }
  }
}
