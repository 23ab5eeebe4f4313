package trainwright.core.compile.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainwright.core.exercise.Exercise;

class SameNameRuleTest {
  @ParameterizedTest
  @CsvSource({
    "Standing hip circles, Standing Hip Circle",
    "Push-up, Push Ups",
    "Pull-up, pullups",
    "Child's pose, Childs pose"
  })
  void takesSpellingsOfANameForTheSame(String one, String other) {
    assertThat(SameNameRule.key(one)).isEqualTo(SameNameRule.key(other));
  }

  @ParameterizedTest
  @CsvSource({"Push-up, Pull-up", "Leg press, Legs", "Side plank, Side plank star"})
  void keepsDifferentNamesApart(String one, String other) {
    assertThat(SameNameRule.key(one)).isNotEqualTo(SameNameRule.key(other));
  }

  @Test
  void leavesNoExerciseOfTheLibraryOut() {
    assertThat(Library.EXERCISES.stream().map(Exercise::name).map(SameNameRule::key))
        .doesNotHaveDuplicates();
  }
}
