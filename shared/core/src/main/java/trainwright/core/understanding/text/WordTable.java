package trainwright.core.understanding.text;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import trainwright.platform.Prompt;
import trainwright.platform.Words;

/** The rows of a reviewable table kept as a resource: columns by tabs, comments by #. */
public final class WordTable {
  private WordTable() {}

  /** All rows of a file beside its owner; each must have as many columns as wanted. */
  public static List<List<String>> rows(Class<?> owner, String file, int columns) {
    return Prompt.resource(owner, file)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> row(file, line, columns))
        .toList();
  }

  private static List<String> row(String file, String line, int columns) {
    var row = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
    if (row.size() != columns) {
      throw new IllegalStateException("%s needs %d columns: %s".formatted(file, columns, line));
    }
    return row;
  }

  /** A cell of constants by their words, separated by commas; may be empty. */
  public static <E extends Enum<E>> Set<E> constants(Class<E> type, String cell) {
    var constants = EnumSet.noneOf(type);
    for (var word : cell.split(",", -1)) {
      if (!word.isBlank()) {
        constants.add(Words.get(type, word.strip()));
      }
    }
    return constants;
  }
}
