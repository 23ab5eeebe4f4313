package trainwright.core.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.RoutineFormat;
import trainwright.platform.Ids;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.RequestTally;
import trainwright.platform.Statement;

class RoutineRepositoryTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final Ids IDS = new Ids(InstantSource.system());

  private final RoutineRepository routines = new RoutineRepository(DATABASE.port());
  private final UUID user = DATABASE.newUser();

  @BeforeAll
  static void loadLibrary() {
    TestLibrary.load(DATABASE.port());
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static RoutineExercise exercise(UUID id, String text) {
    return new RoutineExercise(
        id,
        "Wall push-up",
        "clips/wall.mp4",
        new BigDecimal("1.25"),
        null,
        300,
        text,
        "",
        "",
        1,
        null,
        0.75,
        "a story",
        RoutineRole.MAIN,
        new Prescription(3, 8, null, false, "2-1-2-0", 60, null),
        "because",
        List.of(new RoutineExercise.Alternative(id, "Other", "near enough")),
        new RoutineExercise.DeletionMetadata(id, id, "clips/wall.mp4", null, true));
  }

  private static NewRoutine routine(UUID id, String name, List<RoutineExercise> exercises) {
    int seconds = exercises.stream().mapToInt(RoutineExercise::duration).sum();
    return new NewRoutine(
        RoutineSource.COMPILED,
        name,
        "",
        new RoutineData(
            id,
            "tight hips",
            600,
            IntensityLevel.BEGINNER,
            RoutineFormat.VERTICAL,
            exercises,
            new RoutineData.Metadata(
                seconds,
                exercises.size(),
                TestDatabase.NOW,
                IntensityLevel.BEGINNER,
                RoutineFormat.VERTICAL)),
        "rules",
        null,
        Json.toTree(Map.of("warnings", List.of("one"))));
  }

  @Test
  void goesWithItsUserWhoseOwnExercisesItUses() {
    var own = TestRoutines.privateExercise(DATABASE.port(), user);
    var routine = routines.insert(user, routine(IDS.next(), "own", List.of(exercise(own, "x"))));
    var _ =
        DATABASE
            .port()
            .run(Statement.once("delete from users where id = cast(:id as uuid)").bind("id", user));
    assertThat(routines.find(user, routine.id())).isEmpty();
    assertThat(TestRoutines.places(DATABASE.port(), routine.id())).isEmpty();
  }

  private static NewRoutine small(UUID id, String name) {
    return routine(id, name, List.of(exercise(TestLibrary.id("wall-push-up"), "push")));
  }

  @Test
  void readsBackWhatItStoredWithOneStatementEach() {
    var tally = new RequestTally();
    var stored = tally.count(() -> routines.insert(user, small(IDS.next(), "mine")));
    assertThat(tally.statements()).isOne();
    assertThat(stored.version()).isOne();
    assertThat(stored.createdAt()).isEqualTo(TestDatabase.NOW);
    assertThat(tally.count(() -> routines.get(user, stored.id()))).isEqualTo(stored);
    assertThat(tally.statements()).isEqualTo(2);
  }

  @Test
  void readsBackWhatMayBeThereAndWhatMayBeMissing() {
    var id = TestLibrary.id("push-up");
    var full = exercise(id, "text");
    var other =
        new RoutineExercise(
            id,
            full.exerciseName(),
            null,
            null,
            new BigDecimal("90.5"),
            45,
            "how",
            "good for",
            "helps against",
            null,
            7,
            1,
            "",
            RoutineRole.COOL_DOWN,
            new Prescription(1, null, 45, true, null, 0, 2),
            "",
            List.of(),
            new RoutineExercise.DeletionMetadata(id, id, null, "https://example.org/v", false));
    var model = routine(IDS.next(), "by a model", List.of(full, other));
    var told =
        new NewRoutine(
            RoutineSource.CURATED,
            "named",
            "described",
            model.data(),
            "a model",
            "hash",
            model.report());
    var stored = routines.insert(user, told);
    assertThat(routines.get(user, stored.id())).isEqualTo(stored);
    assertThat(stored.promptHash()).isEqualTo("hash");
  }

  @Test
  void keepsOrderOfExercisesAndTheirPlaces() {
    var ids = Stream.of("wall-push-up", "wall-push-up", "push-up").map(TestLibrary::id);
    var exercises = ids.map(id -> exercise(id, "text")).toList();
    var stored = routines.insert(user, routine(IDS.next(), "mine", exercises));
    assertThat(routines.get(user, stored.id()).routineData().exercises()).isEqualTo(exercises);
    assertThat(TestRoutines.places(DATABASE.port(), stored.id()))
        .isEqualTo(exercises.stream().map(RoutineExercise::exerciseId).toList());
  }

  @Test
  void readsRoutineMuchLargerThanOneRowMayBe() {
    var exercises = new ArrayList<RoutineExercise>();
    for (int i = 0; i < 24; i++) {
      exercises.add(exercise(TestLibrary.id("push-up"), "\u00e4\uD83C\uDFCB".repeat(3_000)));
    }
    var stored = routines.insert(user, routine(IDS.next(), "large", exercises));
    assertThat(routines.get(user, stored.id())).isEqualTo(stored);
  }

  @Test
  void repeatedInsertFindsWhatTheFirstStored() {
    var first = routines.insert(user, small(IDS.next(), "first"));
    assertThat(routines.insert(user, small(first.id(), "second"))).isEqualTo(first);
    assertThat(routines.get(user, first.id())).isEqualTo(first);
  }

  @Test
  void refusesIdOfAnotherUser() {
    var first = routines.insert(user, small(IDS.next(), "first"));
    assertThatThrownBy(() -> routines.insert(DATABASE.newUser(), small(first.id(), "second")))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(Problem.Code.CONFLICT));
  }

  @Test
  void hidesRoutineFromOtherUsers() {
    var stored = routines.insert(user, small(IDS.next(), "mine"));
    assertThat(routines.find(DATABASE.newUser(), stored.id())).isEmpty();
    assertThatThrownBy(() -> routines.get(DATABASE.newUser(), stored.id()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(Problem.Code.NOT_FOUND));
  }
}
