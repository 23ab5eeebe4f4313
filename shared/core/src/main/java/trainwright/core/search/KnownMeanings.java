package trainwright.core.search;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import trainwright.platform.Embedding;
import trainwright.platform.Embeddings;

/**
 * Remembers the vectors of the texts last searched for. The compiler searches for much the same
 * sentences all day, and a vector costs a model's run or a call over the network.
 */
final class KnownMeanings {
  private static final int REMEMBERED = 2_000;

  private final Embeddings embeddings;
  private final Map<String, Embedding> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Embedding> eldest) {
              return size() > REMEMBERED;
            }
          });

  KnownMeanings(Embeddings embeddings) {
    this.embeddings = embeddings;
  }

  /**
   * The vectors of the texts, in their order.
   *
   * @throws trainwright.platform.Problem {@code UNAVAILABLE} when one isn't known and the provider
   *     is down
   */
  List<Embedding> embed(List<String> texts) {
    var found = new HashMap<String, Embedding>();
    for (var text : texts) {
      var vector = known.get(text);
      if (vector != null) {
        found.put(text, vector);
      }
    }
    var missing = texts.stream().distinct().filter(text -> !found.containsKey(text)).toList();
    if (!missing.isEmpty()) {
      var vectors = embeddings.embed(missing);
      for (int i = 0; i < missing.size(); i++) {
        found.put(missing.get(i), vectors.get(i));
      }
      known.putAll(found);
    }
    return texts.stream().map(text -> Objects.requireNonNull(found.get(text))).toList();
  }
}
