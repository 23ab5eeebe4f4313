package trainwright.core.understanding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Muscle;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.RequirementStory;
import trainwright.core.understanding.RequirementStory.Kind;
import trainwright.platform.Words;

class RequirementStoryRuleTest {
  private static List<RequirementStory> stories(String text) {
    return RequirementStoryRule.stories(text, Readings.understood(text));
  }

  private static List<Kind> kinds(String text) {
    return stories(text).stream().map(RequirementStory::kind).distinct().toList();
  }

  @Test
  void tellsPainPointConstraintAndProgression() {
    var stories = stories("20 minutes for tight hips, bad knees, no equipment");
    assertThat(stories)
        .contains(
            new RequirementStory(
                Kind.PAIN_POINT, "Loosen tight hips and hip flexors after sitting all day"),
            new RequirementStory(
                Kind.CONSTRAINT, "Keep the knees unloaded while loosening the rest of the body"));
    assertThat(kinds("20 minutes for tight hips, bad knees, no equipment"))
        .containsExactly(Kind.PAIN_POINT, Kind.CONSTRAINT, Kind.PROGRESSION);
  }

  @Test
  void everyKindComesBeforeAnySecondOfAKind() {
    var text = "leg workout, bad knees and wrists, quiet, low impact, build muscle, sore neck";
    assertThat(kinds(text))
        .containsExactly(Kind.PAIN_POINT, Kind.GOAL, Kind.CONSTRAINT, Kind.PROGRESSION);
    assertThat(stories(text)).hasSize(6);
  }

  @Test
  void makesThreeToSixDifferentSentencesForAnyRequest() {
    for (var text :
        List.of(
            "workout",
            "abs",
            "my back hurts",
            "neck, shoulders, hips, knees and ankles hurt",
            "stretching before bed",
            "I want to lose weight, standing",
            "upper body, legs, abs, cardio")) {
      var stories = stories(text);
      assertThat(stories).as(text).hasSizeBetween(3, 6).doesNotHaveDuplicates();
      assertThat(stories).as(text).allMatch(s -> s.story().length() <= 200);
    }
  }

  @Test
  void everyAreaMuscleFamilyAndGoalHasItsSentences() {
    for (var area : BodyArea.values()) {
      for (var kind : List.of("loosen:", "ease:", "train:")) {
        assertThat(StoryTexts.has(kind + Words.of(area))).as(kind + area).isTrue();
      }
    }
    for (var muscle : Muscle.values()) {
      assertThat(StoryTexts.has("muscle:" + Words.of(muscle))).as("" + muscle).isTrue();
    }
    for (var category : Category.values()) {
      assertThat(StoryTexts.has("category:" + Words.of(category))).as("" + category).isTrue();
    }
    for (var goal : Goal.values()) {
      assertThat(StoryTexts.has("goal:" + Words.of(goal))).as("" + goal).isTrue();
    }
  }
}
