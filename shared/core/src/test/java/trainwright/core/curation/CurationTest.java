package trainwright.core.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.routine.Prescription;
import trainwright.core.routine.Routine;
import trainwright.core.routine.RoutineExercise;
import trainwright.core.routine.RoutineRepository;
import trainwright.core.routine.RoutineRole;
import trainwright.core.routine.RoutineSource;
import trainwright.core.routine.TestRoutines;
import trainwright.core.understanding.IntensityLevel;
import trainwright.platform.Ids;
import trainwright.platform.Problem;
import trainwright.platform.RequestTally;
import trainwright.platform.Violation;

class CurationTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final Ids IDS = new Ids(InstantSource.system());

  private final RoutineRepository routines = TestRoutines.repository(DATABASE.port());
  private final CurationRepository curation = new CurationRepository(DATABASE.port());
  private final CreateRoutine create =
      new CreateRoutine(curation, routines, InstantSource.fixed(TestDatabase.NOW));
  private final ReplaceRoutine replace = new ReplaceRoutine(curation, routines);
  private final UUID user = DATABASE.newUser();

  @BeforeAll
  static void loadLibrary() {
    TestLibrary.load(DATABASE.port());
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static CuratedRoutine of(String name, String... slugs) {
    return new CuratedRoutine(
        null, name, null, null, null, Stream.of(slugs).map(TestLibrary::id).toList(), null);
  }

  private static CuratedRoutine of(CuratedRoutine.Item... items) {
    return new CuratedRoutine(null, "mine", null, null, null, null, List.of(items));
  }

  private static CuratedRoutine.Item item(
      String slug, @Nullable PrescriptionChoice choice, @Nullable RoutineRole role) {
    return new CuratedRoutine.Item(TestLibrary.id(slug), choice, role);
  }

  private Routine created(CuratedRoutine draft) {
    return create.run(user, draft, IDS.next());
  }

  private static void assertRefused(Problem.Code code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private void assertPointers(CuratedRoutine draft, String... pointers) {
    assertThatThrownBy(() -> created(draft))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(Problem.Code.UNPROCESSABLE);
              assertThat(problem.violations().stream().map(Violation::pointer))
                  .containsExactly(pointers);
            });
  }

  @Test
  void takesPrescriptionsFromTheExercises() {
    var routine = created(of("mine", "push-up", "split-squat"));
    assertThat(routine.source()).isEqualTo(RoutineSource.CURATED);
    var exercises = routine.routineData().exercises();
    assertThat(exercises.stream().map(RoutineExercise::prescription))
        .containsExactly(
            new Prescription(3, 8, null, false, exercises.get(0).prescription().tempo(), 90, null),
            new Prescription(3, 8, null, true, exercises.get(1).prescription().tempo(), 60, null));
    assertThat(routine.routineData().metadata().totalDuration())
        .isEqualTo(exercises.stream().mapToInt(RoutineExercise::duration).sum())
        .isEqualTo(routine.routineData().targetDuration());
    assertThat(routines.get(user, routine.id())).isEqualTo(routine);
  }

  @Test
  void takesWhatThePersonChoosesOverTheDefaults() {
    var choice = new PrescriptionChoice(2, null, 45, null, "hold", 15, null);
    var routine =
        created(
            of(
                item("slow-shoulder-rolls", null, RoutineRole.WARM_UP),
                item("push-up", choice, null)));
    var pushUp = routine.routineData().exercises().getLast();
    assertThat(pushUp.prescription())
        .isEqualTo(new Prescription(2, null, 45, false, "hold", 15, null));
    assertThat(pushUp.duration()).isEqualTo(2 * (45 + 15));
    assertThat(pushUp.role()).isEqualTo(RoutineRole.MAIN);
  }

  @Test
  void needsTwoStatements() {
    var tally = new RequestTally();
    var routine = tally.count(() -> created(of("mine", "push-up")));
    assertThat(tally.statements()).isEqualTo(2);
    var again = new RequestTally();
    var _ = again.count(() -> replace.run(user, routine.id(), 1, of("other", "push-up")));
    assertThat(again.statements()).isEqualTo(2);
  }

  @Test
  void levelIsTheLowestThatAllExercisesFit() {
    assertThat(created(of("mine", "wall-push-up")).routineData().intensityLevel())
        .isEqualTo(IntensityLevel.BEGINNER);
    assertThat(created(of("mine", "wall-push-up", "pistol-squat")).routineData().intensityLevel())
        .isEqualTo(IntensityLevel.ADVANCED);
  }

  @Test
  void pointsAtUnknownAndForeignExercises() {
    var stranger = TestRoutines.privateExercise(DATABASE.port(), DATABASE.newUser());
    var own = TestRoutines.privateExercise(DATABASE.port(), user);
    var ids = List.of(own, IDS.next(), TestLibrary.id("push-up"), stranger);
    assertPointers(
        new CuratedRoutine(null, "mine", null, null, null, ids, null),
        "/exercise_ids/1",
        "/exercise_ids/3");
    assertThat(
            created(new CuratedRoutine(null, "mine", null, null, null, List.of(own), null))
                .routineData()
                .exercises())
        .hasSize(1);
  }

  @Test
  void pointsAtItemsThatBreakHardRules() {
    var sets = new PrescriptionChoice(11, null, null, null, null, null, null);
    var both = new PrescriptionChoice(null, 8, 30, null, null, null, null);
    assertPointers(
        of(
            item("push-up", sets, null),
            item("push-up", null, null),
            item("bodyweight-squat", both, null),
            item("slow-shoulder-rolls", null, RoutineRole.WARM_UP)),
        "/items/1/exercise_id",
        "/items/3/role",
        "/items/0/prescription/sets",
        "/items/2/prescription");
  }

  @Test
  void refusesExerciseAboveTheNamedLevel() {
    var ids = List.of(TestLibrary.id("pistol-squat"));
    assertPointers(
        new CuratedRoutine(null, "mine", null, IntensityLevel.BEGINNER, null, ids, null),
        "/exercise_ids/0");
  }

  @Test
  void tellsSoftRulesAsWarnings() {
    var routine = created(of("mine", "push-up", "diamond-push-up"));
    assertThat(routine.report().get("warnings"))
        .anySatisfy(warning -> assertThat(warning.asText()).contains("movement pattern"));
  }

  @Test
  void repeatedCreateAnswersWhatIsStored() {
    var first = created(of("mine", "push-up"));
    var again = create.run(user, of("other", "wall-push-up"), first.id());
    assertThat(again).isEqualTo(first);
  }

  @Test
  void refusesIdOfAnotherUser() {
    var first = created(of("mine", "push-up"));
    assertRefused(
        Problem.Code.CONFLICT,
        () -> create.run(DATABASE.newUser(), of("mine", "push-up"), first.id()));
  }

  @Test
  void replacementKeepsIdAndTimeAndCountsTheVersion() {
    var first = created(of("mine", "push-up", "split-squat", "glute-bridge"));
    var second = replace.run(user, first.id(), 1, of("shorter", "glute-bridge", "push-up"));
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.createdAt()).isEqualTo(first.createdAt());
    assertThat(routines.get(user, first.id())).isEqualTo(second);
    assertThat(TestRoutines.places(DATABASE.port(), first.id()))
        .containsExactly(TestLibrary.id("glute-bridge"), TestLibrary.id("push-up"));
  }

  @Test
  void refusesStaleAndForeignReplacement() {
    var first = created(of("mine", "push-up"));
    var draft = of("other", "glute-bridge");
    assertRefused(Problem.Code.STALE, () -> replace.run(user, first.id(), 7, draft));
    assertRefused(
        Problem.Code.NOT_FOUND, () -> replace.run(DATABASE.newUser(), first.id(), 1, draft));
    assertRefused(Problem.Code.NOT_FOUND, () -> replace.run(user, IDS.next(), 1, draft));
    assertThat(routines.get(user, first.id())).isEqualTo(first);
  }

  @Test
  void oneOfManyReplacementsAtOnceWins() throws Exception {
    var first = created(of("mine", "push-up"));
    var results = new ArrayList<Boolean>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          Stream.generate(() -> (Callable<Boolean>) () -> replaces(first.id())).limit(8).toList();
      for (var result : threads.invokeAll(calls)) {
        results.add(result.get());
      }
    }
    assertThat(results).containsOnlyOnce(true);
    assertThat(routines.get(user, first.id()).version()).isEqualTo(2);
  }

  private boolean replaces(UUID id) {
    try {
      var _ = replace.run(user, id, 1, of("other", "glute-bridge"));
      return true;
    } catch (Problem problem) {
      assertThat(problem.code()).isEqualTo(Problem.Code.STALE);
      return false;
    }
  }
}
