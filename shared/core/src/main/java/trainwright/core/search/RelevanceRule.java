package trainwright.core.search;

import java.util.List;

/**
 * How ranks become a score: reciprocal rank fusion with k = 60 (Cormack, Clarke and Buettcher,
 * SIGIR 2009), meaning and words counting the same, scaled so that 1 is first in every ranking.
 */
final class RelevanceRule {
  /** Dampens the difference between high ranks. */
  static final int K = 60;

  /** What the ranking by meaning counts. */
  static final double MEANING_WEIGHT = 1;

  /** What the ranking by words counts. */
  static final double WORDS_WEIGHT = 1;

  private RelevanceRule() {}

  /** The hits with scores from 0 to 1. */
  static List<SearchHit> normalised(List<SearchHit> hits, SearchResult.Mode mode) {
    double best =
        switch (mode) {
          case HYBRID -> (MEANING_WEIGHT + WORDS_WEIGHT) / (K + 1);
          case LEXICAL -> WORDS_WEIGHT / (K + 1);
        };
    return hits.stream()
        .map(h -> new SearchHit(h.exercise(), h.score() / best, h.cosine(), h.matched(), h.clip()))
        .toList();
  }
}
