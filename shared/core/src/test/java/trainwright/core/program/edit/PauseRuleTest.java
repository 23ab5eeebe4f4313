package trainwright.core.program.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseRuleTest {
  /** Programs of these cases start on Monday, 2 November 2026, unless they say otherwise. */
  @ParameterizedTest(name = "starts {0}, rests {1} to {2}: from {3} by {4} weeks ({5})")
  @CsvSource({
    "2026-11-02, 2026-11-11, 2026-11-13, 2026-11-16, 0, ends in the week it began in",
    "2026-11-02, 2026-11-11, 2026-11-15, 2026-11-16, 0, ends on that week's Sunday",
    "2026-11-02, 2026-11-11, 2026-11-16, 2026-11-16, 0, ends on the Monday that was due anyway",
    "2026-11-02, 2026-11-11, 2026-11-17, 2026-11-16, 1, ends on the Tuesday after",
    "2026-11-02, 2026-11-11, 2026-11-23, 2026-11-16, 1, ends a week later on a Monday",
    "2026-11-02, 2026-11-11, 2026-11-24, 2026-11-16, 2, ends a week later on a Tuesday",
    "2026-11-02, 2026-11-09, 2026-11-09, 2026-11-09, 0, begins and ends on one Monday",
    "2026-11-02, 2026-11-09, 2026-11-10, 2026-11-09, 1, begins on a Monday that is lost",
    "2026-11-02, 2026-11-15, 2026-11-16, 2026-11-16, 0, a Sunday only",
    "2026-11-02, 2026-10-20, 2026-10-28, 2026-11-02, 0, is over before the program starts",
    "2026-11-02, 2026-10-20, 2026-11-02, 2026-11-02, 0, ends on the day it starts",
    "2026-11-02, 2026-10-20, 2026-11-03, 2026-11-02, 1, covers its first day",
    "2026-11-02, 2026-11-02, 2026-11-03, 2026-11-02, 1, begins on its first day",
    "2026-11-04, 2026-10-20, 2026-11-10, 2026-11-04, 1, a Wednesday's start stays a Wednesday",
    "2026-11-04, 2026-10-20, 2026-11-11, 2026-11-04, 1, and is that very Wednesday",
    "2026-11-04, 2026-10-20, 2026-11-12, 2026-11-04, 2, or the one after",
    "2026-11-04, 2026-11-05, 2026-11-12, 2026-11-09, 1, begins in the transition",
    "2026-11-02, 2026-12-30, 2027-01-06, 2027-01-04, 1, over the end of a year",
    "2028-02-07, 2028-02-23, 2028-03-01, 2028-02-28, 1, over 29 February",
    "2026-03-02, 2026-03-25, 2026-04-01, 2026-03-30, 1, over a change of clocks"
  })
  void movesWholeWeeksFromTheFirstMondayThatThePauseCovers(
      LocalDate start,
      LocalDate paused,
      LocalDate resumed,
      LocalDate from,
      long weeks,
      String why) {
    assertThat(PauseRule.move(start, paused, resumed))
        .as(why)
        .isEqualTo(new PauseRule.Move(from, weeks));
  }

  @Test
  void neverPutsWhatLiesAheadBeforeTheDayTheProgramGoesOn() {
    var start = LocalDate.of(2026, 11, 4);
    for (int paused = -10; paused < 40; paused++) {
      for (int days = 0; days < 60; days++) {
        var pausedOn = start.plusDays(paused);
        var resumedOn = pausedOn.plusDays(days);
        var move = PauseRule.move(start, pausedOn, resumedOn);
        var first = move.from().plusWeeks(move.weeks());
        assertThat(first)
            .isAfterOrEqualTo(resumedOn.isAfter(move.from()) ? resumedOn : move.from());
        assertThat(first).isBefore(max(resumedOn, move.from()).plusDays(7));
        assertThat(move.from().equals(start) || move.from().getDayOfWeek() == DayOfWeek.MONDAY)
            .isTrue();
      }
    }
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "13, ''", "14, 90 to 95 %", "28, 90 to 95 %", "29, about 80 %"})
  void tellsHowToReturnByTheLengthOfThePause(int days, String share) {
    var paused = LocalDate.of(2026, 11, 2);
    var advice = PauseRule.advice(paused, paused.plusDays(days));
    if (share.isEmpty()) {
      assertThat(advice).isEmpty();
    } else {
      assertThat(advice).contains(share, "After " + days + " days", "rule D5");
    }
  }
}
