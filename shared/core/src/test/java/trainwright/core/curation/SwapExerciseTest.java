package trainwright.core.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Tag;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.routine.NewRoutine;
import trainwright.core.routine.Routine;
import trainwright.core.routine.RoutineData;
import trainwright.core.routine.RoutineExercise;
import trainwright.core.routine.RoutineRepository;
import trainwright.core.routine.RoutineSource;
import trainwright.core.routine.TestRoutines;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.RoutineFormat;
import trainwright.core.understanding.Source;
import trainwright.core.understanding.Understanding;
import trainwright.platform.Ids;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.RequestTally;

class SwapExerciseTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final Ids IDS = new Ids(InstantSource.system());

  private final RoutineRepository routines = TestRoutines.repository(DATABASE.port());
  private final CurationRepository curation = new CurationRepository(DATABASE.port());
  private final SwapExercise swap = new SwapExercise(curation, routines);
  private final UUID user = DATABASE.newUser();

  @BeforeAll
  static void loadLibrary() {
    TestLibrary.load(DATABASE.port());
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Routine curated(String... slugs) {
    var ids = Stream.of(slugs).map(TestLibrary::id).toList();
    var draft = new CuratedRoutine(null, "mine", null, null, null, ids, null);
    return new CreateRoutine(curation, routines, InstantSource.fixed(TestDatabase.NOW))
        .run(user, draft, IDS.next());
  }

  /** The same routine as a compiler would have stored it. */
  private Routine compiled(Set<Equipment> equipment, Set<BodyArea> spare, Routine routine) {
    return compiled(routine.routineData().userRequirements(), equipment, spare, routine);
  }

  private Routine compiled(
      String text, Set<Equipment> equipment, Set<BodyArea> spare, Routine routine) {
    var data = saying(text, routine.routineData());
    var understood =
        new Understanding(
            data.targetDuration(),
            Source.DEFAULT,
            IntensityLevel.ADVANCED,
            Source.DEFAULT,
            RoutineFormat.VERTICAL,
            Source.DEFAULT,
            equipment,
            Source.TEXT,
            spare,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(Goal.GENERAL),
            Set.of(),
            "en",
            List.of());
    var report = Map.of("understood", understood, "warnings", List.of("a guess"));
    return routines
        .replace(
            user,
            new NewRoutine(
                RoutineSource.COMPILED, "mine", "", data, "rules", null, Json.toTree(report)),
            routine.version())
        .orElseThrow();
  }

  private static RoutineData saying(String text, RoutineData data) {
    return new RoutineData(
        data.routineId(),
        text,
        data.targetDuration(),
        data.intensityLevel(),
        data.format(),
        data.exercises(),
        data.metadata());
  }

  private static RoutineExercise at(Routine routine, int place) {
    return routine.routineData().exercises().get(place);
  }

  private static void assertRefused(Problem.Code code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  @Test
  void putsNamedExerciseInPlaceWithSameRoleAndAboutSameTime() {
    var before = curated("push-up", "bodyweight-squat", "glute-bridge");
    var after = swap.run(user, before.id(), 0, TestLibrary.id("incline-push-up"), 1L);
    assertThat(at(after, 0).exerciseId()).isEqualTo(TestLibrary.id("incline-push-up"));
    assertThat(at(after, 0).role()).isEqualTo(at(before, 0).role());
    assertThat(Math.abs(at(after, 0).duration() - at(before, 0).duration())).isLessThan(15);
    assertThat(at(after, 0).alternatives().getFirst().exerciseId())
        .isEqualTo(at(before, 0).exerciseId());
    assertThat(after.routineData().exercises().subList(1, 3))
        .isEqualTo(before.routineData().exercises().subList(1, 3));
    assertThat(after.routineData().metadata().totalDuration())
        .isEqualTo(
            after.routineData().exercises().stream().mapToInt(RoutineExercise::duration).sum());
  }

  @Test
  void refusesNamedExerciseAboveTheRoutinesLevel() {
    var routine = curated("push-up", "bodyweight-squat");
    assertThat(routine.routineData().intensityLevel()).isEqualTo(IntensityLevel.BEGINNER);
    assertRefused(
        Problem.Code.UNPROCESSABLE,
        () -> swap.run(user, routine.id(), 0, TestLibrary.id("diamond-push-up"), null));
  }

  @Test
  void storesSwapWithTwoStatementsAndCountsTheVersion() {
    var before = curated("push-up", "bodyweight-squat");
    var tally = new RequestTally();
    var after = tally.count(() -> swap.run(user, before.id(), 1, null, null));
    assertThat(tally.statements()).isEqualTo(2);
    assertThat(after.version()).isEqualTo(2);
    assertThat(routines.get(user, before.id())).isEqualTo(after);
    assertThat(TestRoutines.places(DATABASE.port(), before.id()))
        .containsExactly(TestLibrary.id("push-up"), at(after, 1).exerciseId());
  }

  @Test
  void choosesStoredAlternativeFirstAndGoesBackTheSameWay() {
    var before = curated("push-up", "bodyweight-squat");
    var there = swap.run(user, before.id(), 0, TestLibrary.id("pike-push-up"), null);
    var back = swap.run(user, before.id(), 0, null, null);
    assertThat(at(back, 0).exerciseId()).isEqualTo(at(before, 0).exerciseId());
    assertThat(at(back, 0).alternatives().getFirst().exerciseId())
        .isEqualTo(at(there, 0).exerciseId());
  }

  @Test
  void choosesSamePatternFromTheLibrary() {
    var before = curated("push-up", "bodyweight-squat");
    var after = swap.run(user, before.id(), 1, null, null);
    assertThat(at(after, 1).exerciseId()).isNotEqualTo(at(before, 1).exerciseId());
    var coming = curation.swap(user, after.id(), 1, null).orElseThrow().places().get(1);
    assertThat(coming.exercise().movementPattern()).isEqualTo(MovementPattern.SQUAT);
  }

  @Test
  void keepsWithinEquipmentAndSparedAreasOfCompiledRoutine() {
    var before =
        compiled(
            EnumSet.of(Equipment.WALL),
            EnumSet.of(BodyArea.WRISTS, BodyArea.KNEES),
            curated("dead-bug", "glute-bridge"));
    for (int i = 0; i < 4; i++) {
      var after = swap.run(user, before.id(), i % 2, null, null);
      var places = curation.swap(user, after.id(), 0, null).orElseThrow().places();
      assertThat(places)
          .allSatisfy(
              place -> {
                assertThat(place.exercise().equipment()).isSubsetOf(Equipment.WALL);
                assertThat(place.exercise().contraindications())
                    .doesNotContain(BodyArea.WRISTS, BodyArea.KNEES);
              });
    }
    assertRefused(
        Problem.Code.UNPROCESSABLE,
        () -> swap.run(user, before.id(), 0, TestLibrary.id("diamond-push-up"), null));
  }

  @Test
  void keepsPersonsInWheelchairsSeated() {
    var before =
        compiled(
            "15 minutes, I'm in a wheelchair",
            EnumSet.allOf(Equipment.class),
            Set.of(),
            curated("seated-cat-cow", "slow-shoulder-rolls"));
    for (int i = 0; i < 4; i++) {
      var after = swap.run(user, before.id(), i % 2, null, null);
      assertThat(curation.swap(user, after.id(), 0, null).orElseThrow().places())
          .allMatch(place -> place.exercise().tags().contains(Tag.SEATED));
    }
    assertRefused(
        Problem.Code.UNPROCESSABLE,
        () -> swap.run(user, before.id(), 0, TestLibrary.id("push-up"), null));
  }

  @Test
  void neitherBendsNorTwistsFragileBones() {
    var before =
        compiled(
            "I have osteoporosis, core and posture",
            EnumSet.allOf(Equipment.class),
            Set.of(),
            curated("dead-bug", "glute-bridge"));
    for (int i = 0; i < 4; i++) {
      var after = swap.run(user, before.id(), 0, null, null);
      assertThat(curation.swap(user, after.id(), 0, null).orElseThrow().places())
          .noneMatch(
              place ->
                  Set.of(
                          MovementPattern.ROTATION,
                          MovementPattern.TRUNK_FLEXION,
                          MovementPattern.SPINE_MOBILITY)
                      .contains(place.exercise().movementPattern()));
    }
    assertRefused(
        Problem.Code.UNPROCESSABLE,
        () -> swap.run(user, before.id(), 0, TestLibrary.id("seated-cat-cow"), null));
  }

  @Test
  void keepsCompiledRoutineWithinItsTimeAndItsOtherWarnings() {
    var before =
        compiled(
            EnumSet.allOf(Equipment.class),
            Set.of(),
            curated("push-up", "bodyweight-squat", "glute-bridge"));
    var after = swap.run(user, before.id(), 2, null, null);
    assertThat((double) after.routineData().metadata().totalDuration())
        .isBetween(
            0.9 * before.routineData().targetDuration(),
            1.1 * before.routineData().targetDuration());
    assertThat(after.source()).isEqualTo(RoutineSource.COMPILED);
    assertThat(after.report().get("warnings")).anyMatch(w -> w.asText().equals("a guess"));
  }

  @Test
  void refusesNamedExerciseThatIsUnknownForeignOrThereAlready() {
    var routine = curated("push-up", "bodyweight-squat");
    var foreign = TestRoutines.privateExercise(DATABASE.port(), DATABASE.newUser());
    for (var wanted :
        List.of(
            IDS.next(), foreign, TestLibrary.id("push-up"), TestLibrary.id("bodyweight-squat"))) {
      assertRefused(
          Problem.Code.UNPROCESSABLE, () -> swap.run(user, routine.id(), 0, wanted, null));
    }
    assertThat(routines.get(user, routine.id())).isEqualTo(routine);
  }

  @Test
  void saysSoWhenNothingWillDo() {
    var own = TestRoutines.privateExercise(DATABASE.port(), user);
    var draft = new CuratedRoutine(null, "mine", null, null, null, List.of(own), null);
    var routine =
        new CreateRoutine(curation, routines, InstantSource.fixed(TestDatabase.NOW))
            .run(user, draft, IDS.next());
    assertRefused(Problem.Code.UNPROCESSABLE, () -> swap.run(user, routine.id(), 0, null, null));
  }

  @Test
  void refusesPlacePastTheEndAndForeignAndStaleRoutines() {
    var routine = curated("push-up", "bodyweight-squat");
    assertRefused(Problem.Code.NOT_FOUND, () -> swap.run(user, routine.id(), 2, null, null));
    assertRefused(
        Problem.Code.NOT_FOUND, () -> swap.run(DATABASE.newUser(), routine.id(), 0, null, null));
    assertRefused(Problem.Code.STALE, () -> swap.run(user, routine.id(), 0, null, 2L));
  }
}
