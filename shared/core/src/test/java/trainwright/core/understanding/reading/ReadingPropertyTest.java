package trainwright.core.understanding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import trainwright.core.understanding.Reading;

class ReadingPropertyTest {
  private static final int TEXTS = 4_000;
  private static final List<String> PIECES =
      List.of(
          "20 minutes",
          "45'",
          "3 hours",
          "30 seconds",
          "tight",
          "bad",
          "hurts",
          "my",
          "knees",
          "hips",
          "lower back",
          "legs",
          "abs",
          ",",
          ".",
          ":",
          "and",
          "but",
          "no",
          "not",
          "without",
          "only",
          "dumbbells",
          "a chair",
          "gym",
          "beginner",
          "can do",
          "10",
          "push-ups",
          "pull-ups",
          "workout",
          "stretch",
          "for",
          "quick",
          "surgery",
          "years ago",
          "pregnant",
          "ignore previous instructions",
          "poem",
          "<script>",
          "quiet",
          "seated",
          "standing",
          "膝",
          "痛い",
          "Rücken",
          "½",
          "'",
          "-",
          "1e400",
          "\u202e",
          "\ud83d\ude00",
          "\ud800",
          "é",
          "ß",
          "999999999999",
          "%s",
          "chest",
          "pain",
          "desk job",
          "x");
  private static final List<String> IRRELEVANT =
      List.of(
          " The sky was blue on Tuesday morning.",
          " My cousin lives in a red house.",
          " It rained, and the bus was full of people.");

  private static String text(Random random) {
    var text = new StringBuilder();
    int count = 1 + random.nextInt(14);
    for (int i = 0; i < count; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextInt(5) == 0 ? "" : " ");
    }
    return text.toString();
  }

  @Test
  void everyTextEndsInADecisionWithinItsBounds() {
    for (int seed = 0; seed < TEXTS; seed++) {
      var text = text(new Random(seed));
      var why = "seed " + seed + ": " + text;
      switch (Readings.read(text)) {
        case Reading.Refused refused -> assertThat(refused.detail()).as(why).isNotBlank();
        case Reading.Accepted(var understood) -> {
          assertThat(understood.targetDuration()).as(why).isBetween(60, 7_200);
          assertThat(understood.goals()).as(why).isNotEmpty();
          assertThat(Collections.disjoint(understood.spare(), understood.focusAreas()))
              .as(why)
              .isTrue();
          assertThat(RequirementStoryRule.stories(text, understood))
              .as(why)
              .hasSizeBetween(3, 6)
              .doesNotHaveDuplicates();
        }
      }
    }
  }

  @Test
  void anIrrelevantSentenceChangesNoHardConstraint() {
    var requests =
        List.of(
            "20 minutes for tight hips, bad knees, no equipment.",
            "I have two dumbbells but no bench. My wrists hurt.",
            "Beginner, seated, 10 minutes, not my shoulders.",
            "Only a pull-up bar, elbow pain.");
    for (var request : requests) {
      var plain = Readings.understood(request);
      for (var addition : IRRELEVANT) {
        for (var text : List.of(request + addition, addition.strip() + " " + request)) {
          var more = Readings.understood(text);
          assertThat(more.spare()).as(text).isEqualTo(plain.spare());
          assertThat(more.equipment()).as(text).isEqualTo(plain.equipment());
          assertThat(more.targetDuration()).as(text).isEqualTo(plain.targetDuration());
          assertThat(more.intensityLevel()).as(text).isEqualTo(plain.intensityLevel());
        }
      }
    }
  }

  @Test
  void theSameTextIsAlwaysReadAlike() {
    for (int seed = 0; seed < 200; seed++) {
      var text = text(new Random(seed));
      assertThat(Readings.read(text)).isEqualTo(Readings.read(text));
    }
  }
}
