package trainwright.core.compile.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainwright.core.understanding.RequirementStory;

class MentionsTest {
  private static final List<Candidate> CANDIDATES =
      Library.EXERCISES.stream()
          .map(
              e ->
                  new Candidate(
                      e, 1, 1, new RequirementStory(RequirementStory.Kind.GOAL, "x"), null))
          .toList();

  @ParameterizedTest
  @CsvSource({
    "learn the pull-up, pull-up",
    "I want to do pullups, pull-up",
    "handstand practice, wall-handstand-push-up",
    "kettlebell swings please, kettlebell-swing",
    "planks, forearm-plank",
    "some running, tempo-run",
  })
  void findsWhatATextAsksForByName(String text, String slug) {
    assertThat(Mentions.of(text, CANDIDATES).wants(Library.bySlug(slug))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "I hate burpees, full-burpee",
    "cardio without jumping, jumping-jack",
    "legs but no squats, bodyweight-squat",
    "don't like planks, forearm-plank",
  })
  void findsWhatATextWantsToDoWithout(String text, String slug) {
    var mentions = Mentions.of(text, CANDIDATES);
    assertThat(mentions.refuses(Library.bySlug(slug))).isTrue();
    assertThat(mentions.wants(Library.bySlug(slug))).isFalse();
  }

  @Test
  void takesBodyPartsAndFurnitureForNoNames() {
    var mentions = Mentions.of("strong legs and arms, I have a chair and a wall", CANDIDATES);
    assertThat(mentions.wanted()).isEmpty();
    assertThat(mentions.unwanted()).isEmpty();
  }
}
