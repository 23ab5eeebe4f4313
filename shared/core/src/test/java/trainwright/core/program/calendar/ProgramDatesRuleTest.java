package trainwright.core.program.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramDatesRuleTest {
  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void beginsWeekOneOnStartWhenThatIsMonday() {
    var weeks = ProgramDatesRule.weeks(date("2026-05-04"), 0, 2);
    assertThat(weeks)
        .containsExactly(
            new WeekDates(1, date("2026-05-04"), date("2026-05-10")),
            new WeekDates(2, date("2026-05-11"), date("2026-05-17")));
  }

  @Test
  void givesOneTransitionDayToStartOnSunday() {
    var weeks = ProgramDatesRule.weeks(date("2026-05-10"), 0, 1);
    assertThat(weeks)
        .containsExactly(
            new WeekDates(0, date("2026-05-10"), date("2026-05-10")),
            new WeekDates(1, date("2026-05-11"), date("2026-05-17")));
  }

  @Test
  void shiftsLaterMesocyclesByTheTransition() {
    var first = ProgramDatesRule.weeks(date("2026-05-06"), 0, 4);
    var second = ProgramDatesRule.weeks(date("2026-05-06"), 4, 4);
    assertThat(first.getFirst().length()).isEqualTo(5);
    assertThat(second.getFirst().weekNumber()).isOne();
    assertThat(second.getFirst().startDate()).isEqualTo(first.getLast().endDate().plusDays(1));
    assertThat(second.getLast().endDate())
        .isEqualTo(ProgramDatesRule.end(date("2026-05-06"), 8))
        .isEqualTo("2026-07-05");
  }

  @Test
  void crossesLeapDayAndYearEnd() {
    assertThat(ProgramDatesRule.weeks(date("2028-02-29"), 0, 1))
        .containsExactly(
            new WeekDates(0, date("2028-02-29"), date("2028-03-05")),
            new WeekDates(1, date("2028-03-06"), date("2028-03-12")));
    assertThat(ProgramDatesRule.weeks(date("2027-12-31"), 0, 1).getFirst())
        .isEqualTo(new WeekDates(0, date("2027-12-31"), date("2028-01-02")));
  }

  @Test
  void leavesNoGapAndNoDayTwiceFromAnyStart() {
    var first = date("2023-12-25");
    for (int i = 0; i < 1_500; i++) {
      var start = first.plusDays(i);
      int weeks = 2 + i % 51;
      var days = new ArrayList<LocalDate>();
      ProgramDatesRule.weeks(start, 0, weeks).forEach(week -> days.addAll(week.days()));
      int transition = (8 - start.getDayOfWeek().getValue()) % 7;
      assertThat(days).hasSize(transition + 7 * weeks).first().isEqualTo(start);
      assertThat(days)
          .isEqualTo(start.datesUntil(ProgramDatesRule.end(start, weeks).plusDays(1)).toList());
    }
  }

  @Test
  void takesTodayInTheUsersZone() {
    var now = Instant.parse("2026-05-04T23:30:00Z");
    assertThat(ProgramDatesRule.today(now, ZoneId.of("Pacific/Auckland"))).isEqualTo("2026-05-05");
    assertThat(ProgramDatesRule.today(now, ZoneId.of("America/New_York"))).isEqualTo("2026-05-04");
  }

  @Test
  void keepsSevenDaysInWeekOf23HourDayAndBeginsDaySkippedAtMidnight() {
    var weeks = ProgramDatesRule.weeks(date("2026-03-23"), 0, 1);
    assertThat(weeks).extracting(WeekDates::length).isEqualTo(List.of(7));
    var berlin = ZoneId.of("Europe/Berlin");
    assertThat(ProgramDatesRule.startOfDay(date("2026-03-30"), berlin))
        .isEqualTo("2026-03-29T22:00:00Z");
    assertThat(ProgramDatesRule.startOfDay(date("2026-03-29"), berlin))
        .isEqualTo("2026-03-28T23:00:00Z");
    assertThat(ProgramDatesRule.startOfDay(date("2026-09-06"), ZoneId.of("America/Santiago")))
        .isEqualTo("2026-09-06T04:00:00Z");
  }
}
