package trainwright.core.search;

import java.util.List;

/**
 * How ranks become a score: reciprocal rank fusion (Cormack, Clarke and Buettcher, SIGIR 2009),
 * scaled so that 1 is first in every ranking. That paper's k = 60 suits rankings of thousands; ours
 * hold tens. Words count twice what meaning counts, because they are the better ranking by far.
 */
final class RelevanceRule {
  /** Dampens the difference between high ranks. */
  static final int K = 20;

  /** What the ranking by meaning counts. */
  static final double MEANING_WEIGHT = 1;

  /** What the ranking by words counts. */
  static final double WORDS_WEIGHT = 2;

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
