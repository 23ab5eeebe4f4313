package trainwright.core.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;

/**
 * A session as the API shows it.
 *
 * @param id our id
 * @param name what to call it; may be empty
 * @param status how far it has come
 * @param sessionDate the date it counts for
 * @param timeZone the zone of that date
 * @param scheduledTime when it is to start
 * @param routineId the routine it was planned from
 * @param workoutInstanceId the workout instance it fulfils
 * @param category the ladder it was planned for
 * @param level the level it was planned for
 * @param deload whether it is deliberately light
 * @param startedAt when it started
 * @param completedAt when it was completed
 * @param durationMinutes how long it took, as far as known
 * @param notes whatever the user wrote
 * @param exercises the exercises in order
 * @param version counts changes, for {@code ETag}
 * @param createdAt when it was made
 */
public record SessionView(
    UUID id,
    String name,
    SessionStatus status,
    LocalDate sessionDate,
    String timeZone,
    @Nullable Instant scheduledTime,
    @Nullable UUID routineId,
    @Nullable UUID workoutInstanceId,
    @Nullable Category category,
    @Nullable Integer level,
    boolean deload,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    int durationMinutes,
    String notes,
    List<Work> exercises,
    long version,
    Instant createdAt) {

  /** Copies the exercises. */
  public SessionView {
    exercises = List.copyOf(exercises);
  }

  /**
   * One exercise of it.
   *
   * @param exercise what was planned and done
   * @param completed whether all planned sets were done
   * @param totals sums over its sets
   */
  public record Work(@JsonUnwrapped SessionExercise exercise, boolean completed, Totals totals) {}

  /**
   * Sums over the sets of an exercise.
   *
   * @param sets how many
   * @param reps repetitions
   * @param durationSeconds seconds
   * @param volumeKg load times repetitions
   */
  public record Totals(int sets, int reps, int durationSeconds, BigDecimal volumeKg) {}

  /** A session as the API shows it. */
  public static SessionView of(Session session) {
    var header = session.header();
    return new SessionView(
        session.id(),
        header.name(),
        header.status(),
        header.sessionDate(),
        header.timeZone(),
        header.scheduledTime(),
        header.routineId(),
        header.workoutInstanceId(),
        header.category(),
        header.level(),
        header.deload(),
        header.startedAt(),
        header.completedAt(),
        session.minutes(),
        header.notes(),
        session.exercises().stream().map(SessionView::work).toList(),
        header.version(),
        header.createdAt());
  }

  private static Work work(SessionExercise exercise) {
    return new Work(
        exercise,
        exercise.completed(),
        new Totals(
            exercise.sets().size(),
            exercise.totalReps(),
            exercise.totalSeconds(),
            exercise.volumeKg()));
  }
}
