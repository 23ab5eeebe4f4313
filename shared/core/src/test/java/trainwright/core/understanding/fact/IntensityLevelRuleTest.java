package trainwright.core.understanding.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static trainwright.core.understanding.IntensityLevel.ADVANCED;
import static trainwright.core.understanding.IntensityLevel.BEGINNER;
import static trainwright.core.understanding.IntensityLevel.INTERMEDIATE;

import java.util.List;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.Source;
import trainwright.core.understanding.reading.Readings;

class IntensityLevelRuleTest {
  private record Case(String text, IntensityLevel level) {}

  @Test
  void readsTheLevelFromWordsAbilitiesAndYears() {
    var cases =
        List.of(
            new Case("never trained, want to get fit", BEGINNER),
            new Case("complete newbie, legs", BEGINNER),
            new Case("I am out of shape, 20 min workout", BEGINNER),
            new Case("yoga for beginners", BEGINNER),
            new Case("advanced beginner core workout", BEGINNER),
            new Case("beginner to advanced core workout", BEGINNER),
            new Case("gentle workout for an elderly man", BEGINNER),
            new Case("I'm 72 and want better balance", BEGINNER),
            new Case("workout for my mother, 80 years old", BEGINNER),
            new Case("I can do 6 push-ups", BEGINNER),
            new Case("I can only do 2 pull-ups", BEGINNER),
            new Case("pull-ups please, but I can only do 2", BEGINNER),
            new Case("I can't do a single push-up", BEGINNER),
            new Case("I haven't trained for 5 years, workout please", BEGINNER),
            new Case("I've been training for 6 months, leg workout", BEGINNER),
            new Case("intermediate, chest workout", INTERMEDIATE),
            new Case("I work out regularly, core please", INTERMEDIATE),
            new Case("I can do 15 push-ups", INTERMEDIATE),
            new Case("I have been lifting for two years, push day", INTERMEDIATE),
            new Case("killer workout", INTERMEDIATE),
            new Case("I've been lifting for 5 years, give me a chest workout", ADVANCED),
            new Case("athlete, leg workout", ADVANCED),
            new Case("can do 10 pull-ups, want to get stronger", ADVANCED),
            new Case("I can do 40 push-ups", ADVANCED));
    for (var each : cases) {
      var understood = Readings.understood(each.text());
      assertThat(understood.intensityLevel()).as(each.text()).isEqualTo(each.level());
      assertThat(understood.intensityLevelSource()).as(each.text()).isEqualTo(Source.TEXT);
    }
  }

  @Test
  void saysNothingWhereTheTextSaysNothing() {
    for (var text :
        List.of(
            "20 minutes legs",
            "I'm 45 and want to train",
            "I'm not a beginner, legs please",
            "core workout, I'm 70 kg",
            "I want to do 10 pull-ups some day")) {
      var understood = Readings.understood(text);
      assertThat(understood.intensityLevelSource()).as(text).isEqualTo(Source.DEFAULT);
      assertThat(understood.intensityLevel()).as(text).isEqualTo(BEGINNER);
    }
  }

  @Test
  void theDefaultDurationFollowsTheLevel() {
    assertThat(Readings.understood("core workout for a beginner").targetDuration()).isEqualTo(300);
    assertThat(Readings.understood("intermediate core workout").targetDuration()).isEqualTo(600);
    assertThat(Readings.understood("advanced core workout").targetDuration()).isEqualTo(900);
  }

  @Test
  void oldPeopleAreSparedImpact() {
    assertThat(Readings.understood("I'm 78, easy workout").wishes()).contains(Tag.LOW_IMPACT);
    assertThat(Readings.understood("workout for seniors").wishes()).contains(Tag.LOW_IMPACT);
  }

  @Test
  void namesTheDoubtAmongSeveralLevels() {
    assertThat(Readings.understood("workout for beginners and experts").warnings())
        .anyMatch(w -> w.contains("the lowest was taken"));
  }
}
