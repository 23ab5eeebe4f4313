package trainwright.core.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;

/**
 * A session without its exercises.
 *
 * @param name what to call it; may be empty
 * @param status how far it has come
 * @param sessionDate the date it counts for, the user's own
 * @param timeZone the user's zone when it was made
 * @param scheduledTime when it was to start
 * @param routineId the routine it was planned from
 * @param workoutInstanceId the workout instance it fulfils
 * @param category the category it was planned for, with its level
 * @param level the level it was planned for, 0-5
 * @param deload whether it is deliberately light: it then stays out of trends
 * @param startedAt when it started
 * @param startIsKnown whether the user said so; else it is when the first set was done
 * @param completedAt when it was completed
 * @param durationMinutes how long it took, when the user says so
 * @param notes whatever the user wrote; may be empty
 * @param version counts changes, for {@code ETag}
 * @param createdAt when it was made
 */
public record SessionHeader(
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
    boolean startIsKnown,
    @Nullable Instant completedAt,
    @Nullable Integer durationMinutes,
    String notes,
    long version,
    Instant createdAt) {

  /** The same with another status and the times that go with it. */
  public SessionHeader as(
      SessionStatus other, @Nullable Instant start, boolean known, @Nullable Instant end) {
    return new SessionHeader(
        name,
        other,
        sessionDate,
        timeZone,
        scheduledTime,
        routineId,
        workoutInstanceId,
        category,
        level,
        deload,
        start,
        known,
        end,
        durationMinutes,
        notes,
        version,
        createdAt);
  }

  /** The same on another date, with other things said about it. */
  public SessionHeader told(
      LocalDate date, @Nullable Instant scheduled, @Nullable Integer minutes, String said) {
    return new SessionHeader(
        name,
        status,
        date,
        timeZone,
        scheduled,
        routineId,
        workoutInstanceId,
        category,
        level,
        deload,
        startedAt,
        startIsKnown,
        completedAt,
        minutes,
        said,
        version,
        createdAt);
  }

  /** The same, called and counted otherwise. */
  public SessionHeader named(String other, boolean light) {
    return new SessionHeader(
        other,
        status,
        sessionDate,
        timeZone,
        scheduledTime,
        routineId,
        workoutInstanceId,
        category,
        level,
        light,
        startedAt,
        startIsKnown,
        completedAt,
        durationMinutes,
        notes,
        version,
        createdAt);
  }

  /** The same, changed once more. */
  public SessionHeader next() {
    return new SessionHeader(
        name,
        status,
        sessionDate,
        timeZone,
        scheduledTime,
        routineId,
        workoutInstanceId,
        category,
        level,
        deload,
        startedAt,
        startIsKnown,
        completedAt,
        durationMinutes,
        notes,
        version + 1,
        createdAt);
  }
}
