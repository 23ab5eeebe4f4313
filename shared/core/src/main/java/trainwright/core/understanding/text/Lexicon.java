package trainwright.core.understanding.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Prompt;
import trainwright.platform.Words;

/**
 * The word list of one language, from {@code <language>.tsv} beside this class: on each line marks
 * ({@code kind:value}, separated by commas), a tab, and phrases separated by {@code |}. A phrase's
 * word may end in {@code *} for any ending. The longest phrase at a place wins; a slash within it
 * counts as a space ({@code push/pull/legs}).
 */
final class Lexicon {
  private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();
  private static final int LONGEST_STEM = 24;

  /** What a phrase stands for. */
  record Meaning(Mark.Kind kind, String value) {}

  /** A found phrase: its meanings and the token after it. */
  record Match(List<Meaning> meanings, int to) {
    boolean has(Mark.Kind kind) {
      return meanings.stream().anyMatch(meaning -> meaning.kind() == kind);
    }
  }

  private static final class Node {
    private final Map<String, Node> words = new HashMap<>();
    private final Map<String, Node> stems = new HashMap<>();
    private final List<Meaning> meanings = new ArrayList<>();
  }

  private final Node root = new Node();
  private final Set<String> vocabulary = new HashSet<>();
  private final Set<String> stems = new HashSet<>();

  private Lexicon() {}

  /** The word list of a language. */
  static Lexicon of(String language) {
    return LOADED.computeIfAbsent(language, Lexicon::load);
  }

  private static Lexicon load(String language) {
    var lexicon = new Lexicon();
    Prompt.resource(Lexicon.class, language + ".tsv")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(lexicon::addLine);
    return lexicon;
  }

  private void addLine(String line) {
    var columns = line.split("\t", 2);
    if (columns.length != 2) {
      throw new IllegalStateException("a word list's line needs a tab: " + line);
    }
    var meanings = new ArrayList<Meaning>();
    for (var mark : columns[0].split(",", -1)) {
      var parts = mark.strip().split(":", 2);
      meanings.add(
          new Meaning(
              Words.get(Mark.Kind.class, parts[0].toLowerCase(Locale.ROOT)),
              parts.length == 2 ? parts[1] : ""));
    }
    for (var phrase : columns[1].split("\\|", -1)) {
      addPhrase(phrase.strip(), meanings);
    }
  }

  private void addPhrase(String phrase, List<Meaning> meanings) {
    var node = root;
    for (var part : phrase.split(" ", -1)) {
      var stem = part.endsWith("*");
      var tokens = TokenRule.split(stem ? part.substring(0, part.length() - 1) : part);
      for (int i = 0; i < tokens.size(); i++) {
        var word = tokens.get(i).word();
        var open = stem && i == tokens.size() - 1;
        (open ? stems : vocabulary).add(word);
        var next = open ? node.stems : node.words;
        node = next.computeIfAbsent(word, _ -> new Node());
      }
    }
    if (node == root) {
      throw new IllegalStateException("a word list has an empty phrase");
    }
    node.meanings.addAll(meanings);
  }

  /** Whether some phrase has this word or stem. */
  boolean knows(String word) {
    if (vocabulary.contains(word)) {
      return true;
    }
    for (int end = Math.min(word.length(), LONGEST_STEM); end > 0 && !stems.isEmpty(); end--) {
      if (stems.contains(word.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /** The longest phrase that starts at a token, or null. */
  @Nullable Match match(List<Token> tokens, int from) {
    return tokens.get(from).is(Token.Kind.SLASH) ? null : longest(root, tokens, from);
  }

  private static @Nullable Match longest(Node node, List<Token> tokens, int at) {
    var best = node.meanings.isEmpty() ? null : new Match(node.meanings, at);
    if (at >= tokens.size()) {
      return best;
    }
    if (tokens.get(at).is(Token.Kind.SLASH) && !node.words.isEmpty()) {
      var beyond = longest(node, tokens, at + 1);
      return beyond != null && beyond.to() > at + 1 ? beyond : best;
    }
    var word = tokens.get(at).word();
    if (word.isEmpty()) {
      return best;
    }
    var exact = node.words.get(word);
    if (exact != null) {
      best = longer(best, longest(exact, tokens, at + 1));
    }
    if (!node.stems.isEmpty()) {
      for (int end = Math.min(word.length(), LONGEST_STEM); end > 0; end--) {
        var stem = node.stems.get(word.substring(0, end));
        if (stem != null) {
          best = longer(best, longest(stem, tokens, at + 1));
        }
      }
    }
    return best;
  }

  private static @Nullable Match longer(@Nullable Match first, @Nullable Match second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return second.to() > first.to() ? second : first;
  }
}
