package trainwright.core.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wall push-up              | wall-push-up
          3/4 Sit-Up                | 3-4-sit-up
          Farmer's walk             | farmers-walk
          Überkopf-Drücken          | uberkopf-drucken
          Fentes arrières à la barre| fentes-arrieres-a-la-barre
          スクワット                  | スクワット
          الضغط                     | الضغط
          İstanbul step             | istanbul-step
          ﬁnger hang                | finger-hang
          """)
  void makesSlugsOfNamesInAnyScript(String name, String slug) {
    assertThat(SlugRule.of(name)).isEqualTo(slug);
  }

  @Test
  void makesAStableSlugOfANameWithoutALetter() {
    assertThat(SlugRule.of("💪💪")).startsWith("exercise-").isEqualTo(SlugRule.of("💪💪"));
    assertThat(SlugRule.of("💪")).isNotEqualTo(SlugRule.of("🏋"));
  }

  @Test
  void everySlugItMakesIsOneItAccepts() {
    qt().withFixedSeed(7)
        .withExamples(2_000)
        .forAll(strings().allPossible().ofLengthBetween(0, 200))
        .check(name -> SlugRule.accepts(SlugRule.of(name)));
  }

  @ParameterizedTest
  @CsvSource({"Wall-push-up", "wall--push", "-wall", "wall-", "wall push", "wall_push"})
  void refusesWhatIsNoSlug(String text) {
    assertThat(SlugRule.accepts(text)).isFalse();
  }
}
