package trainwright.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trainwright.onebox.Fault;
import trainwright.onebox.QdrantStub;
import trainwright.platform.Embedding;
import trainwright.platform.Problem;
import trainwright.platform.Secret;
import trainwright.platform.VectorIndex;
import trainwright.platform.VectorIndex.Filter;
import trainwright.platform.VectorIndex.Hit;
import trainwright.platform.VectorIndex.Point;

final class QdrantVectorIndexTest implements VectorIndexContract {
  private static final String KEY = "the-key";
  private static final Embedding VECTOR = Embedding.of(new float[] {1, 0, 0, 0, 0, 1});
  private static final Point POINT =
      new Point(new UUID(0, 1), VECTOR, Map.of("equipment", List.of("wall")));
  private static final Filter WALL = new Filter(Map.of("equipment", List.of("wall")), Map.of());

  private final QdrantStub qdrant = new QdrantStub(KEY);
  private final BoundedHttp http = new BoundedHttp();

  @AfterEach
  void close() {
    qdrant.close();
  }

  @Override
  public VectorIndex index() {
    return index("model", DIMENSIONS);
  }

  @Test
  void makesTheCollectionAndItsIndexesOnce() {
    var index = index();
    assertThat(qdrant.requests()).isEmpty();
    index.upsert(List.of(POINT));
    assertThat(index.search(VECTOR, WALL, 5)).extracting(Hit::id).containsExactly(POINT.id());
    var name = qdrant.collections().iterator().next();
    assertThat(name).matches("exercises-model-6-[0-9a-f]{8}");
    assertThat(qdrant.indexes(name)).containsExactly("equipment");
    var path = "/collections/" + name;
    assertThat(qdrant.requests())
        .containsExactly(
            "GET " + path,
            "PUT " + path,
            "GET " + path,
            "PUT " + path + "/index?wait=true",
            "PUT " + path + "/points?wait=true",
            "POST " + path + "/points/query");
  }

  @Test
  void retiresTheCollectionOfExactlyOneOtherModel() {
    var index = index();
    for (var model : List.of("old", "old too")) {
      index(model, DIMENSIONS).upsert(List.of(POINT));
    }
    index.upsert(List.of(POINT));
    index.retire("old", DIMENSIONS);
    index.retire("old", DIMENSIONS);
    index.retire("old too", DIMENSIONS + 1);
    index.retire("model", DIMENSIONS);
    assertThat(qdrant.collections())
        .hasSize(2)
        .allMatch(name -> name.startsWith("exercises-model-6") || name.contains("old-too-6"));
    assertThat(index.count()).isOne();
  }

  @Test
  void saysSoWhenACollectionCanNotBeRetired() {
    var _ = qdrant.failNext(Fault.SERVER_ERROR);
    assertUnavailable(() -> index().retire("old", DIMENSIONS));
  }

  @Test
  void looksOnceAtACollectionThatExists() {
    index().upsert(List.of(POINT));
    int before = qdrant.requests().size();
    var another = index();
    assertThat(another.search(VECTOR, WALL, 5)).hasSize(1);
    assertThat(another.search(VECTOR, WALL, 5)).hasSize(1);
    assertThat(qdrant.requests()).hasSize(before + 3);
  }

  @Test
  void neverMixesTheVectorsOfTwoModels() {
    var models = List.of("text/model", "text-model", "Text model", "x".repeat(300), "模型");
    for (var model : models) {
      index(model, DIMENSIONS).upsert(List.of(POINT));
    }
    assertThat(qdrant.collections()).hasSize(models.size());
    assertThat(qdrant.collections()).allMatch(name -> name.length() <= 100);
    assertThat(index("text/model", 3).count()).isZero();
    assertThat(index("text/model", DIMENSIONS).count()).isEqualTo(1);
  }

  @Test
  void isMadeOnceByInstancesThatRace() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<Long> work =
          () -> {
            var index = index();
            index.upsert(List.of(POINT));
            return (long) index.search(VECTOR, WALL, 5).size();
          };
      for (var found : threads.invokeAll(java.util.Collections.nCopies(8, work))) {
        assertThat(found.get()).isEqualTo(1);
      }
    }
    assertThat(qdrant.collections()).hasSize(1);
    assertThat(index().count()).isEqualTo(1);
  }

  @Test
  void writesManyPointsInBatches() {
    var points = new java.util.ArrayList<Point>();
    for (int i = 0; i < 250; i++) {
      points.add(new Point(new UUID(1, i), VECTOR, Map.of()));
    }
    var index = index();
    index.upsert(points);
    assertThat(qdrant.requests().stream().filter(r -> r.contains("/points?wait=true"))).hasSize(3);
    index.delete(points.stream().map(Point::id).toList());
    assertThat(index.count()).isZero();
  }

  @Test
  void makesACollectionAgainThatSomebodyRemoved() {
    var index = index();
    index.upsert(List.of(POINT));
    qdrant.drop(qdrant.collections().iterator().next());
    assertUnavailable(() -> index.search(VECTOR, WALL, 5));
    assertThat(index.search(VECTOR, WALL, 5)).isEmpty();
    index.upsert(List.of(POINT));
    assertThat(index.search(VECTOR, WALL, 5)).hasSize(1);
  }

  @Test
  void indexesAKeyThatIsOnlyFilteredBy() {
    var index = index();
    index.upsert(List.of(POINT));
    var owner = new Filter(Map.of(), Map.of("owner", List.of("x")));
    assertThat(index.search(VECTOR, owner, 5)).hasSize(1);
    assertThat(qdrant.indexes(qdrant.collections().iterator().next()))
        .isEqualTo(Set.of("equipment", "owner"));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"STALLED_BEFORE_HEADERS", "STALLED_IN_BODY", "DRIPPING"})
  void turnsEveryFaultIntoUnavailable(Fault fault) {
    var index = index();
    index.upsert(List.of(POINT));
    qdrant.failAlways(fault);
    assertUnavailable(() -> index.search(VECTOR, WALL, 5));
    assertUnavailable(() -> index.upsert(List.of(POINT)));
    assertUnavailable(() -> index.delete(List.of(POINT.id())));
    assertUnavailable(index::count);
    assertUnavailable(() -> index().count());
    qdrant.heal();
    index.upsert(List.of(POINT));
    assertThat(index.search(VECTOR, WALL, 5)).hasSize(1);
  }

  @Test
  void givesUpASearchThatStalls() {
    var index = index();
    index.upsert(List.of(POINT));
    qdrant.failAlways(Fault.STALLED_IN_BODY);
    long start = System.nanoTime();
    assertUnavailable(() -> index.search(VECTOR, WALL, 5));
    assertThat(System.nanoTime() - start).isLessThan(7_000_000_000L);
  }

  @Test
  void isUnavailableWithAWrongKeyAndDoesNotShowIt() {
    var wrong = new Endpoint(qdrant.url(), Secret.of("not-the-key"), "exercises");
    var index = new QdrantVectorIndex(wrong, "model", DIMENSIONS, http);
    assertThatThrownBy(index::count)
        .hasMessageContaining("HTTP 401")
        .hasMessageNotContaining("key");
  }

  @Test
  void isUnavailableWhenNobodyListens() {
    qdrant.close();
    assertUnavailable(() -> index().count());
  }

  private VectorIndex index(String model, int dimensions) {
    return new QdrantVectorIndex(
        new Endpoint(qdrant.url(), Secret.of(KEY), "exercises"), model, dimensions, http);
  }

  private static void assertUnavailable(ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
              assertThat(problem.retryAfter()).isPresent();
            });
  }
}
