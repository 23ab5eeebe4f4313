package trainwright.onebox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Vectors for a stub of an embedding provider: each word adds to one place, so texts that share
 * words are near, always the same, and no model is needed.
 */
final class WordVectors {
  private WordVectors() {}

  /** The answer to a request for embeddings; backwards, because the index counts, not the order. */
  static Map<String, ?> answer(JsonNode request, int dimensions) {
    int length = request.path("dimensions").asInt(dimensions);
    var data = new ArrayList<Map<String, ?>>();
    for (var text : request.path("input")) {
      data.add(
          Map.of(
              "object", "embedding",
              "index", data.size(),
              "embedding", vector(text.asText(), length)));
    }
    Collections.reverse(data);
    return Map.of(
        "object",
        "list",
        "data",
        data,
        "model",
        request.path("model").asText(),
        "usage",
        Map.of("prompt_tokens", 1, "total_tokens", 1));
  }

  private static List<Float> vector(String text, int length) {
    var numbers = new Float[length];
    java.util.Arrays.fill(numbers, 0.001f);
    for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      numbers[Math.floorMod(word.hashCode(), length)] += 1;
    }
    return List.of(numbers);
  }
}
