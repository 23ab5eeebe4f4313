package trainwright.core.understanding.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trainwright.platform.Prompt;

/**
 * Guesses a text's language: by script where a script tells, otherwise by counting small words,
 * special letters and known words. English wins a tie.
 */
public final class LanguageRule {
  /** The language whose words are understood in every text. */
  public static final String ENGLISH = "en";

  private static final int LETTER_WEIGHT = 2;
  private static final Map<UnicodeScript, String> ALPHABETS =
      Map.of(
          UnicodeScript.CYRILLIC, "ru",
          UnicodeScript.ARABIC, "ar",
          UnicodeScript.DEVANAGARI, "hi",
          UnicodeScript.HANGUL, "ko");
  private static final List<Language> LANGUAGES = load();

  /**
   * A language with a word list.
   *
   * @param code ISO 639-1
   * @param name in English
   * @param letters characters that only it uses among the Latin ones
   * @param words its commonest small words
   */
  private record Language(String code, String name, String letters, Set<String> words) {}

  private LanguageRule() {}

  private static List<Language> load() {
    return Prompt.resource(LanguageRule.class, "languages.tsv")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> language(line.split("\t", -1)))
        .toList();
  }

  private static Language language(String[] columns) {
    var words =
        Arrays.stream(columns[3].split(" ", -1))
            .filter(word -> !word.isBlank())
            .map(SpellingRule::plain)
            .toList();
    return new Language(columns[0], columns[1], columns[2], Set.copyOf(words));
  }

  /** Codes of all languages with a word list. */
  public static List<String> codes() {
    return LANGUAGES.stream().map(Language::code).toList();
  }

  /** The English name of a language. */
  public static String name(String code) {
    return LANGUAGES.stream()
        .filter(language -> language.code().equals(code))
        .map(Language::name)
        .findFirst()
        .orElse(code);
  }

  /** The language that a text is probably written in; English when nothing tells. */
  static String guess(String raw, List<Token> tokens) {
    var byScript = byScript(raw);
    return byScript.isEmpty() ? byWords(raw, tokens) : byScript;
  }

  private static String byScript(String raw) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    raw.codePoints().forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    int latin = count(counts, UnicodeScript.LATIN);
    int kana = count(counts, UnicodeScript.HIRAGANA) + count(counts, UnicodeScript.KATAKANA);
    int han = count(counts, UnicodeScript.HAN);
    if (kana > 0 && 2 * (kana + han) > latin) {
      return "ja";
    }
    if (2 * han > latin) {
      return "zh";
    }
    return ALPHABETS.entrySet().stream()
        .filter(alphabet -> count(counts, alphabet.getKey()) > latin)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static int count(Map<UnicodeScript, Integer> counts, UnicodeScript script) {
    return counts.getOrDefault(script, 0);
  }

  private static String byWords(String raw, List<Token> tokens) {
    var best = ENGLISH;
    int most = -1;
    for (var language : LANGUAGES) {
      int score = score(language, raw, tokens);
      if (score > most) {
        most = score;
        best = language.code();
      }
    }
    return best;
  }

  private static int score(Language language, String raw, List<Token> tokens) {
    var lexicon = Lexicon.of(language.code());
    int score = 0;
    for (var token : tokens) {
      score += language.words().contains(token.word()) ? 2 : 0;
      score += token.is(Token.Kind.WORD) && lexicon.knows(token.word()) ? 1 : 0;
    }
    int letters = (int) raw.chars().filter(c -> language.letters().indexOf(c) >= 0).count();
    return score + LETTER_WEIGHT * Math.min(letters, 5);
  }
}
