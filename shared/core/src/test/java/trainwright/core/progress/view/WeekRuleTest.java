package trainwright.core.progress.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainwright.core.exercise.Category;
import trainwright.core.progress.change.DaySummary;
import trainwright.core.session.SessionStatus;

class WeekRuleTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");

  private static DaySummary day(int offset, int sessions, int completed, Category... categories) {
    return new DaySummary(
        MONDAY.plusDays(offset),
        sessions,
        completed,
        sessions * 2,
        completed * 2,
        completed * 30,
        List.of(categories),
        completed == sessions);
  }

  private static WeekView week(DaySummary... days) {
    Map<LocalDate, DaySummary> byDate = new HashMap<>();
    Arrays.stream(days).forEach(day -> byDate.put(day.workoutDate(), day));
    return WeekRule.week(MONDAY, "UTC", MONDAY.plusDays(2), byDate, Map.of(), 4);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-04,2026-05-04",
    "2026-05-10,2026-05-04",
    "2026-05-11,2026-05-11",
    "2027-01-01,2026-12-28"
  })
  void weekBeginsOnMonday(LocalDate date, LocalDate monday) {
    assertThat(WeekRule.monday(date)).isEqualTo(monday);
  }

  @ParameterizedTest
  @CsvSource({
    "'',0",
    "0,1",
    "1,1",
    "'0 1 2',3",
    "'1 2 3',3",
    "2,0",
    "'0 2 3',1",
    "'1 3',1",
    "-1,0"
  })
  void streakEndsWithThisWeekOrTheLast(String weeksAgo, int streak) {
    Set<LocalDate> complete =
        Arrays.stream(weeksAgo.split(" ", -1))
            .filter(text -> !text.isEmpty())
            .map(text -> MONDAY.minusWeeks(Integer.parseInt(text)))
            .collect(Collectors.toSet());
    assertThat(WeekRule.streak(complete, MONDAY.plusDays(6))).isEqualTo(streak);
  }

  @Test
  void weekHasSevenDaysAndOneOfThemIsToday() {
    var week = week();
    assertThat(week.days()).hasSize(7);
    assertThat(week.days().getFirst().date()).isEqualTo(MONDAY);
    assertThat(week.days().getLast().date()).isEqualTo(MONDAY.plusDays(6));
    assertThat(week.days()).filteredOn(WeekView.Day::isToday).hasSize(1);
    assertThat(week.days().get(2).isToday()).isTrue();
    assertThat(week.streakWeeks()).isEqualTo(4);
  }

  @Test
  void weekSumsItsDays() {
    var week = week(day(0, 1, 1, Category.SQUAT), day(3, 2, 2, Category.PUSH, Category.SQUAT));
    assertThat(week.minutes()).isEqualTo(90);
    assertThat(week.categories()).containsExactly(Category.PUSH, Category.SQUAT);
    assertThat(week.days().get(3).totalExercises()).isEqualTo(4);
    assertThat(week.days().get(3).completedSessions()).isEqualTo(2);
  }

  @Test
  void weekIsCompleteWhenSomethingWasPlannedAndAllOfItDone() {
    assertThat(week().isComplete()).isFalse();
    assertThat(week(day(0, 1, 1)).isComplete()).isTrue();
    assertThat(week(day(0, 1, 1), day(5, 1, 0)).isComplete()).isFalse();
    assertThat(week(day(0, 2, 1)).isComplete()).isFalse();
  }

  @Test
  void dayListsItsSessions() {
    var session = new WeekView.DaySession(UUID.randomUUID(), "Legs", SessionStatus.PLANNED);
    var week =
        WeekRule.week(
            MONDAY, "UTC", MONDAY, Map.of(), Map.of(MONDAY.plusDays(1), List.of(session)), 0);
    assertThat(week.days().get(1).sessions()).containsExactly(session);
    assertThat(week.days().getFirst().sessions()).isEmpty();
  }
}
