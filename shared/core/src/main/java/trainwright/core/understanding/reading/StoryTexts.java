package trainwright.core.understanding.reading;

import java.util.Map;
import java.util.stream.Collectors;
import trainwright.core.understanding.text.WordTable;

/** The sentences of {@code stories.tsv} by their keys. */
final class StoryTexts {
  private static final Map<String, String> TEXTS = load();

  private StoryTexts() {}

  private static Map<String, String> load() {
    return WordTable.rows(StoryTexts.class, "stories.tsv", 2).stream()
        .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
  }

  /** The sentence of a key; a key without one is a defect. */
  static String get(String key) {
    var text = TEXTS.get(key);
    if (text == null) {
      throw new IllegalArgumentException("stories.tsv has no " + key);
    }
    return text;
  }

  static boolean has(String key) {
    return TEXTS.containsKey(key);
  }
}
