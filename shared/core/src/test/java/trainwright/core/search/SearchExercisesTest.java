package trainwright.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static trainwright.core.search.SearchFixture.request;
import static trainwright.core.search.SearchFixture.slugs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.TestLibrary;
import trainwright.platform.RequestTally;
import trainwright.platform.VectorIndex;

class SearchExercisesTest {
  private static final SearchFixture FIXTURE = new SearchFixture();
  private static final UUID USER = FIXTURE.database.newUser();

  @BeforeAll
  static void loadLibrary() {
    TestLibrary.load(FIXTURE.database.port());
    FIXTURE.drain().run();
  }

  @AfterEach
  void mend() {
    FIXTURE.index.failure = null;
    FIXTURE.embeddings.failure = null;
  }

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  private static SearchResult search(String text) {
    return search(text, ExerciseFilter.NONE, 20);
  }

  private static SearchResult search(String text, ExerciseFilter filter, int limit) {
    return FIXTURE.search().run(request(USER, text, filter, limit));
  }

  @Test
  void findsByWordAndByMeaningWithFallingScores() {
    var hits = search("kettlebell swing").hits();
    assertThat(hits).hasSizeGreaterThan(10);
    assertThat(hits.getFirst().exercise().slug()).isEqualTo("kettlebell-swing");
    assertThat(hits.getFirst().matched()).containsExactly("kettlebell", "swing");
    assertThat(hits.getFirst().cosine()).isNotNull().isGreaterThan(0.15);
    assertThat(hits)
        .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()))
        .allSatisfy(hit -> assertThat(hit.score()).isGreaterThan(0).isLessThanOrEqualTo(1));
  }

  @Test
  void saysMeaningWhenNoWordMatched() {
    var point = FIXTURE.index.points.values().iterator().next();
    var hit = new VectorIndex.Hit(point.id(), 0.9);
    var search =
        SearchRepository.Search.of(
            0, request(USER, "x", ExerciseFilter.NONE, 5), List.of(), List.of(hit));
    var hits =
        new SearchRepository(FIXTURE.database.port())
            .search(List.of(search), List.of())
            .hits()
            .getFirst();
    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().matched()).containsExactly("meaning");
    assertThat(hits.getFirst().cosine()).isEqualTo(0.9);
  }

  @Test
  void looksUpWordsAfterAllWhenMeaningFindsTooFew() {
    var wanted = new SearchRequest("kettlebell swing", USER, ExerciseFilter.NONE, 5, true, true);
    assertThat(FIXTURE.search().run(wanted).hits())
        .allSatisfy(hit -> assertThat(hit.matched()).containsExactly("meaning"));
    var points = Map.copyOf(FIXTURE.index.points);
    FIXTURE.index.points.clear();
    assertThat(FIXTURE.search().run(wanted).hits().getFirst().exercise().slug())
        .isEqualTo("kettlebell-swing");
    FIXTURE.index.points.putAll(points);
  }

  @Test
  void tellsWhenManyExercisesWaitForTheIndex() {
    assertThat(search("kettlebell swing").indexBehind()).isFalse();
    FIXTURE.execute(
        """
        insert into index_outbox (exercise_id, operation)
        select id, 'upsert' from exercises where owner_id is null limit 60
        """);
    assertThat(search("kettlebell swing").indexBehind()).isTrue();
    FIXTURE.index.failure = WordEmbeddings.down();
    assertThat(search("kettlebell swing").indexBehind()).isFalse();
    FIXTURE.index.failure = null;
    FIXTURE.drain().run();
    assertThat(search("kettlebell swing").indexBehind()).isFalse();
  }

  @Test
  void findsMisspeltNames() {
    FIXTURE.index.failure = WordEmbeddings.down();
    assertThat(slugs(search("burpes"))).contains("full-burpee", "step-back-burpee");
    assertThat(slugs(search("dumbel"))).contains("dumbbell-curl");
  }

  @Test
  void findsEverydayWordsAndWordsOfEquipmentAndMuscles() {
    FIXTURE.index.failure = WordEmbeddings.down();
    assertThat(slugs(search("hammies"))).contains("nordic-curl");
    assertThat(slugs(search("rings"))).contains("ring-dip", "archer-row");
    assertThat(slugs(search("pull ups"))).contains("pull-up", "negative-pull-up");
  }

  @Test
  void putsOtherSortsOfExerciseLater() {
    FIXTURE.index.failure = WordEmbeddings.down();
    assertThat(search("hamstring stretch").hits().subList(0, 5))
        .allSatisfy(hit -> assertThat(hit.exercise().category()).isEqualTo(Category.MOBILITY))
        .allSatisfy(hit -> assertThat(hit.matched()).contains("hamstring", "stretch"));
    assertThat(search("hamstring workout").hits().subList(0, 5))
        .noneSatisfy(hit -> assertThat(hit.exercise().category()).isEqualTo(Category.MOBILITY));
    assertThat(search("cardio").hits())
        .allSatisfy(hit -> assertThat(hit.exercise().category()).isEqualTo(Category.CONDITIONING));
  }

  @Test
  void answersByWordAloneWhenTheIndexIsDown() {
    FIXTURE.index.failure = WordEmbeddings.down();
    var result = search("handstand");
    assertThat(result.mode()).isEqualTo(SearchResult.Mode.LEXICAL);
    assertThat(result.hits().getFirst().exercise().slug()).contains("handstand");
    assertThat(result.hits().getFirst().score()).isEqualTo(1);
    assertThat(result.hits()).allSatisfy(hit -> assertThat(hit.cosine()).isNull());
  }

  @Test
  void answersByWordAloneWhenTheEmbeddingsAreDown() {
    FIXTURE.embeddings.failure = WordEmbeddings.down();
    var result = search("handstand");
    assertThat(result.mode()).isEqualTo(SearchResult.Mode.LEXICAL);
    assertThat(result.hits()).isNotEmpty();
  }

  @Test
  void looksWordsUpOnlyWithoutVectorsWhereMeaningSuffices() {
    var request = new SearchRequest("handstand", USER, ExerciseFilter.NONE, 5, false, true);
    assertThat(FIXTURE.search().run(request).hits())
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.matched()).containsExactly("meaning"));
    FIXTURE.index.failure = WordEmbeddings.down();
    assertThat(FIXTURE.search().run(request).hits())
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.matched()).containsExactly("handstand"));
  }

  @Test
  void findsNothingForNoWords() {
    for (var text : List.of("", "   ", "?!", "& | ! ( ) : * <->", "\"")) {
      assertThat(slugs(search(text))).as(text).isEmpty();
    }
  }

  @Test
  void findsNothingByWordForNonsense() {
    FIXTURE.index.failure = WordEmbeddings.down();
    for (var text : List.of("zzqx wvvk", "тренировка", "the and of", "' or 1=1 --", "\\")) {
      assertThat(slugs(search(text))).as(text).isEmpty();
    }
    assertThat(slugs(search("x ".repeat(250)))).hasSizeLessThan(5);
  }

  @Test
  void showsEveryPatternBeforeAnyComesTwiceWhenDiverse() {
    var text = "stretch tight hips and a stiff back";
    var plain = request(USER, text, ExerciseFilter.NONE, 12);
    var diverse = new SearchRequest(text, USER, ExerciseFilter.NONE, 12, true);
    assertThat(new HashSet<>(patterns(FIXTURE.search().run(plain)))).hasSizeLessThan(12);
    var patterns = patterns(FIXTURE.search().run(diverse));
    int distinct = new HashSet<>(patterns).size();
    assertThat(distinct).isGreaterThan(3);
    assertThat(patterns.subList(0, distinct)).doesNotHaveDuplicates();
  }

  private static List<MovementPattern> patterns(SearchResult result) {
    var patterns = new ArrayList<MovementPattern>();
    result.hits().forEach(hit -> patterns.add(hit.exercise().movementPattern()));
    return patterns;
  }

  @Test
  void searchesAllWithOneStatementAndOneEmbeddingCall() {
    var texts = List.of("tight hips", "pull without a bar", "quiet cardio", "", "abs");
    var requests =
        texts.stream().map(text -> request(USER, text, ExerciseFilter.NONE, 15)).toList();
    FIXTURE.embeddings.calls.clear();
    var tally = new RequestTally();
    var together = tally.count(() -> FIXTURE.search().runAll(requests));
    assertThat(tally.statements()).isEqualTo(1);
    assertThat(FIXTURE.embeddings.calls).hasSize(1);
    assertThat(together)
        .isEqualTo(requests.stream().map(request -> FIXTURE.search().run(request)).toList());
  }

  @Test
  void findsNoForeignExerciseAndOnesOwn() {
    var own = FIXTURE.add(USER, "zorbing", "Zorbing downhill");
    var foreign = FIXTURE.add(FIXTURE.database.newUser(), "zorbing", "Zorbing downhill");
    FIXTURE.drain().run();
    var found = search("zorbing").hits().stream().map(hit -> hit.exercise().id()).toList();
    assertThat(found).contains(own).doesNotContain(foreign);
    FIXTURE.delete(own);
    FIXTURE.delete(foreign);
    FIXTURE.drain().run();
  }

  @Test
  void looksAtTheDatabaseWhereTheIndexIsBehind() {
    var stranger = FIXTURE.database.newUser();
    var deleted = FIXTURE.add(USER, "yodel", "Yodel squat");
    var foreign = FIXTURE.add(USER, "yodel-two", "Yodel lunge");
    FIXTURE.drain().run();
    FIXTURE.execute("delete from exercises where id = '%s'".formatted(deleted));
    FIXTURE.execute(
        "update exercises set owner_id = '%s' where id = '%s'".formatted(stranger, foreign));
    assertThat(FIXTURE.index.points).containsKeys(deleted, foreign);
    assertThat(slugs(search("yodel squat lunge"))).doesNotContain("yodel", "yodel-two");
    FIXTURE.execute("delete from exercises where id = '%s'".formatted(foreign));
    FIXTURE.index.delete(List.of(deleted, foreign));
  }

  @Test
  void neverAnswersMoreThanTheDatabaseMay() {
    FIXTURE.execute(
        """
        insert into exercises (id, owner_id, slug, name, category, how_to, benefits)
        select gen_random_uuid(), '%s', 'gigantic-' || n, 'Gigantic ' || n, 'core',
               repeat('ä', 20000), 'gigantic'
        from generate_series(1, 100) n
        """
            .formatted(USER));
    var hits = search("gigantic", ExerciseFilter.NONE, 100).hits();
    assertThat(hits).hasSizeBetween(10, 30);
    FIXTURE.execute("delete from exercises where slug like 'gigantic-%'");
  }

  @Test
  void takesEquipmentAsAllThatThereIs() {
    var bare =
        new ExerciseFilter(
            Set.of(), Set.of(), Set.of(), null, null, null, null, Set.of(), Set.of());
    assertThat(search("row", bare, 50).hits())
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.exercise().equipment()).isEmpty());
    var rings =
        new ExerciseFilter(
            Set.of(),
            Set.of(Equipment.RINGS),
            Set.of(),
            null,
            null,
            null,
            null,
            Set.of(),
            Set.of());
    assertThat(slugs(search("row", rings, 50))).contains("archer-row").doesNotContain("table-row");
  }
}
