package trainwright.core.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;

/**
 * A session in a list.
 *
 * @param id our id
 * @param name what to call it; may be empty
 * @param status how far it has come
 * @param sessionDate the date it counts for
 * @param scheduledTime when it is to start
 * @param routineId the routine it was planned from
 * @param category the ladder it was planned for
 * @param level the level it was planned for
 * @param completedAt when it was completed
 * @param minutes how long it took; 0 if not known
 * @param totalExercises how many exercises it has
 * @param completedExercises how many were done whole
 * @param categories families of what was done
 * @param version counts changes, for {@code ETag}
 */
public record SessionSummary(
    UUID id,
    String name,
    SessionStatus status,
    LocalDate sessionDate,
    @Nullable Instant scheduledTime,
    @Nullable UUID routineId,
    @Nullable Category category,
    @Nullable Integer level,
    @Nullable Instant completedAt,
    int minutes,
    int totalExercises,
    int completedExercises,
    List<Category> categories,
    long version) {

  /** Copies the categories. */
  public SessionSummary {
    categories = List.copyOf(categories);
  }
}
