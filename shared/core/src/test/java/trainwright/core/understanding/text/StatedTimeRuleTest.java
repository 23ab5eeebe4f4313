package trainwright.core.understanding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatedTimeRuleTest {
  private record Case(String text, List<Double> seconds) {
    Case(String text, int seconds) {
      this(text, List.of((double) seconds));
    }

    Case(String text) {
      this(text, List.of());
    }
  }

  private static void check(List<Case> cases) {
    for (var each : cases) {
      assertThat(
              StatedTimeRule.find(MarkedText.of(each.text())).stream()
                  .map(StatedTime::seconds)
                  .toList())
          .as(each.text())
          .isEqualTo(each.seconds());
    }
  }

  @Test
  void readsDigitsWithEveryUnit() {
    check(
        List.of(
            new Case("20 minutes", 1_200),
            new Case("20 min", 1_200),
            new Case("20mins", 1_200),
            new Case("20-min", 1_200),
            new Case("20 min. of work", 1_200),
            new Case("45'", 2_700),
            new Case("25m", 1_500),
            new Case("1h", 3_600),
            new Case("1h30", 5_400),
            new Case("1 h 15 min", 4_500),
            new Case("2 hrs and 10 minutes", 7_800),
            new Case("1.5 hours", 5_400),
            new Case("1,5 hours", 5_400),
            new Case("½ hour", 1_800),
            new Case("1½ hours", 5_400),
            new Case("1/2 hour", 1_800),
            new Case("1 1/2 hours", 5_400),
            new Case("90 sec", 90),
            new Case("90s", 90)));
  }

  @Test
  void readsWords() {
    check(
        List.of(
            new Case("twenty minutes", 1_200),
            new Case("forty-five minutes", 2_700),
            new Case("half an hour", 1_800),
            new Case("a half hour", 1_800),
            new Case("quarter of an hour", 900),
            new Case("three quarters of an hour", 2_700),
            new Case("an hour", 3_600),
            new Case("an hour and a half", 5_400),
            new Case("one and a half hours", 5_400),
            new Case("2 hours and a half", 9_000),
            new Case("one hundred minutes", 6_000)));
  }

  @Test
  void takesTheMiddleOfARange() {
    check(
        List.of(
            new Case("15 to 20 minutes", 1_050),
            new Case("15-20 min", 1_050),
            new Case("15 – 20 min", 1_050),
            new Case("10 or 15 minutes", 750),
            new Case("between 10 and 20 minutes", 900),
            new Case("10 minutes to 20 minutes", 900)));
  }

  @Test
  void findsNoTimeInOtherNumbers() {
    check(
        List.of(
            new Case("5 sets of 10"),
            new Case("a 10k"),
            new Case("sprint 400 m"),
            new Case("5'10 tall"),
            new Case("3x10"),
            new Case("1RM 100 kg"),
            new Case("42")));
  }

  @Test
  void readsOtherLanguages() {
    check(
        List.of(
            new Case("eine halbe Stunde Krafttraining bitte", 1_800),
            new Case("une séance d'une heure et demie pour moi", 5_400),
            new Case("media hora de ejercicio para mí", 1_800),
            new Case("mezz'ora di esercizi per la schiena", 1_800),
            new Case("тренировка на 25 минут", 1_500),
            new Case("25分の運動", 1_500),
            new Case("二十分钟训练", 1_200),
            new Case("٢٠ دقيقة تمرين", 1_200)));
  }
}
