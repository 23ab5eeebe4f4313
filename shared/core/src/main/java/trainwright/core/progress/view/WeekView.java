package trainwright.core.progress.view;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import trainwright.core.exercise.Category;
import trainwright.core.session.SessionStatus;

/**
 * A user's week, from Monday.
 *
 * @param monday its first day
 * @param timeZone the zone that "today" is of
 * @param days its seven days
 * @param minutes of all days
 * @param categories what was trained
 * @param isComplete whether something was planned and all of it was done
 * @param streakWeeks complete weeks in a row up to now
 */
public record WeekView(
    LocalDate monday,
    String timeZone,
    List<Day> days,
    int minutes,
    List<Category> categories,
    boolean isComplete,
    int streakWeeks) {

  /**
   * One of its days.
   *
   * @param date the user's own date
   * @param isToday whether it is that today
   * @param plannedSessions how many sessions it has
   * @param completedSessions how many were completed
   * @param totalExercises exercises of all sessions
   * @param completedExercises how many were done whole
   * @param minutes how long it took
   * @param categories what was trained
   * @param isCompleted whether all of it was done
   * @param sessions its sessions
   */
  public record Day(
      LocalDate date,
      boolean isToday,
      int plannedSessions,
      int completedSessions,
      int totalExercises,
      int completedExercises,
      int minutes,
      List<Category> categories,
      boolean isCompleted,
      List<DaySession> sessions) {}

  /**
   * A session of a day.
   *
   * @param id our id
   * @param name what it is called
   * @param status how far it has come
   */
  public record DaySession(UUID id, String name, SessionStatus status) {}
}
