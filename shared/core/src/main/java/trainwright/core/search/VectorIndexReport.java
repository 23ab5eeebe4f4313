package trainwright.core.search;

import org.jspecify.annotations.Nullable;

/**
 * How the vector index stands.
 *
 * @param status in a word
 * @param model the embedding model whose vectors it holds
 * @param dimensions the length of those vectors
 * @param points how many exercises it holds; null when it is down
 * @param backlog how many changes wait for it
 * @param oldestBacklogSeconds how long the oldest of them waits; null when none does
 * @param drift exercises that should be in it minus those that are; null when it is down
 */
public record VectorIndexReport(
    Status status,
    String model,
    int dimensions,
    @Nullable Long points,
    long backlog,
    @Nullable Long oldestBacklogSeconds,
    @Nullable Long drift) {

  /** How it stands, in a word. */
  public enum Status {
    /** It holds every exercise as it is. */
    READY,
    /** Changes wait for it, or it misses or has too many points, or it awaits another model. */
    BEHIND,
    /** It doesn't answer; search goes by words. */
    DOWN,
    /** There is none; search goes by words. */
    NOT_CONFIGURED
  }
}
