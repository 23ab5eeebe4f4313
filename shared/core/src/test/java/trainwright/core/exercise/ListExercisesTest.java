package trainwright.core.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.platform.Page;
import trainwright.platform.Problem;
import trainwright.platform.QueryParameters;
import trainwright.platform.RequestTally;

class ListExercisesTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final TestExercises EXERCISES = new TestExercises(DATABASE);
  private final UUID user = DATABASE.newUser();

  @BeforeAll
  static void load() {
    TestLibrary.load(DATABASE.port());
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  /** A query whose parts can be changed one by one. */
  private record Filter(
      ExerciseQuery.@Nullable Owner owner,
      List<Category> categories,
      List<Integer> levels,
      List<MovementPattern> patterns,
      @Nullable Set<Equipment> available,
      List<Muscle> muscles,
      List<BodyArea> spare,
      List<Tag> tags,
      @Nullable String text) {
    static final Filter NONE =
        new Filter(
            null, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), null);
  }

  private static QueryParameters parameters(@Nullable String cursor) {
    return TestExercises.request("", cursor == null ? Map.of() : Map.of("cursor", List.of(cursor)))
        .queryParameters();
  }

  private Page<ExerciseDetail> page(Filter filter, int limit, @Nullable String cursor) {
    var query = parameters(cursor);
    return EXERCISES.list.run(
        new ExerciseQuery(
            user,
            filter.owner,
            filter.categories,
            filter.levels,
            filter.patterns,
            filter.available,
            filter.muscles,
            filter.spare,
            filter.tags,
            filter.text,
            null,
            limit,
            ExerciseQuery.After.of(query.cursor()).orElse(null)),
        query);
  }

  private List<Exercise> all(Filter filter, int limit, Runnable betweenPages) {
    var found = new ArrayList<Exercise>();
    String cursor = null;
    do {
      var page = page(filter, limit, cursor);
      page.items().stream().map(ExerciseDetail::exercise).forEach(found::add);
      cursor = page.nextCursor();
      betweenPages.run();
    } while (cursor != null);
    return found;
  }

  private List<Exercise> all(UnaryOperator<Filter> change) {
    return all(change.apply(Filter.NONE), 100, () -> {});
  }

  @Test
  void everyPageIsOneStatementAndEveryExerciseIsListedOnceByName() {
    var tally = new RequestTally();
    var found = tally.count(() -> all(Filter.NONE, 100, () -> {}));
    assertThat(tally.statements()).isEqualTo(TestLibrary.size() / 100 + 1);
    assertThat(found).hasSizeGreaterThanOrEqualTo(TestLibrary.size()).doesNotHaveDuplicates();
    assertThat(found).isSortedAccordingTo(Comparator.comparing(Exercise::name));
  }

  @Test
  void pagesStayStableWhileOthersInsert() {
    var shared = all(Filter.NONE, 100, () -> {});
    int[] count = {0};
    var found = all(Filter.NONE, 50, () -> EXERCISES.create(user, "A new one " + count[0]++));
    assertThat(found).containsAll(shared).doesNotHaveDuplicates();
  }

  @Test
  void filtersByEachCondition() {
    assertThat(
            all(
                f ->
                    new Filter(
                        f.owner,
                        List.of(Category.PUSH, Category.PULL),
                        List.of(0, 5),
                        f.patterns,
                        f.available,
                        f.muscles,
                        f.spare,
                        f.tags,
                        f.text)))
        .isNotEmpty()
        .allMatch(e -> Set.of(Category.PUSH, Category.PULL).contains(e.category()))
        .allMatch(e -> Set.of(0, 5).contains(Objects.requireNonNull(e.level())));
    assertThat(
            all(
                f ->
                    new Filter(
                        f.owner,
                        f.categories,
                        f.levels,
                        List.of(MovementPattern.LUNGE),
                        f.available,
                        f.muscles,
                        f.spare,
                        f.tags,
                        f.text)))
        .isNotEmpty()
        .allMatch(e -> e.movementPattern() == MovementPattern.LUNGE);
    assertThat(
            all(
                f ->
                    new Filter(
                        f.owner,
                        f.categories,
                        f.levels,
                        f.patterns,
                        Equipment.household(),
                        f.muscles,
                        List.of(BodyArea.KNEES, BodyArea.WRISTS),
                        f.tags,
                        f.text)))
        .isNotEmpty()
        .allMatch(e -> Equipment.household().containsAll(e.equipment()))
        .noneMatch(e -> e.contraindications().contains(BodyArea.KNEES))
        .noneMatch(e -> e.contraindications().contains(BodyArea.WRISTS));
    assertThat(
            all(
                f ->
                    new Filter(
                        f.owner,
                        f.categories,
                        f.levels,
                        f.patterns,
                        f.available,
                        List.of(Muscle.GLUTES),
                        f.spare,
                        List.of(Tag.DESK, Tag.STANDING),
                        f.text)))
        .isNotEmpty()
        .allMatch(
            e ->
                e.primaryMuscles().contains(Muscle.GLUTES)
                    || e.secondaryMuscles().contains(Muscle.GLUTES))
        .allMatch(e -> e.tags().containsAll(List.of(Tag.DESK, Tag.STANDING)));
  }

  private List<Exercise> matching(String text) {
    return all(
        f ->
            new Filter(
                f.owner,
                f.categories,
                f.levels,
                f.patterns,
                f.available,
                f.muscles,
                f.spare,
                f.tags,
                text));
  }

  @Test
  void findsWordsOfTheTextsAndPartsOfTheName() {
    assertThat(matching("forward head posture").stream().map(Exercise::category))
        .contains(Category.MOBILITY);
    assertThat(matching("PUSH-U")).anyMatch(e -> e.slug().equals("push-up"));
    assertThat(matching("no such words 4711")).isEmpty();
    assertThat(matching("' \" \\ :zzq & | ! <-> (")).isEmpty();
  }

  @Test
  void tellsMineFromShared() {
    var mine = EXERCISES.create(user, "Only mine");
    var other = EXERCISES.create(DATABASE.newUser(), "Of somebody else");
    assertThat(owned(ExerciseQuery.Owner.MINE)).containsExactly(mine);
    assertThat(owned(ExerciseQuery.Owner.SHARED))
        .hasSize(TestLibrary.size())
        .doesNotContain(mine, other);
    assertThat(all(f -> f)).contains(mine).doesNotContain(other);
  }

  private List<Exercise> owned(ExerciseQuery.Owner owner) {
    return all(
        f ->
            new Filter(
                owner,
                f.categories,
                f.levels,
                f.patterns,
                f.available,
                f.muscles,
                f.spare,
                f.tags,
                f.text));
  }

  @Test
  void pagesOfLongTextsStaySmallAndStillListEverything() {
    var text = "\uD83C\uDFCB".repeat(4_000);
    for (int i = 0; i < 90; i++) {
      var content =
          TestExercises.fields(
              """
              {"name": "Long %02d", "category": "core", "how_to": "%s"}
              """
                  .formatted(i, text));
      EXERCISES.create.run(user, user, TestExercises.IDS.next(), content);
    }
    var mine =
        new Filter(
            ExerciseQuery.Owner.MINE,
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            null);
    assertThat(page(mine, 100, null).items().size()).isBetween(40, 60);
    assertThat(all(mine, 100, () -> {})).hasSize(90).doesNotHaveDuplicates();
  }

  @Test
  void refusesACursorThatWasTamperedWith() {
    var cursor = parameters(null).nextCursor(List.of("x", "no id"));
    assertThatThrownBy(() -> page(Filter.NONE, 10, cursor))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.MALFORMED));
    var shorter = parameters(null).nextCursor(List.of("x"));
    assertThatThrownBy(() -> page(Filter.NONE, 10, shorter)).isInstanceOf(Problem.class);
  }
}
