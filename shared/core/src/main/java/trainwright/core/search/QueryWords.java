package trainwright.core.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A query taken apart into the words that are looked up, each with what the library calls it; see
 * {@link EverydayWords}.
 *
 * @param terms what is looked up, in the order of the query, at most 40
 * @param meaning the query for the embedding model: as it was written, with the library's words
 *     beside everyday ones; empty when it holds no word
 */
record QueryWords(List<Term> terms, String meaning) {
  private static final int MAX_TERMS = 40;
  private static final int MAX_WORD = 60;
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019-][\\p{L}\\p{N}]+)*");

  /**
   * One word of the query.
   *
   * @param word as the query has it, in lower case
   * @param lookups what finds it: the word itself and what the library calls it
   */
  record Term(String word, List<String> lookups) {
    /** Copies the lookups. */
    Term {
      lookups = List.copyOf(lookups);
    }
  }

  /** Copies the terms. */
  QueryWords {
    terms = List.copyOf(terms);
  }

  /** Takes a query apart; whatever it holds, nothing is refused. */
  static QueryWords of(String text) {
    var words = words(text);
    var terms = new LinkedHashMap<String, Term>();
    var meant = new LinkedHashSet<String>();
    for (int at = 0; at < words.size(); ) {
      int length = EverydayWords.lengthAt(words, at);
      var word = String.join(" ", words.subList(at, at + Math.max(1, length)));
      var called = EverydayWords.of(word);
      if (!EverydayWords.isFiller(word) && terms.size() < MAX_TERMS) {
        terms.putIfAbsent(word, new Term(word, lookups(word, called)));
      }
      meant.addAll(called);
      at += Math.max(1, length);
    }
    return new QueryWords(List.copyOf(terms.values()), words.isEmpty() ? "" : meaning(text, meant));
  }

  private static List<String> words(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var words = new ArrayList<String>();
    var matcher = WORD.matcher(plain);
    while (matcher.find()) {
      var word = matcher.group().replace('\u2019', '\'').replaceAll("'s$", "");
      if (word.length() <= MAX_WORD) {
        words.add(word);
      }
    }
    return words;
  }

  private static List<String> lookups(String word, List<String> called) {
    var lookups = new LinkedHashSet<String>();
    lookups.add(word);
    lookups.addAll(called);
    return List.copyOf(lookups);
  }

  private static String meaning(String text, LinkedHashSet<String> meant) {
    return meant.isEmpty() ? text : text + " (" + String.join(", ", meant) + ")";
  }
}
