package trainwright.core.exercise.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.core.exercise.TestBatches;
import trainwright.core.job.Job;
import trainwright.core.job.JobStatus;
import trainwright.core.job.JobView;
import trainwright.core.job.TestJobs;
import trainwright.core.user.Caller;
import trainwright.platform.Ids;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Request;
import trainwright.platform.RequestTally;
import trainwright.platform.Statement;

class ImportExercisesTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final Ids IDS = new Ids(InstantSource.system());
  private static final TestJobs JOBS = new TestJobs(DATABASE.port());
  private static final ImportRepository IMPORTS =
      new ImportRepository(DATABASE.port(), TestBatches.of(DATABASE.port()));
  private static final StartImport START = new StartImport(JOBS.create(), IMPORTS, IDS);
  private final UUID user = DATABASE.newUser();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static ImportFile file(String type, String body) {
    return ImportFile.read(
        new Request("", "", Map.of(), Map.of(), Map.of("content-type", type), body, null, "r"));
  }

  private static String csv(int rows, String howTo) {
    return IntStream.range(0, rows)
        .mapToObj(i -> "Exercise %d,core,%s".formatted(i, howTo))
        .collect(Collectors.joining("\n", "name,category,how_to\n", "\n"));
  }

  private UUID start(ImportFile file, boolean dryRun) {
    var caller = new Caller(user, Set.of());
    return START.run(caller, IDS.next(), file, false, dryRun).id();
  }

  private JobView done(ImportFile file, boolean dryRun) {
    return JOBS.run(user, start(file, dryRun), new ImportExercises(IMPORTS));
  }

  private static ImportResult result(JobView job) {
    assertThat(job.problem()).isNull();
    assertThat(job.status()).isEqualTo(JobStatus.DONE);
    assertThat(job.progress()).isEqualTo(100);
    return Json.convert(java.util.Objects.requireNonNull(job.result()), ImportResult.class);
  }

  private long count(String condition) {
    return DATABASE
        .port()
        .run(
            Statement.read(
                    "select count(*) as n from exercises where owner_id = cast(:user as uuid) and "
                        + condition)
                .bind("user", user))
        .getFirst()
        .whole("n");
  }

  @Test
  void createsThenChangesNothingThenUpdatesWhatIsDifferent() {
    var first = result(done(file("text/csv", csv(250, "Old.")), false));
    assertThat(first).isEqualTo(new ImportResult(false, 250, 0, 0, 0, List.of()));
    assertThat(count("version = 1")).isEqualTo(250);
    assertThat(result(done(file("text/csv", csv(250, "Old.")), false)))
        .isEqualTo(new ImportResult(false, 0, 0, 250, 0, List.of()));
    assertThat(count("version = 1")).isEqualTo(250);
    var changed = csv(250, "Old.").replace("Exercise 7,core,Old.", "Exercise 7,core,New.");
    assertThat(result(done(file("text/csv", changed), false)).updated()).isOne();
    assertThat(count("how_to = 'New.' and version = 2")).isOne();
  }

  @Test
  void aDryRunTellsTheSameAndChangesNothing() {
    done(file("text/csv", csv(3, "Old.")), false);
    assertThat(result(done(file("text/csv", csv(5, "New.")), true)))
        .isEqualTo(new ImportResult(true, 2, 3, 0, 0, List.of()));
    assertThat(count("true")).isEqualTo(3);
    assertThat(count("version > 1")).isZero();
  }

  @Test
  void reportsEachBadRowAndBringsTheOthersIn() {
    var body =
        """
        [{"name": "Push", "category": "strength", "primaryMuscles": ["chest"]},
         {"name": "", "category": "strength", "primaryMuscles": ["chest"]},
         17,
         {"name": "push!", "category": "strength", "primaryMuscles": ["chest"]},
         {"name": "Fly", "category": "strength", "primaryMuscles": ["chest"]}]
        """;
    var result = result(done(file("application/json", body), false));
    assertThat(result.created()).isEqualTo(2);
    assertThat(result.failed()).isEqualTo(3);
    assertThat(result.errors().stream().map(ImportResult.RowError::row)).containsExactly(2, 3, 4);
    assertThat(result.errors().get(2).detail()).contains("slug push, as row 1 has");
  }

  @Test
  void listsAtMostAHundredErrors() {
    var result = result(done(file("text/csv", "name,category\n" + "X,yoga\n".repeat(150)), false));
    assertThat(result.failed()).isEqualTo(150);
    assertThat(result.errors()).hasSize(100);
  }

  @Test
  void aSecondAttemptGoesOnWhereTheFirstEnded() {
    var id = start(file("text/csv", csv(350, "Text.")), false);
    var job = job(id, 350);
    int[] reports = {0};
    assertThatThrownBy(
            () ->
                new ImportExercises(IMPORTS)
                    .run(
                        job,
                        _ -> {
                          if (++reports[0] == 3) {
                            throw new IllegalStateException("killed");
                          }
                        }))
        .hasMessage("killed");
    assertThat(count("true")).isEqualTo(200);
    var tally = new RequestTally();
    var result = tally.count(() -> new ImportExercises(IMPORTS).run(job, _ -> {}));
    assertThat(Json.convert(result, ImportResult.class).created()).isEqualTo(350);
    assertThat(tally.statements()).isEqualTo(1 + 2 * 2 + 2);
  }

  private Job job(UUID id, int rows) {
    return new Job(
        id,
        user,
        trainwright.core.job.JobKind.IMPORT_EXERCISES,
        Json.toTree(new ImportOptions(false, false, rows)),
        1);
  }

  @Test
  void aCancelledImportStopsAtItsNextPage() {
    var id = start(file("text/csv", csv(150, "Text.")), false);
    assertThatThrownBy(
            () ->
                new ImportExercises(IMPORTS)
                    .run(
                        job(id, 150),
                        _ -> {
                          throw Problem.of(Problem.Code.CANCELLED, "cancelled");
                        }))
        .isInstanceOf(Problem.class);
    assertThat(count("true")).isZero();
  }

  @Test
  void theSharedLibraryNeedsItsScope() {
    var file = file("text/csv", csv(1, "Text."));
    assertThatThrownBy(() -> START.run(new Caller(user, Set.of()), IDS.next(), file, true, false))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.FORBIDDEN));
    var librarian = new Caller(user, Set.of(Caller.LIBRARY_WRITE));
    var id = START.run(librarian, IDS.next(), file, true, false).id();
    assertThat(result(JOBS.run(user, id, new ImportExercises(IMPORTS))).created()).isOne();
    assertThat(count("true")).isZero();
  }

  @Test
  void notesEachNewExerciseForTheIndex() {
    done(file("text/csv", csv(4, "Text.")), false);
    var noted =
        DATABASE
            .port()
            .run(
                Statement.read(
                        """
                        select count(*) as n from index_outbox o join exercises e
                          on e.id = o.exercise_id where e.owner_id = cast(:user as uuid)
                        """)
                    .bind("user", user));
    assertThat(noted.getFirst().whole("n")).isEqualTo(4);
  }

  @Test
  void refusesWhatIsNoListAndTooManyRows() {
    assertThatThrownBy(() -> file("application/json", "{}")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> file("application/json", "[]")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> file("application/xml", "<a/>")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> file("text/csv", csv(10_001, "x"))).hasMessageContaining("10,000");
  }
}
