package trainwright.core.progress.change;

import java.time.LocalDate;
import java.util.List;
import trainwright.core.exercise.Category;
import trainwright.core.session.SessionStatus;

/**
 * A day of training, a row of daily_workout_summary.
 *
 * @param workoutDate the user's own date
 * @param totalSessions how many sessions it has
 * @param completedSessions how many were completed
 * @param totalExercises exercises of all sessions
 * @param completedExercises how many were done whole
 * @param minutes how long it all took
 * @param categories families of what was done
 * @param isCompleted whether every session was completed
 */
public record DaySummary(
    LocalDate workoutDate,
    int totalSessions,
    int completedSessions,
    int totalExercises,
    int completedExercises,
    int minutes,
    List<Category> categories,
    boolean isCompleted) {

  /** Copies the categories. */
  public DaySummary {
    categories = List.copyOf(categories);
  }

  /** What all sessions of a day sum up to. */
  public static DaySummary of(LocalDate date, List<DaySession> sessions) {
    int completed =
        (int) sessions.stream().filter(s -> s.status() == SessionStatus.COMPLETED).count();
    return new DaySummary(
        date,
        sessions.size(),
        completed,
        sessions.stream().mapToInt(DaySession::totalExercises).sum(),
        sessions.stream().mapToInt(DaySession::completedExercises).sum(),
        sessions.stream().mapToInt(DaySession::minutes).sum(),
        sessions.stream().flatMap(s -> s.categories().stream()).distinct().sorted().toList(),
        !sessions.isEmpty() && completed == sessions.size());
  }
}
