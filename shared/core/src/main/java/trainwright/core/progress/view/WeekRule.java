package trainwright.core.progress.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trainwright.core.exercise.Category;
import trainwright.core.progress.change.DaySummary;

/** Makes a week of its days, and counts complete weeks. */
final class WeekRule {
  private static final int DAYS = 7;

  private WeekRule() {}

  /** The Monday of a date's week. */
  static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /**
   * Complete weeks in a row, up to this one if it is complete already, else up to the last.
   *
   * @param complete the Mondays of all complete weeks
   */
  static int streak(Set<LocalDate> complete, LocalDate today) {
    var week = monday(today);
    if (!complete.contains(week)) {
      week = week.minusWeeks(1);
    }
    int streak = 0;
    while (complete.contains(week)) {
      streak++;
      week = week.minusWeeks(1);
    }
    return streak;
  }

  static WeekView week(
      LocalDate monday,
      String timeZone,
      LocalDate today,
      Map<LocalDate, DaySummary> summaries,
      Map<LocalDate, List<WeekView.DaySession>> sessions,
      int streak) {
    var days = new ArrayList<WeekView.Day>();
    for (int i = 0; i < DAYS; i++) {
      var date = monday.plusDays(i);
      var summary = summaries.getOrDefault(date, DaySummary.of(date, List.of()));
      days.add(
          new WeekView.Day(
              date,
              date.equals(today),
              summary.totalSessions(),
              summary.completedSessions(),
              summary.totalExercises(),
              summary.completedExercises(),
              summary.minutes(),
              summary.categories(),
              summary.isCompleted(),
              sessions.getOrDefault(date, List.of())));
    }
    var categories =
        days.stream().flatMap(day -> day.categories().stream()).distinct().sorted().toList();
    return new WeekView(
        monday,
        timeZone,
        days,
        minutes(days),
        List.<Category>copyOf(categories),
        isComplete(days),
        streak);
  }

  private static int minutes(List<WeekView.Day> days) {
    return days.stream().mapToInt(WeekView.Day::minutes).sum();
  }

  private static boolean isComplete(List<WeekView.Day> days) {
    return days.stream().anyMatch(day -> day.plannedSessions() > 0)
        && days.stream().allMatch(day -> day.plannedSessions() == 0 || day.isCompleted());
  }
}
