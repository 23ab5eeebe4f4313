package trainwright.core.understanding.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import trainwright.platform.Prompt;
import trainwright.platform.Words;

class WordListTest {
  @Test
  void everyWordListLoads() {
    for (var code : LanguageRule.codes()) {
      assertThatCode(() -> Lexicon.of(code)).as(code).doesNotThrowAnyException();
    }
  }

  @Test
  void everyComplaintIsKnownAndSaysWhichWayItPoints() {
    for (var code : LanguageRule.codes()) {
      Prompt.resource(Lexicon.class, code + ".tsv")
          .lines()
          .filter(line -> !line.startsWith("#") && line.contains("complaint:"))
          .flatMap(line -> Arrays.stream(line.split("\t", -1)[0].split(",", -1)))
          .filter(mark -> mark.startsWith("complaint:"))
          .forEach(mark -> assertThat(known(mark)).as(code + " " + mark).isTrue());
    }
  }

  private static boolean known(String mark) {
    var value = mark.substring("complaint:".length());
    var word = value.substring(0, value.length() - 1).toLowerCase(Locale.ROOT);
    return (value.endsWith("<") || value.endsWith(">"))
        && Words.find(Complaint.class, word).isPresent();
  }

  @Test
  void theLongestPhraseWins() {
    var text = MarkedText.of("I want to get back to the gym");
    assertThat(text.marks(Mark.Kind.BODY)).isEmpty();
    assertThat(text.has(Mark.Kind.PLACE, "gym")).isTrue();
  }

  @Test
  void accentsCaseAndInvisibleCharactersDoNotMatter() {
    assertThat(MarkedText.of("STIFF H\u200bÍPS").has(Mark.Kind.BODY, "hips")).isTrue();
    assertThat(MarkedText.of("Rücken dehnen bitte").has(Mark.Kind.BODY, "back")).isTrue();
    assertThat(MarkedText.of("rucken dehnen bitte").has(Mark.Kind.BODY, "back")).isTrue();
  }

  @Test
  void guessesTheLanguage() {
    record Case(String text, String language) {}
    var cases =
        List.of(
            new Case("give me a short yoga session", "en"),
            new Case("yoga 20 min", "en"),
            new Case("", "en"),
            new Case("!!! ...", "en"),
            new Case("bitte ein Training für den Bauch", "de"),
            new Case("je voudrais travailler mes abdos", "fr"),
            new Case("quiero fortalecer la espalda", "es"),
            new Case("vorrei allenare le gambe", "it"),
            new Case("quero treinar o peito em casa", "pt"),
            new Case("ik wil mijn benen trainen", "nl"),
            new Case("sırt için egzersiz istiyorum", "tr"),
            new Case("хочу размяться утром", "ru"),
            new Case("腹筋を鍛えたい", "ja"),
            new Case("我想练腹肌", "zh"),
            new Case("تمارين للبطن", "ar"),
            new Case("पेट के लिए व्यायाम", "hi"),
            new Case("복근 운동", "ko"));
    for (var each : cases) {
      assertThat(MarkedText.of(each.text()).language()).as(each.text()).isEqualTo(each.language());
    }
  }
}
