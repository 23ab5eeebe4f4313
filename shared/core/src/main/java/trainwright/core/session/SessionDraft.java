package trainwright.core.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;

/**
 * A session as a caller sends it, not yet trusted: only planned, or whole as it was logged without
 * a network.
 *
 * @param id the session's id, when the caller makes it
 * @param name what to call it
 * @param sessionDate the date it counts for; by default when it started or was completed, or today
 * @param scheduledTime when it is to start
 * @param notes whatever the user wrote
 * @param deload whether it is deliberately light
 * @param routineId the routine it is planned from
 * @param workoutInstanceId the workout instance it fulfils
 * @param category the ladder it is planned for, with its level
 * @param level the level it is planned for
 * @param startedAt when it started
 * @param completedAt when it was completed
 * @param durationMinutes how long it took
 * @param exercises its exercises; by default those of what it is planned from
 */
public record SessionDraft(
    @Nullable UUID id,
    @Nullable String name,
    @Nullable LocalDate sessionDate,
    @Nullable Instant scheduledTime,
    @Nullable String notes,
    @Nullable Boolean deload,
    @Nullable UUID routineId,
    @Nullable UUID workoutInstanceId,
    @Nullable Category category,
    @Nullable Integer level,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable Integer durationMinutes,
    @Nullable List<@Nullable ExerciseDraft> exercises) {

  /** The exercises it names; none when it names none. */
  public List<@Nullable ExerciseDraft> listed() {
    return exercises == null ? List.of() : exercises;
  }

  /** The ids it names. */
  public List<UUID> exerciseIds() {
    return listed().stream()
        .filter(Objects::nonNull)
        .flatMap(draft -> Stream.ofNullable(draft.exerciseId()))
        .distinct()
        .toList();
  }
}
