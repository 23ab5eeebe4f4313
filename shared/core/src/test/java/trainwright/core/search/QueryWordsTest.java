package trainwright.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.core.search.QueryWords.Kind;
import trainwright.core.search.QueryWords.Term;

class QueryWordsTest {
  private static List<String> words(String text, Kind kind) {
    return QueryWords.of(text).terms().stream()
        .filter(term -> term.kind() == kind)
        .map(Term::word)
        .toList();
  }

  @Test
  void looksUpWhatTheLibraryCallsThingsBeforeTheWordsThemselves() {
    assertThat(QueryWords.of("My hammies!").terms())
        .containsExactly(new Term("hammies", List.of("hamstrings", "hammies"), Kind.WANTED));
    assertThat(QueryWords.of("zither").terms())
        .containsExactly(new Term("zither", List.of("zither"), Kind.WANTED));
    assertThat(QueryWords.of("hammies").meaning()).isEqualTo("hammies (hamstrings)");
  }

  @Test
  void takesExpressionsAsOneWord() {
    assertThat(words("pull ups", Kind.WANTED)).containsExactly("pull ups");
    assertThat(QueryWords.of("pull ups").terms().getFirst().lookups()).contains("pull-up");
  }

  @Test
  void tellsTheSortOfExerciseThatIsAskedFor() {
    assertThat(QueryWords.of("butt workout").terms())
        .contains(
            new Term("butt", List.of("glutes", "butt"), Kind.WANTED),
            new Term("workout", List.of("strength", "cardio"), Kind.SORT));
    assertThat(words("tight hips", Kind.WANTED)).containsExactly("tight", "hips");
    assertThat(words("tight hips", Kind.SORT)).containsExactly("tight");
    assertThat(QueryWords.of("butt workout").meaning())
        .isEqualTo("butt workout (glutes, strength, cardio)");
  }

  @Test
  void takesASortThatIsNotWantedForAWord() {
    assertThat(QueryWords.of("abs, no cardio").terms())
        .containsExactly(
            new Term("abs", List.of("abs"), Kind.WANTED),
            new Term("cardio", List.of("cardio"), Kind.UNWANTED));
  }

  @Test
  void looksUpNeighboursTogether() {
    assertThat(words("rounded shoulders at the desk", Kind.PAIR))
        .containsExactly("rounded shoulders");
  }

  @Test
  void tellsWhatIsNotWantedAndLeavesItOutOfTheMeaning() {
    assertThat(words("cardio without any jumping", Kind.UNWANTED)).containsExactly("jumping");
    assertThat(words("cardio without any jumping", Kind.SORT)).containsExactly("cardio");
    assertThat(QueryWords.of("cardio without any jumping").meaning())
        .startsWith("cardio")
        .doesNotContain("jump");
  }

  @Test
  void sparesAnAilingBodyArea() {
    assertThat(words("bad knees leg day", Kind.SPARED)).containsExactly("knees");
    assertThat(words("abs without hurting the wrist", Kind.SPARED)).containsExactly("wrist");
    assertThat(QueryWords.of("abs without hurting the wrist").terms().getLast().lookups())
        .containsExactly("wrists");
    assertThat(QueryWords.of("bad back").terms().getFirst().lookups())
        .containsExactly("lower_back");
    assertThat(words("legs without loading my lower back", Kind.SPARED))
        .containsExactly("lower back");
    assertThat(words("bad posture", Kind.WANTED)).containsExactly("bad", "posture");
  }

  @Test
  void takesAPostureThatSomebodyCannotTakeAsNotWantedButNotAGoal() {
    assertThat(words("core, can't kneel", Kind.UNWANTED)).containsExactly("kneel");
    assertThat(words("can't touch my toes", Kind.UNWANTED)).isEmpty();
    assertThat(words("can't touch my toes", Kind.WANTED)).containsExactly("touch my toes");
  }

  @Test
  void keepsTheWholeTextAsMeaningWhenNothingIsWanted() {
    assertThat(QueryWords.of("no equipment").meaning()).startsWith("no equipment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!", "& | :* <->", "\u0301", "😀"})
  void findsNoWordsWhereThereAreNone(String text) {
    assertThat(QueryWords.of(text)).isEqualTo(new QueryWords(List.of(), ""));
  }

  @Test
  void bearsAnyLength() {
    assertThat(QueryWords.of("word ".repeat(5_000)).terms()).hasSize(2);
    var many = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      many.append(" w").append(i);
    }
    assertThat(QueryWords.of(many.toString()).terms()).hasSize(40);
    assertThat(QueryWords.of("x".repeat(5_000)).terms()).isEmpty();
  }
}
