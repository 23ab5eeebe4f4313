package trainwright.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import trainwright.platform.Embedding;
import trainwright.platform.VectorIndex;
import trainwright.platform.VectorIndex.Filter;
import trainwright.platform.VectorIndex.Hit;
import trainwright.platform.VectorIndex.Point;

/** What every vector index promises. */
interface VectorIndexContract {
  int DIMENSIONS = 6;
  List<String> KEYS = List.of("category", "equipment", "tags");
  List<String> WORDS = List.of("a", "b", "c", "d");

  /** A new, empty index of vectors of six dimensions. */
  VectorIndex index();

  @Test
  default void isEmptyAtFirst() {
    var index = index();
    assertThat(index.configured()).isTrue();
    assertThat(index.count()).isZero();
    assertThat(index.search(vector(1), Filter.ALL, 10)).isEmpty();
  }

  @Test
  default void ranksByCosineAndKeepsToTheLimit() {
    var index = index();
    var random = new Random(11);
    var points = points(random, 250);
    index.upsert(points);
    assertThat(index.count()).isEqualTo(250);
    var query = vector(random.nextInt());
    var expected = bestFirst(points, query);
    for (int limit : new int[] {1, 10, 250, 1000}) {
      var hits = index.search(query, Filter.ALL, limit);
      assertThat(hits).extracting(Hit::id).isEqualTo(expected.subList(0, Math.min(limit, 250)));
      assertThat(hits.getFirst().score()).isCloseTo(score(points, hits, query), within(1e-4));
    }
    assertThat(index.search(query, Filter.ALL, 0)).isEmpty();
  }

  @Test
  default void replacesAPointWithItsPayload() {
    var index = index();
    var id = new UUID(0, 1);
    index.upsert(List.of(new Point(id, vector(1), Map.of("tags", List.of("a")))));
    index.upsert(List.of(new Point(id, vector(2), Map.of("tags", List.of("b")))));
    assertThat(index.count()).isEqualTo(1);
    assertThat(index.search(vector(2), any("tags", "a"), 9)).isEmpty();
    assertThat(index.search(vector(2), any("tags", "b"), 9).getFirst().score())
        .isCloseTo(1, within(1e-4));
  }

  @Test
  default void staysTheSameWhenAWriteIsRepeated() {
    var index = index();
    var points = points(new Random(3), 20);
    index.upsert(points);
    index.upsert(points);
    assertThat(index.count()).isEqualTo(20);
    var gone = points.subList(0, 5).stream().map(Point::id).toList();
    index.delete(gone);
    index.delete(gone);
    assertThat(index.count()).isEqualTo(15);
    assertThat(index.search(vector(5), Filter.ALL, 20))
        .extracting(Hit::id)
        .hasSize(15)
        .doesNotContainAnyElementsOf(gone);
    index.upsert(points);
    assertThat(index.count()).isEqualTo(20);
  }

  @Test
  default void doesNothingForNoPoints() {
    var index = index();
    index.upsert(List.of());
    index.delete(List.of());
    index.delete(List.of(new UUID(9, 9)));
    assertThat(index.count()).isZero();
  }

  @Test
  default void filtersAsTheFilterItselfDoes() {
    var index = index();
    var random = new Random(5);
    var points = points(random, 120);
    index.upsert(points);
    for (int round = 0; round < 60; round++) {
      var filter = new Filter(conditions(random, 2), conditions(random, 2));
      var query = vector(round);
      var passing = points.stream().filter(p -> filter.accepts(p.payload())).toList();
      assertThat(index.search(query, filter, 200))
          .as("round %d, %s", round, filter)
          .extracting(Hit::id)
          .isEqualTo(bestFirst(passing, query));
    }
  }

  @Test
  default void filtersByAKeyThatNoPointHas() {
    var index = index();
    index.upsert(points(new Random(1), 3));
    assertThat(index.search(vector(1), any("owner", "shared"), 9)).isEmpty();
    var none = new Filter(Map.of(), Map.of("owner", List.of("shared")));
    assertThat(index.search(vector(1), none, 9)).hasSize(3);
  }

  @Test
  default void refusesVectorsOfOtherDimensions() {
    var index = index();
    var other = Embedding.of(new float[] {1, 2, 3});
    assertThatThrownBy(() -> index.upsert(List.of(new Point(new UUID(0, 1), other, Map.of()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 dimensions");
    assertThatThrownBy(() -> index.search(other, Filter.ALL, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(index.count()).isZero();
  }

  private static Filter any(String key, String word) {
    return new Filter(Map.of(key, List.of(word)), Map.of());
  }

  private static List<UUID> bestFirst(List<Point> points, Embedding query) {
    Comparator<Point> byScore = Comparator.comparingDouble(p -> p.vector().cosine(query));
    return points.stream().sorted(byScore.reversed()).map(Point::id).toList();
  }

  private static double score(List<Point> points, List<Hit> hits, Embedding query) {
    var id = hits.getFirst().id();
    return points.stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow()
        .vector()
        .cosine(query);
  }

  private static List<Point> points(Random random, int count) {
    var points = new ArrayList<Point>();
    for (int i = 0; i < count; i++) {
      points.add(new Point(new UUID(7, i), vector(random.nextInt()), conditions(random, 3)));
    }
    return points;
  }

  private static Map<String, List<String>> conditions(Random random, int most) {
    var conditions = new HashMap<String, List<String>>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      int words = random.nextInt(WORDS.size());
      conditions.put(
          KEYS.get(random.nextInt(KEYS.size())),
          random.ints(words, 0, WORDS.size()).mapToObj(WORDS::get).toList());
    }
    return conditions;
  }

  private static Embedding vector(int seed) {
    var random = new Random(seed);
    var numbers = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return Embedding.of(numbers);
  }
}
