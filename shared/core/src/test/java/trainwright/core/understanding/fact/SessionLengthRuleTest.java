package trainwright.core.understanding.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import trainwright.core.understanding.CompileRequest;
import trainwright.core.understanding.Reading;
import trainwright.core.understanding.Refusal;
import trainwright.core.understanding.Source;
import trainwright.core.understanding.reading.ReadingRule;
import trainwright.core.understanding.reading.Readings;

class SessionLengthRuleTest {
  private record Case(String text, int seconds) {}

  private static void check(List<Case> cases) {
    for (var each : cases) {
      var understood = Readings.understood(each.text());
      assertThat(understood.targetDuration()).as(each.text()).isEqualTo(each.seconds());
      assertThat(understood.targetDurationSource()).as(each.text()).isEqualTo(Source.TEXT);
    }
  }

  private static void checkUnsaid(List<String> texts) {
    for (var text : texts) {
      assertThat(Readings.understood(text).targetDurationSource())
          .as(text)
          .isEqualTo(Source.DEFAULT);
    }
  }

  @Test
  void readsTheSessionsLength() {
    check(
        List.of(
            new Case("20 minutes for tight hips", 1_200),
            new Case("45' yoga", 2_700),
            new Case("half an hour of stretching", 1_800),
            new Case("an hour and a half of strength training", 5_400),
            new Case("1h30 workout", 5_400),
            new Case("90 sec breathing", 90),
            new Case("twenty minutes of core", 1_200),
            new Case("workout, 6:30 am, 20 min", 1_200),
            new Case("40 minutes", 2_400),
            new Case("10 min daily", 600),
            new Case("15 to 20 minutes for posture", 1_050)));
  }

  @Test
  void picksTheSessionAmongSeveralTimes() {
    check(
        List.of(
            new Case("20 minutes of stretching, hold each stretch for 30 seconds", 1_200),
            new Case("30 min full body, rest 60 seconds between sets", 1_800),
            new Case("full body, 45 sec work 15 sec rest, 20 minutes total", 1_200),
            new Case("I sit 10 hours a day coding, 12 minutes for my neck", 720),
            new Case("I work 10 hours and have 15 minutes, stiff upper back", 900),
            new Case("I train 5 days a week for 60 minutes, need a 15 min warm up", 900),
            new Case("30 min run and 10 min stretch", 600),
            new Case("My commute is 50 minutes; give me 10 minutes for my hips", 600)));
  }

  @Test
  void takesTheOnlyLengthForTheSessions() {
    check(
        List.of(
            new Case("balance work for 15 minutes", 900),
            new Case("strength work for 25 minutes please", 1_500),
            new Case("had a hip replacement 5 years ago, want balance work for 15 minutes", 900),
            new Case("5x5 squats barbell 45 min", 2_700),
            new Case("5x5 deadlift 45 minutes", 2_700),
            new Case("HIIT 20/40 intervals 20 minutes", 1_200),
            new Case("late night stretch 15 minutes", 900)));
  }

  @Test
  void addsUpThePartsOfOneSession() {
    var understood = Readings.understood("10 minutes of mobility and 20 minutes of strength");
    assertThat(understood.targetDuration()).isEqualTo(1_800);
    assertThat(understood.warnings()).anyMatch(w -> w.contains("added up"));
  }

  @Test
  void leavesRoomWithinABoundForTheTolerance() {
    check(
        List.of(
            new Case("at most 15 minutes core", 810),
            new Case("core in under 10 minutes", 540),
            new Case("legs, at least 18 minutes", 1_200),
            new Case("hips, don't make it longer than 20 minutes", 1_080),
            new Case("core, must not be longer than 15 minutes", 810),
            new Case("legs and don't go over 15 minutes", 810),
            new Case("it should not take more than 10 minutes, abs", 540),
            new Case("not less than 18 minutes of legs", 1_200)));
  }

  @Test
  void takesNoOtherNumberForTheSession() {
    checkUnsaid(
        List.of(
            "3 times a week for 8 weeks, build muscle",
            "I'm 45 minutes from the gym and want to train legs at home",
            "I sit for 8 hours a day and my hips are tight",
            "5 sets of 10 push-ups",
            "training for a 10k",
            "45 years old, want to get fit",
            "hold each stretch for 30 seconds, hips and hamstrings",
            "tabata 20 seconds on 10 seconds off",
            "I work for 50 minutes at a time, tight hips",
            "3 x 90 seconds of planks",
            "planks, 90 seconds x 3",
            "intervals of 90 seconds, cardio",
            "my last workout was 3 hours ago, easy stretching"));
  }

  @Test
  void warnsWhenATimeWasLeftAside() {
    assertThat(Readings.understood("I sit for 8 hours a day, tight hips").warnings())
        .anyMatch(w -> w.contains("not taken as the session's length"));
  }

  @Test
  void takesVagueWordsForTimesAndSaysSo() {
    var quick = Readings.understood("quick stretch");
    assertThat(quick.targetDuration()).isEqualTo(300);
    assertThat(quick.warnings()).anyMatch(w -> w.contains("\"quick\" was taken as 300 seconds"));
    assertThat(Readings.understood("a long workout for my back").targetDuration()).isEqualTo(1_800);
    assertThat(Readings.understood("a quick 7 minute workout").targetDuration()).isEqualTo(420);
  }

  @Test
  void refusesASessionOutOfRangeAndSaysWhatWouldBeRight() {
    for (var text :
        List.of(
            "30 second workout",
            "30 seconds of abs",
            "3 hour workout",
            "10 hours",
            "I have 5 hours to train")) {
      var refused = Readings.refused(text);
      assertThat(refused.reason()).as(text).isEqualTo(Refusal.OUT_OF_RANGE);
      assertThat(refused.detail()).contains("60 to 7200 seconds");
    }
  }

  @Test
  void anExplicitFieldWinsOverTheText() {
    var request = new CompileRequest(null, "3 hour workout", 900, null, null, null, null);
    var reading = (Reading.Accepted) ReadingRule.read(request);
    assertThat(reading.understanding().targetDuration()).isEqualTo(900);
    assertThat(reading.understanding().targetDurationSource()).isEqualTo(Source.FIELD);
    assertThat(reading.understanding().warnings()).anyMatch(w -> w.contains("the field won"));
  }
}
