package trainwright.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.core.job.Job;
import trainwright.core.job.JobKind;
import trainwright.core.routine.Routine;
import trainwright.core.routine.RoutineExercise;
import trainwright.core.understanding.CompileRequest;
import trainwright.migrations.Migrations;
import trainwright.platform.Database;
import trainwright.platform.Ids;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.RequestTally;
import trainwright.platform.Row;
import trainwright.platform.Statement;

class CompileRoutineTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final Ids IDS = new Ids(InstantSource.system());

  private final UUID user = DATABASE.newUser();
  private final UUID id = IDS.next();

  @BeforeAll
  static void load() {
    var _ = compiler(DATABASE.port()).loadLibrary().run(Migrations.libraryFiles());
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static TestCompiler compiler(Database database) {
    return DaggerTestCompiler.builder().testPorts(new TestPorts(database, Map.of())).build();
  }

  private static CompileRequest request(String text, @Nullable Long seed) {
    return new CompileRequest(null, text, 1_200, null, null, null, seed);
  }

  private static CompileRequest hips() {
    return request("20 minutes for tight hips, bad knees, no equipment", 7L);
  }

  private Routine compile(UUID routineId, CompileRequest request) {
    return compiler(DATABASE.port()).compileRoutine().run(user, routineId, request);
  }

  private static long stored(UUID routineId) {
    return DATABASE
        .port()
        .run(
            Statement.read(
                    """
                    select (select count(*) from workout_routines where id = cast(:id as uuid))
                      + (select count(*) from routine_exercises
                         where routine_id = cast(:id as uuid)) as n
                    """)
                .bind("id", routineId))
        .getFirst()
        .whole("n");
  }

  @Test
  void answersWhatIsStored() {
    var answer = CompiledRoutine.of(compile(id, hips()));
    var data = answer.routineData();
    assertThat(answer.routineId()).isEqualTo(id).isEqualTo(data.routineId());
    assertThat(answer.planner()).isEqualTo("rules");
    assertThat(answer.exercisesSelected()).isEqualTo(data.exercises().size());
    assertThat(data.exercises().stream().mapToInt(RoutineExercise::duration).sum())
        .isEqualTo(data.metadata().totalDuration())
        .isBetween(1_080, 1_320);
    assertThat(answer.requirementStories()).hasSizeBetween(3, 6);
    assertThat(data.exercises())
        .allSatisfy(
            e -> {
              assertThat(e.deletionMetadata().qdrantId()).isEqualTo(e.exerciseId());
              assertThat(e.requirementStory()).isNotBlank();
              assertThat(e.reason()).endsWith(".");
            });
    assertThat(answer.warnings().toString()).contains("searched by words alone");
    assertThat(stored(id)).isEqualTo(1 + data.exercises().size());
  }

  @Test
  void showsTheFirstClipOfAnExercise() {
    var first = compile(id, hips()).routineData().exercises().getFirst().exerciseId();
    var _ =
        DATABASE
            .port()
            .run(
                Statement.once(
                        """
                        insert into exercise_clips
                          (id, exercise_id, url, normalized_url, video_path, start_time, end_time)
                        values (cast(:id as uuid), cast(:exercise as uuid), 'https://v.example/1',
                          'https://v.example/1', 'clips/1.mp4', 1.5, 9)
                        """)
                    .bind("id", IDS.next())
                    .bind("exercise", first));
    var shown = compile(IDS.next(), hips()).routineData().exercises().getFirst();
    assertThat(shown.exerciseId()).isEqualTo(first);
    assertThat(shown.videoPath()).isEqualTo("clips/1.mp4");
    assertThat(shown.startTime()).isEqualByComparingTo("1.5");
    assertThat(shown.endTime()).isEqualByComparingTo("9");
    assertThat(shown.deletionMetadata().originalUrl()).isEqualTo("https://v.example/1");
  }

  @Test
  void takesOneReadingAndOneWritingStatement() {
    var tally = new RequestTally();
    var _ = tally.count(() -> compile(id, hips()));
    assertThat(tally.statements()).isEqualTo(2);
    assertThat(tally.modelCalls()).isZero();
  }

  @Test
  void answersARepeatedRequestWithWhatItStoredFirst() {
    var first = CompiledRoutine.of(compile(id, hips()));
    var again = CompiledRoutine.of(compile(id, request("cardio for ten minutes", 8L)));
    assertThat(Json.tree(Json.write(again))).isEqualTo(Json.tree(Json.write(first)));
  }

  @Test
  void choosesTheSameForTheSameSeedAndVariesWithoutOne() {
    var one = names(compile(IDS.next(), hips()));
    assertThat(names(compile(IDS.next(), hips()))).isEqualTo(one);
    var texts =
        java.util.stream.Stream.generate(IDS::next)
            .limit(8)
            .map(each -> names(compile(each, request("a full body workout", null))))
            .distinct();
    assertThat(texts.count()).isGreaterThan(1);
  }

  private static List<String> names(Routine routine) {
    return routine.routineData().exercises().stream()
        .map(e -> e.exerciseName() + e.prescription())
        .toList();
  }

  @Test
  void refusesAnIdThatIsSomebodyElses() {
    var _ = compile(id, hips());
    var other = DATABASE.newUser();
    assertThatThrownBy(() -> compiler(DATABASE.port()).compileRoutine().run(other, id, hips()))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.CONFLICT));
  }

  @Test
  void storesOneRoutineWhenTwoCompileUnderTheSameIdAtOnce() throws Exception {
    Callable<Routine> compile = () -> compile(id, request("cardio for ten minutes", null));
    List<Routine> answers;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = threads.invokeAll(List.of(compile, compile));
      answers = List.of(running.get(0).get(), running.get(1).get());
    }
    assertThat(Json.toTree(CompiledRoutine.of(answers.get(0))))
        .isEqualTo(Json.toTree(CompiledRoutine.of(answers.get(1))));
    assertThat(stored(id)).isEqualTo(1 + answers.getFirst().routineData().exercises().size());
  }

  @Test
  void leavesNothingWhenKilledBeforeStoring() {
    var failing = new Killed(false);
    assertThatThrownBy(() -> compiler(failing).compileRoutine().run(user, id, hips()))
        .isInstanceOf(Killed.Kill.class);
    assertThat(stored(id)).isZero();
  }

  @Test
  void findsWhatWasStoredWhenKilledAfterwards() {
    var failing = new Killed(true);
    assertThatThrownBy(() -> compiler(failing).compileRoutine().run(user, id, hips()))
        .isInstanceOf(Killed.Kill.class);
    long before = stored(id);
    var again = compile(id, hips());
    assertThat(stored(id)).isEqualTo(before).isEqualTo(1 + again.routineData().exercises().size());
  }

  @Test
  void makesTheRoutineOnceHoweverOftenItsJobRuns() {
    var job = new Job(IDS.next(), user, JobKind.COMPILE_ROUTINE, Json.toTree(hips()), 1);
    var runner = compiler(DATABASE.port()).compileRoutineJob();
    var result = runner.run(job, _ -> {});
    assertThat(runner.run(job, _ -> {})).isEqualTo(result);
    assertThat(result.path("routine_id").asText()).isEqualTo(job.id().toString());
    assertThat(stored(job.id())).isPositive();
  }

  @Test
  void plansWellByWordsAlone() {
    var texts =
        List.of(
            "full body strength, intermediate",
            "15 minutes of stretching before bed",
            "cardio at home without jumping",
            "glutes and legs",
            "seated exercises for the office",
            "better balance for an old man");
    for (var text : texts) {
      var routine = compile(IDS.next(), request(text, 3L));
      assertThat(routine.report().path("warnings").toString())
          .as(text)
          .doesNotContain("only fills the time", "no warm-up", "no cool-down", "too little");
      assertThat(routine.routineData().exercises()).as(text).hasSizeGreaterThan(5);
    }
  }

  @Test
  void refusesWhatIsNoWorkoutOrDangerous() {
    for (var text : List.of("write me a poem about the sea", "chest pain when I climb stairs")) {
      assertThatThrownBy(() -> compile(IDS.next(), request(text, 1L)))
          .as(text)
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.UNPROCESSABLE));
    }
  }

  /** The database of a process that dies before or after its write. */
  private record Killed(boolean afterwards) implements Database {
    static final class Kill extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    @Override
    public List<Row> run(Statement statement) {
      if (statement.retry() == Statement.Retry.READ) {
        return DATABASE.port().run(statement);
      }
      if (afterwards) {
        var _ = DATABASE.port().run(statement);
      }
      throw new Kill();
    }

    @Override
    public <T> T transaction(Supplier<T> work) {
      return DATABASE.port().transaction(work);
    }
  }
}
