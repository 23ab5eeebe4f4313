package trainwright.core.progress.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;
import trainwright.core.progress.level.CategoryLevel;
import trainwright.core.session.Session;

/**
 * Everything that one change writes.
 *
 * @param changeId made for this write alone
 * @param userId whose training
 * @param version the version it was decided on
 * @param yesterday the user's, for their first write
 * @param before the session as it was
 * @param after the session as it is from now on
 * @param levels standings that change
 * @param mastered by exercise when it was mastered, as far as that changes; null for no longer
 * @param days summaries of the days concerned
 * @param events what happened
 */
record TrainingWrite(
    UUID changeId,
    UUID userId,
    long version,
    LocalDate yesterday,
    @Nullable Session before,
    @Nullable Session after,
    Map<Category, CategoryLevel> levels,
    List<MasteredAt> mastered,
    List<DaySummary> days,
    List<TrainingEvent> events) {

  /**
   * When an exercise was mastered.
   *
   * @param exerciseId the exercise
   * @param masteredAt when; null for no longer
   */
  record MasteredAt(UUID exerciseId, @Nullable Instant masteredAt) {}
}
