package trainwright.core.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.migrations.Migrations;
import trainwright.platform.RequestTally;
import trainwright.platform.Statement;

class LoadLibraryTest {
  private static final List<String> FILES = Migrations.libraryFiles();
  private final TestDatabase database = new TestDatabase();
  private final ExerciseRepository exercises = new ExerciseRepository(database.port());

  @AfterEach
  void close() {
    database.close();
  }

  private LoadLibrary loadLibrary() {
    return new LoadLibrary(new ExerciseBatchRepository(database.port()));
  }

  private long count(String table) {
    return database
        .port()
        .run(Statement.read("select count(*) as n from " + table))
        .getFirst()
        .whole("n");
  }

  @Test
  void addsEveryExerciseOnceAndNotesItForTheIndex() {
    int size = LoadLibrary.read(FILES).size();
    assertThat(loadLibrary().run(FILES)).isEqualTo(new WriteOutcome(size, 0, 0));
    assertThat(count("exercises where owner_id is null and version = 1")).isEqualTo(size);
    assertThat(count("index_outbox where operation = 'upsert'")).isEqualTo(size);
  }

  @Test
  void touchesNothingTheSecondTime() {
    int size = LoadLibrary.read(FILES).size();
    loadLibrary().run(FILES);
    assertThat(loadLibrary().run(FILES)).isEqualTo(new WriteOutcome(0, 0, size));
    assertThat(count("exercises where version > 1")).isZero();
    assertThat(count("index_outbox")).isEqualTo(size);
  }

  @Test
  void rewritesOnlyWhatChanged() {
    loadLibrary().run(FILES);
    var push = FILES.getFirst().replace("\"Wall push-up\"", "\"Push-up at the wall\"");
    assertThat(loadLibrary().run(List.of(push)).updated()).isEqualTo(1);
    assertThat(count("exercises where name = 'Push-up at the wall' and version = 2")).isOne();
  }

  @Test
  void keepsTheIdOfAnExerciseThatHasTheSlugAlready() {
    loadLibrary().run(List.of(FILES.getFirst()));
    var id = LoadLibrary.read(FILES).getFirst().id().toString();
    var other = FILES.getFirst().replace(id, "01900000-0000-7000-8000-000000000001");
    assertThat(loadLibrary().run(List.of(other)).created()).isZero();
    assertThat(count("exercises where id = '" + id + "'")).isOne();
  }

  @Test
  void followsAnExerciseToItsNewSlug() {
    loadLibrary().run(FILES);
    long before = count("exercises");
    var push = FILES.getFirst().replace("\"wall-push-up\"", "\"push-up-at-the-wall\"");
    assertThat(loadLibrary().run(List.of(push)).created()).isZero();
    assertThat(count("exercises")).isEqualTo(before);
    assertThat(count("exercises where slug = 'push-up-at-the-wall'")).isOne();
  }

  @Test
  void leavesExercisesAloneThatTheFilesDontName() {
    loadLibrary().run(FILES);
    long before = count("exercises");
    loadLibrary().run(List.of(FILES.getFirst()));
    assertThat(count("exercises")).isEqualTo(before);
  }

  @Test
  void severalLoadersAtOnceLoadItOnce() throws Exception {
    Callable<WriteOutcome> load = () -> loadLibrary().run(FILES);
    int created = 0;
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var outcome : threads.invokeAll(List.of(load, load, load))) {
        created += outcome.get().created();
      }
    }
    assertThat(created).isEqualTo(LoadLibrary.read(FILES).size());
    assertThat(count("exercises where version = 1")).isEqualTo(created);
    assertThat(count("index_outbox")).isEqualTo(created);
  }

  @Test
  void needsTwoStatementsForTheWholeLibrary() {
    var tally = new RequestTally();
    tally.count(() -> loadLibrary().run(FILES));
    assertThat(tally.statements()).isEqualTo(2);
  }

  @Test
  void readsBackWhatTheFilesSay() {
    loadLibrary().run(FILES);
    var user = database.newUser();
    var entries = LoadLibrary.read(FILES).subList(0, 100);
    var found = entries.stream().map(entry -> exercises.get(user, entry.id()));
    assertThat(found.map(e -> new NewExercise(e.id(), ExerciseContent.of(e))).toList())
        .isEqualTo(entries);
    assertThat(exercises.get(user, entries.getFirst().id()).ownerId()).isNull();
  }
}
