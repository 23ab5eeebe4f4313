package trainwright.core.understanding.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text with everything the word lists know in it, divided into sentences and clauses. */
public final class MarkedText {
  private final String raw;
  private final String language;
  private final List<Token> tokens;
  private final List<Mark> marks;
  private final int[] clauses;
  private final int[] sentences;
  private final BitSet fillers;
  private final BitSet joins;
  private final BitSet circumstances;
  private final Map<Mark, String> negated;

  private MarkedText(String raw, String language, List<Token> tokens, List<Mark> marks) {
    this.raw = raw;
    this.language = language;
    this.tokens = tokens;
    this.marks = List.copyOf(marks);
    this.clauses = new int[tokens.size() + 1];
    this.sentences = new int[tokens.size() + 1];
    divide();
    this.fillers = places(mark -> mark.kind() == Mark.Kind.FILLER);
    this.joins = places(m -> m.is(Mark.Kind.LINK, "and") || m.is(Mark.Kind.LINK, "or"));
    this.circumstances = circumstances();
    this.negated = NegationRule.find(this);
  }

  private BitSet places(Predicate<Mark> chosen) {
    var places = new BitSet(tokens.size());
    marks.stream().filter(chosen).forEach(mark -> places.set(mark.from(), mark.to()));
    return places;
  }

  private BitSet circumstances() {
    var places = places(mark -> mark.is(Mark.Kind.CUE, "when"));
    for (int i = 1; i < tokens.size(); i++) {
      places.set(i, places.get(i) || (places.get(i - 1) && clauses[i] == clauses[i - 1]));
    }
    return places;
  }

  /** Reads a text with the word lists of its language and of English. */
  public static MarkedText of(String raw) {
    var tokens = TokenRule.split(raw);
    var language = LanguageRule.guess(raw, tokens);
    return new MarkedText(raw, language, tokens, mark(tokens, language));
  }

  private static List<Mark> mark(List<Token> tokens, String language) {
    var own = Lexicon.of(language);
    var english = Lexicon.of(LanguageRule.ENGLISH);
    var marks = new ArrayList<Mark>();
    int at = 0;
    while (at < tokens.size()) {
      var match = better(own.match(tokens, at), english.match(tokens, at));
      if (match == null) {
        at++;
        continue;
      }
      add(marks, match, at, false);
      for (int inner = at + 1; inner < match.to(); inner++) {
        var hidden = better(own.match(tokens, inner), english.match(tokens, inner));
        if (hidden != null && (hidden.to() > match.to() || !match.has(Mark.Kind.FILLER))) {
          add(marks, hidden, inner, true);
        }
      }
      at = match.to();
    }
    return marks;
  }

  /** Nothing hides a red flag but a longer phrase that says it is none: "I want to die". */
  private static void add(List<Mark> marks, Lexicon.Match match, int from, boolean redOnly) {
    for (var meaning : match.meanings()) {
      if (!redOnly || meaning.kind() == Mark.Kind.RED) {
        marks.add(new Mark(meaning.kind(), meaning.value(), from, match.to()));
      }
    }
  }

  private static Lexicon.@Nullable Match better(
      Lexicon.@Nullable Match own, Lexicon.@Nullable Match english) {
    if (own == null || english == null) {
      return own == null ? english : own;
    }
    return english.to() > own.to() ? english : own;
  }

  private void divide() {
    Set<Integer> buts =
        marks.stream()
            .filter(mark -> mark.is(Mark.Kind.LINK, "but"))
            .map(Mark::from)
            .collect(Collectors.toSet());
    int clause = 0;
    int sentence = 0;
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (buts.contains(i)) {
        clause++;
      }
      clauses[i] = clause;
      sentences[i] = sentence;
      if (token.is(Token.Kind.STOP)) {
        sentence++;
        clause++;
      } else if (token.is(Token.Kind.COMMA) || token.is(Token.Kind.BREAK)) {
        clause++;
      }
    }
    clauses[tokens.size()] = clause;
    sentences[tokens.size()] = sentence;
  }

  /** The text as it came. */
  public String raw() {
    return raw;
  }

  /** ISO 639-1 code of the language it was read in. */
  public String language() {
    return language;
  }

  /** Its tokens in order. */
  public List<Token> tokens() {
    return tokens;
  }

  /** Its marks in order. */
  public List<Mark> marks() {
    return marks;
  }

  /** Its marks of some kinds, in order. */
  public List<Mark> marks(Mark.Kind first, Mark.Kind... others) {
    var kinds = EnumSet.of(first, others);
    return marks.stream().filter(mark -> kinds.contains(mark.kind())).toList();
  }

  /** Whether it has a mark. */
  public boolean has(Mark.Kind kind, String value) {
    return marks.stream().anyMatch(mark -> mark.is(kind, value));
  }

  /** Whether a negation refers to a mark. */
  public boolean negated(Mark mark) {
    return negated.containsKey(mark);
  }

  /** The value of the negation that refers to a mark, or an empty text. */
  public String negation(Mark mark) {
    return negated.getOrDefault(mark, "");
  }

  /** Whether a token belongs to a small word without weight, such as "my" or "the". */
  public boolean filler(int token) {
    return fillers.get(token);
  }

  /** Whether a token belongs to "and" or "or". */
  public boolean joins(int token) {
    return joins.get(token);
  }

  /** Whether a token only tells when something happens: the squat in "it hurts when I squat". */
  public boolean circumstance(int token) {
    return circumstances.get(token);
  }

  /** The number of the clause that a token is in. */
  public int clause(int token) {
    return clauses[token];
  }

  /** The number of the sentence that a token is in. */
  public int sentence(int token) {
    return sentences[token];
  }

  /** The words from one token to another, as the person would recognise them. */
  public String words(int from, int to) {
    return tokens.subList(from, to).stream()
        .map(token -> token.is(Token.Kind.PRIME) ? "'" : token.word())
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
