package trainwright.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Tag;
import trainwright.core.exercise.TestLibrary;
import trainwright.platform.VectorIndex;

/** No hit ever breaks the filter, whether the index agrees with the database or not. */
class SearchFilterPropertyTest {
  private static final SearchFixture FIXTURE = new SearchFixture();
  private static final UUID USER = FIXTURE.database.newUser();
  private static final List<String> TEXTS =
      List.of(
          "tight hips", "abs", "strong back", "warm up", "legs", "push", "stretch on the floor");

  @BeforeAll
  static void loadLibrary() {
    TestLibrary.load(FIXTURE.database.port());
    FIXTURE.drain().run();
  }

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  @Test
  void keepsEveryFilter() {
    int hits = 0;
    for (int seed = 0; seed < 150; seed++) {
      hits += check(seed);
    }
    assertThat(hits).isGreaterThan(500);
  }

  @Test
  void keepsEveryFilterWhenTheIndexKnowsNoPayload() {
    var honest = List.copyOf(FIXTURE.index.points.values());
    var owner = Map.of("owner", List.of("shared"));
    honest.forEach(
        point ->
            FIXTURE.index.points.put(
                point.id(), new VectorIndex.Point(point.id(), point.vector(), owner)));
    for (int seed = 1_000; seed < 1_050; seed++) {
      check(seed);
    }
    FIXTURE.index.upsert(honest);
  }

  @Test
  void losesNothingByAskingTheIndexForTheFilter() {
    var exercises = new ArrayList<Exercise>();
    for (var text : TEXTS) {
      var request = new SearchRequest(text, USER, ExerciseFilter.NONE, 100, false);
      FIXTURE.search().run(request).hits().forEach(hit -> exercises.add(hit.exercise()));
    }
    for (int seed = 0; seed < 300; seed++) {
      var filter = filter(new Random(seed));
      var pushed = ExercisePoint.filter(USER, filter);
      for (var exercise : exercises) {
        var point = Objects.requireNonNull(FIXTURE.index.points.get(exercise.id()));
        if (passes(exercise, filter)) {
          assertThat(pushed.accepts(point.payload())).as("seed %d: %s", seed, exercise).isTrue();
        }
      }
    }
  }

  private static int check(int seed) {
    var random = new Random(seed);
    var filter = filter(random);
    var text = TEXTS.get(random.nextInt(TEXTS.size()));
    var request = new SearchRequest(text, USER, filter, 1 + random.nextInt(40), seed % 2 == 0);
    var hits = FIXTURE.search().run(request).hits();
    assertThat(hits.size()).isLessThanOrEqualTo(request.limit());
    assertThat(hits.stream().map(hit -> hit.exercise().id())).doesNotHaveDuplicates();
    for (var hit : hits) {
      assertThat(passes(hit.exercise(), filter))
          .as("seed %d: %s against %s", seed, hit.exercise(), filter)
          .isTrue();
    }
    return hits.size();
  }

  private static boolean passes(Exercise exercise, ExerciseFilter filter) {
    var available = filter.available();
    return (filter.categories().isEmpty() || filter.categories().contains(exercise.category()))
        && (available == null || available.containsAll(exercise.equipment()))
        && Collections.disjoint(filter.spare(), exercise.contraindications())
        && exercise.tags().containsAll(filter.tags())
        && !filter.excluded().contains(exercise.id())
        && within(exercise.level(), filter.minLevel(), filter.maxLevel())
        && within(exercise.intensity(), filter.minIntensity(), filter.maxIntensity());
  }

  private static boolean within(
      @Nullable Integer figure, @Nullable Integer min, @Nullable Integer max) {
    return (min == null || (figure != null && figure >= min))
        && (max == null || (figure != null && figure <= max));
  }

  private static ExerciseFilter filter(Random random) {
    var ids = List.copyOf(FIXTURE.index.points.keySet());
    var excluded = Set.copyOf(ids.subList(0, random.nextInt(ids.size() / 2)));
    return new ExerciseFilter(
        some(random, Category.class, 3),
        random.nextBoolean() ? null : some(random, Equipment.class, 12),
        some(random, BodyArea.class, 2),
        random.nextBoolean() ? null : random.nextInt(3),
        random.nextBoolean() ? null : 2 + random.nextInt(4),
        random.nextBoolean() ? null : random.nextInt(4),
        random.nextBoolean() ? null : 3 + random.nextInt(8),
        some(random, Tag.class, 1),
        random.nextBoolean() ? Set.of() : excluded);
  }

  private static <E extends Enum<E>> Set<E> some(Random random, Class<E> type, int most) {
    var chosen = EnumSet.noneOf(type);
    for (int n = random.nextInt(most + 1); n > 0; n--) {
      chosen.add(type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)]);
    }
    return chosen;
  }
}
