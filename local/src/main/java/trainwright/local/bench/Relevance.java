package trainwright.local.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good a ranking is against graded judgements.
 *
 * <p>nDCG@10 (Järvelin and Kekäläinen, TOIS 2002, with the gain of Burges et al., ICML 2005): the
 * sum over the first ten of {@code (2^grade - 1) / log2(rank + 1)}, divided by the same sum for the
 * best possible order of everything that was judged. Recall@5: how many of the first five have
 * grade 2 or 3, divided by how many there could be, which is five at most.
 */
final class Relevance {
  private static final int NDCG_DEPTH = 10;
  private static final int RECALL_DEPTH = 5;
  private static final int RELEVANT = 2;

  private Relevance() {}

  /** nDCG@10 of a ranking of slugs, 0 to 1. */
  static double ndcgAt10(List<String> ranking, Map<String, Integer> grades) {
    var found = ranking.stream().map(slug -> grades.getOrDefault(slug, 0)).toList();
    var ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    return gain(found) / gain(ideal);
  }

  private static double gain(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < Math.min(NDCG_DEPTH, grades.size()); i++) {
      sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }

  /** Recall@5 of a ranking of slugs, 0 to 1. */
  static double recallAt5(List<String> ranking, Map<String, Integer> grades) {
    long there = grades.values().stream().filter(grade -> grade >= RELEVANT).count();
    long found =
        ranking.stream()
            .limit(RECALL_DEPTH)
            .filter(slug -> grades.getOrDefault(slug, 0) >= RELEVANT)
            .count();
    return (double) found / Math.min(RECALL_DEPTH, there);
  }
}
