package trainwright.core.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trainwright.core.exercise.TestExercises.IDS;
import static trainwright.core.exercise.TestExercises.caller;
import static trainwright.core.exercise.TestExercises.fields;
import static trainwright.core.exercise.TestExercises.librarian;
import static trainwright.core.exercise.TestExercises.named;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.platform.Problem;
import trainwright.platform.RequestTally;
import trainwright.platform.Statement;

class ExerciseCrudTest {
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

  private static void refused(Problem.Code code, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private static List<String> outbox(UUID id) {
    return DATABASE
        .port()
        .run(
            Statement.read(
                    "select operation from index_outbox where exercise_id = cast(:id as uuid)"
                        + " order by id")
                .bind("id", id))
        .stream()
        .map(row -> row.text("operation"))
        .toList();
  }

  @Test
  void createsWithOneStatementAndNotesItForTheIndex() {
    var tally = new RequestTally();
    var created =
        tally.count(() -> EXERCISES.create.run(user, user, IDS.next(), named("Mine"))).exercise();
    assertThat(tally.statements()).isOne();
    assertThat(created.ownerId()).isEqualTo(user);
    assertThat(created.version()).isOne();
    assertThat(outbox(created.id())).containsExactly("upsert");
    assertThat(tally.count(() -> EXERCISES.repository.get(user, created.id()))).isEqualTo(created);
    assertThat(tally.statements()).isEqualTo(2);
  }

  @Test
  void repeatingACreateChangesNothing() {
    var first = EXERCISES.create(user, "First");
    var again = EXERCISES.create.run(user, user, first.id(), named("Second")).exercise();
    assertThat(again).isEqualTo(first);
    assertThat(outbox(first.id())).hasSize(1);
  }

  @Test
  void createsOnceWhenAskedFourTimesAtOnce() throws Exception {
    var id = IDS.next();
    Callable<Exercise> create =
        () -> EXERCISES.create.run(user, user, id, named("At once")).exercise();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var stored : threads.invokeAll(List.of(create, create, create, create))) {
        assertThat(stored.get().id()).isEqualTo(id);
      }
    }
    assertThat(outbox(id)).containsExactly("upsert");
  }

  @Test
  void refusesAnIdOfSomebodyElse() {
    var mine = EXERCISES.create(user, "Mine alone");
    var other = DATABASE.newUser();
    refused(
        Problem.Code.CONFLICT, () -> EXERCISES.create.run(other, other, mine.id(), named("Other")));
  }

  @Test
  void aPrivateExerciseMayShareItsSlugWithTheLibrary() {
    assertThat(EXERCISES.create(user, "Push-up").slug()).isEqualTo("push-up");
  }

  @Test
  void hidesPrivateExercisesFromOthers() {
    var mine = EXERCISES.create(user, "Hidden");
    var other = DATABASE.newUser();
    refused(Problem.Code.NOT_FOUND, () -> EXERCISES.repository.get(other, mine.id()));
    refused(
        Problem.Code.NOT_FOUND,
        () -> EXERCISES.change.run(librarian(other), mine.id(), fields("{}"), null));
    refused(
        Problem.Code.NOT_FOUND,
        () -> EXERCISES.delete.run(librarian(other), mine.id(), true, null));
  }

  @Test
  void theSharedLibraryNeedsItsScope() {
    var id = TestLibrary.id("frog-stretch");
    refused(
        Problem.Code.FORBIDDEN,
        () -> EXERCISES.change.run(caller(user), id, fields("{\"intensity\": 4}"), null));
    refused(Problem.Code.FORBIDDEN, () -> EXERCISES.delete.run(caller(user), id, false, null));
    var changed =
        EXERCISES.change.run(librarian(user), id, fields("{\"intensity\": 4}"), null).exercise();
    assertThat(changed.intensity()).isEqualTo(4);
    assertThat(changed.version()).isEqualTo(2);
  }

  @Test
  void changesOnlyTheFieldsThatWereSent() {
    var before =
        EXERCISES
            .create
            .run(
                user,
                user,
                IDS.next(),
                fields(
                    """
                    {"name": "Change me", "category": "core", "level": 2, "how_to": "Lie down.",
                     "tags": ["floor"], "default_sets": [{"reps": 8}]}
                    """))
            .exercise();
    var tally = new RequestTally();
    var after =
        tally
            .count(
                () ->
                    EXERCISES.change.run(
                        caller(user),
                        before.id(),
                        fields("{\"level\": null, \"tags\": [\"desk\"], \"intensity\": 4}"),
                        1L))
            .exercise();
    assertThat(tally.statements()).isEqualTo(2);
    assertThat(after.level()).isNull();
    assertThat(after.tags()).containsExactly(Tag.DESK);
    assertThat(after.howTo()).isEqualTo("Lie down.");
    assertThat(after.slug()).isEqualTo("change-me");
    assertThat(after.version()).isEqualTo(2);
    assertThat(outbox(before.id())).containsExactly("upsert", "upsert");
  }

  @Test
  void aChangeThatSaysTheSameTouchesNothing() {
    var before = EXERCISES.create(user, "Same");
    var after =
        EXERCISES.change.run(caller(user), before.id(), fields("{\"name\": \"Same\"}"), null);
    assertThat(after.exercise()).isEqualTo(before);
    assertThat(outbox(before.id())).hasSize(1);
  }

  @Test
  void refusesAStaleVersionATakenSlugAndBadFields() {
    var exercise = EXERCISES.create(user, "Stale");
    EXERCISES.create(user, "Taken");
    refused(
        Problem.Code.STALE,
        () -> EXERCISES.change.run(caller(user), exercise.id(), fields("{}"), 7L));
    refused(Problem.Code.STALE, () -> EXERCISES.delete.run(caller(user), exercise.id(), false, 7L));
    refused(
        Problem.Code.UNPROCESSABLE,
        () -> EXERCISES.change.run(caller(user), exercise.id(), fields("{\"name\": null}"), null));
    refused(
        Problem.Code.MALFORMED,
        () -> EXERCISES.change.run(caller(user), exercise.id(), fields("{\"id\": 1}"), null));
  }

  @Test
  void keepsEveryChangeOfSeveralWritersAtOnce() throws Exception {
    var exercise = EXERCISES.create(user, "Contested");
    List<Callable<ExerciseDetail>> changes =
        List.of(
            () -> change(exercise.id(), "{\"level\": 1}"),
            () -> change(exercise.id(), "{\"intensity\": 2}"),
            () -> change(exercise.id(), "{\"fitness_level\": 3}"));
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var changed : threads.invokeAll(changes)) {
        changed.get();
      }
    }
    var after = EXERCISES.repository.get(user, exercise.id());
    assertThat(List.of(after.level(), after.intensity(), after.fitnessLevel()))
        .isEqualTo(List.of(1, 2, 3));
    assertThat(after.version()).isEqualTo(4);
  }

  private ExerciseDetail change(UUID id, String json) {
    return EXERCISES.change.run(caller(user), id, fields(json), null);
  }

  @Test
  void deletesAndNotesItForTheIndex() {
    var exercise = EXERCISES.create(user, "Gone");
    EXERCISES.delete.run(caller(user), exercise.id(), false, 1L);
    refused(Problem.Code.NOT_FOUND, () -> EXERCISES.repository.get(user, exercise.id()));
    assertThat(outbox(exercise.id())).containsExactly("upsert", "delete");
    refused(
        Problem.Code.NOT_FOUND,
        () -> EXERCISES.delete.run(caller(user), exercise.id(), false, null));
  }

  @Test
  void levelsAndCategoriesHaveWordsForPeople() {
    var ladders = new LadderRepository(DATABASE.port());
    assertThat(ladders.listLevels()).hasSize(6);
    assertThat(ladders.listLevels().getFirst().name()).isEqualTo("Foundation");
    assertThat(ladders.listCategories().stream().map(CategoryText::category))
        .containsExactly(Category.values());
    assertThat(ladders.listCategories()).allMatch(c -> c.levelled() == c.category().levelled());
  }
}
