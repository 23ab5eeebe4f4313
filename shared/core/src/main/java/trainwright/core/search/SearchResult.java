package trainwright.core.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits best first
 * @param mode how it was searched
 * @param indexBehind whether the vector index is being filled and doesn't hold many exercises yet
 */
public record SearchResult(List<SearchHit> hits, Mode mode, boolean indexBehind) {
  /** How it was searched. */
  public enum Mode {
    /** By meaning and by words, ranks fused. */
    HYBRID,
    /** By words alone, because the vector index or the embeddings are down. */
    LEXICAL
  }

  /** Copies the hits. */
  public SearchResult {
    hits = List.copyOf(hits);
  }
}
