package trainwright.core.progress.change;

import java.time.LocalDate;
import java.util.List;
import trainwright.core.exercise.Category;
import trainwright.core.session.Session;
import trainwright.core.session.SessionStatus;

/**
 * What one session gives to its day.
 *
 * @param date the day
 * @param status how far it has come
 * @param totalExercises how many exercises it has
 * @param completedExercises how many of them were done whole
 * @param minutes how long it took
 * @param categories families of what was done
 */
public record DaySession(
    LocalDate date,
    SessionStatus status,
    int totalExercises,
    int completedExercises,
    int minutes,
    List<Category> categories) {

  /** Copies the categories. */
  public DaySession {
    categories = List.copyOf(categories);
  }

  /** What this session gives to its day. */
  public static DaySession of(Session session) {
    return new DaySession(
        session.date(),
        session.header().status(),
        session.exercises().size(),
        session.completedExercises(),
        session.minutes(),
        session.categories());
  }
}
