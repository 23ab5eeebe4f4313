package trainwright.platform;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Vectors with a payload of words, searched by cosine. One index holds the vectors of one embedding
 * model; another model means another index.
 */
public interface VectorIndex {
  /** Whether there is any index; without one every other method throws. */
  default boolean configured() {
    return true;
  }

  /**
   * Adds or replaces points; done when it returns.
   *
   * @throws Problem {@code UNAVAILABLE} when the index is down
   */
  void upsert(List<Point> points);

  /**
   * Removes points; an absent one is no error.
   *
   * @throws Problem {@code UNAVAILABLE} when the index is down
   */
  void delete(List<UUID> ids);

  /**
   * The nearest points that pass the filter, best first, at most {@code limit}.
   *
   * @throws Problem {@code UNAVAILABLE} when the index is down
   */
  List<Hit> search(Embedding query, Filter filter, int limit);

  /**
   * How many points there are.
   *
   * @throws Problem {@code UNAVAILABLE} when the index is down
   */
  long count();

  /**
   * Removes all vectors of another model, if there are any; those of this one are never touched. An
   * index that keeps the vectors of one model only has nothing to remove.
   *
   * @throws Problem {@code UNAVAILABLE} when the index is down
   */
  default void retire(String model, int dimensions) {}

  /**
   * A point.
   *
   * @param id the exercise's id
   * @param vector its meaning, of the model's dimensions
   * @param payload words by key, such as {@code equipment -> [wall, towel]}
   */
  record Point(UUID id, Embedding vector, Map<String, List<String>> payload) {
    /** Copies the payload. */
    public Point {
      payload = Map.copyOf(payload);
    }
  }

  /**
   * Which points may be found.
   *
   * @param anyOf by key: at least one of the point's words must be among these
   * @param noneOf by key: none of the point's words may be among these
   */
  record Filter(Map<String, List<String>> anyOf, Map<String, List<String>> noneOf) {
    /** Every point. */
    public static final Filter ALL = new Filter(Map.of(), Map.of());

    /** Copies its maps. */
    public Filter {
      anyOf = Map.copyOf(anyOf);
      noneOf = Map.copyOf(noneOf);
    }

    /** Whether a payload passes; what every implementation must agree with. */
    public boolean accepts(Map<String, List<String>> payload) {
      for (var condition : anyOf.entrySet()) {
        if (!meets(payload, condition)) {
          return false;
        }
      }
      for (var condition : noneOf.entrySet()) {
        if (meets(payload, condition)) {
          return false;
        }
      }
      return true;
    }

    private static boolean meets(
        Map<String, List<String>> payload, Map.Entry<String, List<String>> condition) {
      var words = payload.get(condition.getKey());
      return words != null && !Collections.disjoint(words, condition.getValue());
    }
  }

  /**
   * A point that was found.
   *
   * @param id the point
   * @param score cosine, -1 to 1
   */
  record Hit(UUID id, double score) {}
}
