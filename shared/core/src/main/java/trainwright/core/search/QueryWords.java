package trainwright.core.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trainwright.core.exercise.BodyArea;
import trainwright.platform.Words;

/**
 * A query taken apart into the words that are looked up, each with what the library calls it; see
 * {@link EverydayWords}.
 *
 * @param terms what is looked up, in the order of the query, at most 40
 * @param meaning the query for the embedding model: what is wanted in the query's own words, with
 *     the library's words beside everyday ones; empty when it holds no word
 */
record QueryWords(List<Term> terms, String meaning) {
  private static final int MAX_TERMS = 40;
  private static final int MAX_WORD = 60;
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019-][\\p{L}\\p{N}]+)*");
  private static final Set<String> NEGATIONS = Set.of("without", "no", "not", "avoid", "avoiding");
  private static final Set<String> INABILITIES = Set.of("can't", "cannot", "cant");
  private static final Set<String> POSTURES =
      Set.of("lie", "kneel", "stand", "sit", "walk", "run", "jump", "hop", "hang");
  private static final Set<String> AILING = Set.of("bad", "injured", "broken", "sprained");

  /** What a word asks for. */
  enum Kind {
    /** Exercises that have to do with it. */
    WANTED,
    /** The same, for two words that stand side by side: "rounded shoulders". */
    PAIR,
    /** Exercises of this sort; others come later: "stretches", "workout". */
    SORT,
    /** Exercises that have nothing to do with it: "without a bar", "can't kneel". */
    UNWANTED,
    /** Exercises that don't load this body area: "bad knees". */
    SPARED
  }

  /**
   * One word of the query.
   *
   * @param word as the query has it, in lower case
   * @param lookups what finds it: what the library calls it, and last, counting less, the word
   *     itself, unless it is the only one or among them
   * @param kind what it asks for
   */
  record Term(String word, List<String> lookups, Kind kind) {
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
    return new Reader(words(text)).read(text);
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

  /** Goes through the words once, remembering the one before and whether the next is negated. */
  private static final class Reader {
    private final List<String> words;
    private final LinkedHashMap<String, Term> terms = new LinkedHashMap<>();
    private final List<String> wanted = new ArrayList<>();
    private final LinkedHashSet<String> meant = new LinkedHashSet<>();
    private boolean negated;
    private boolean unable;
    private String previous = "";

    Reader(List<String> words) {
      this.words = words;
    }

    QueryWords read(String text) {
      for (int at = 0; at < words.size(); ) {
        int length = Math.max(1, EverydayWords.lengthAt(words, at));
        take(String.join(" ", words.subList(at, at + length)));
        at += length;
      }
      var meaning = wanted.isEmpty() && !words.isEmpty() ? text : String.join(" ", wanted);
      var added = meant.isEmpty() ? "" : " (" + String.join(", ", meant) + ")";
      return new QueryWords(List.copyOf(terms.values()), meaning + added);
    }

    private void take(String word) {
      if (NEGATIONS.contains(word)) {
        negated = true;
        previous = "";
      } else if (INABILITIES.contains(word)) {
        unable = true;
        wanted.add(word);
      } else if (EverydayWords.isFiller(word)) {
        if (!negated) {
          wanted.add(word);
        }
        previous = "";
      } else {
        add(word, kind(word));
        negated = false;
        unable = false;
      }
    }

    private Kind kind(String word) {
      if (area(word).isPresent() && (negated || AILING.contains(previous))) {
        return Kind.SPARED;
      }
      return negated || (unable && POSTURES.contains(word)) ? Kind.UNWANTED : Kind.WANTED;
    }

    /** The body area that a word names, in the singular or plural; a bad back is a lower one. */
    private static Optional<BodyArea> area(String word) {
      var name = word.replace(' ', '_');
      return Stream.of(name, name + "s", "lower_" + name)
          .flatMap(spelling -> Words.find(BodyArea.class, spelling).stream())
          .findFirst();
    }

    private void add(String word, Kind kind) {
      switch (kind) {
        case SPARED -> spare(word);
        case UNWANTED -> put(new Term(word, withItself(word, called(word)), kind));
        default -> want(word);
      }
      previous = kind == Kind.WANTED ? word : "";
    }

    private void spare(String word) {
      put(new Term(word, List.of(area(word).map(Words::of).orElse(word)), Kind.SPARED));
      if (AILING.contains(previous)) {
        terms.remove(previous);
        wanted.removeLast();
      }
    }

    private void want(String word) {
      var sorts = EverydayWords.sorts(word);
      var names = EverydayWords.of(word);
      if (!names.isEmpty() || sorts.isEmpty()) {
        put(new Term(word, withItself(word, names), Kind.WANTED));
      }
      if (!sorts.isEmpty()) {
        put(new Term(word, sorts, Kind.SORT));
      }
      pair(word);
      wanted.add(word);
      called(word).stream().filter(name -> !name.equals(word)).forEach(meant::add);
    }

    /** What the library calls a word, the sorts that it asks for with it. */
    private static List<String> called(String word) {
      return Stream.concat(EverydayWords.of(word).stream(), EverydayWords.sorts(word).stream())
          .toList();
    }

    /** The names, and the word itself after them unless it is one of them. */
    private static List<String> withItself(String word, List<String> names) {
      var all = new LinkedHashSet<>(names);
      all.add(word);
      return List.copyOf(all);
    }

    private void pair(String word) {
      if (!previous.isEmpty()) {
        var pair = previous + " " + word;
        put(new Term(pair, List.of(pair), Kind.PAIR));
      }
    }

    /** Adds a term once; of words that ask for the same sorts the first, as they find the same. */
    private void put(Term term) {
      if (terms.size() < MAX_TERMS) {
        terms.putIfAbsent(term.kind() == Kind.SORT ? "sort " + term.lookups() : term.word(), term);
      }
    }
  }
}
