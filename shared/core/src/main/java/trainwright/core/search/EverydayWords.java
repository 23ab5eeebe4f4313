package trainwright.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the library calls the things that people have their own words for, and the words that say
 * nothing about an exercise; both kept in {@code everyday-words.txt}.
 */
final class EverydayWords {
  private static final int LONGEST = 3;
  private static final String SORT = "!";
  private static final Map<String, List<String>> CALLED = new HashMap<>();
  private static final Set<String> FILLERS = new HashSet<>();

  static {
    read().lines().map(String::strip).forEach(EverydayWords::take);
  }

  private EverydayWords() {}

  /** What the library calls it, to be looked up in its place; empty when nothing is known. */
  static List<String> of(String word) {
    return called(word).filter(name -> !name.startsWith(SORT)).toList();
  }

  /** The sorts of exercise that the word asks for: strength, cardio, stretch or a tag's words. */
  static List<String> sorts(String word) {
    return called(word)
        .filter(name -> name.startsWith(SORT))
        .map(name -> name.substring(SORT.length()))
        .toList();
  }

  private static Stream<String> called(String word) {
    return CALLED.getOrDefault(word, List.of()).stream();
  }

  /** Whether the word says nothing about an exercise. */
  static boolean isFiller(String word) {
    return FILLERS.contains(word);
  }

  /** How many words, from this place on, are one everyday expression; 0 for none. */
  static int lengthAt(List<String> words, int at) {
    for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
      if (CALLED.containsKey(String.join(" ", words.subList(at, at + length)))) {
        return length;
      }
    }
    return 0;
  }

  private static void take(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    var sides = line.split("=", -1);
    var words = list(sides[0]);
    if (sides.length == 1) {
      FILLERS.addAll(words);
    } else {
      words.forEach(word -> CALLED.put(word, list(sides[1])));
    }
  }

  private static List<String> list(String commaSeparated) {
    return List.of(commaSeparated.strip().split("\\s*,\\s*", -1));
  }

  private static String read() {
    try (var in = EverydayWords.class.getResourceAsStream("everyday-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("everyday-words.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
