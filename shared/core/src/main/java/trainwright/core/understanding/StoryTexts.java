package trainwright.core.understanding;

import java.util.Map;
import java.util.stream.Collectors;
import trainwright.platform.Prompt;

/** The sentences of {@code stories.tsv} by their keys. */
final class StoryTexts {
  private static final Map<String, String> TEXTS = load();

  private StoryTexts() {}

  private static Map<String, String> load() {
    return Prompt.resource(StoryTexts.class, "stories.tsv")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", 2))
        .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));
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
