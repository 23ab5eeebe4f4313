package trainwright.core.progress.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.core.TestDatabase;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.progress.change.TrainingChanges;
import trainwright.core.progress.level.CategoryLevel;
import trainwright.core.progress.trail.TestTrail;
import trainwright.core.progress.trail.TrainingState;
import trainwright.core.session.SessionStatus;
import trainwright.core.session.TestPlans;
import trainwright.platform.Problem;
import trainwright.platform.Statement;

/** Whole sessions against Postgres: what is stored is what the rules say, whatever happens. */
class TrainingTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final UUID SQUAT = TestLibrary.id("bodyweight-squat");
  private static final UUID PUSH_UP = TestLibrary.id("push-up");
  private static final UUID WALL_SIT = TestLibrary.id("wall-sit");

  private Trainee ada = new Trainee(DATABASE.port(), UUID.randomUUID());

  @BeforeAll
  static void load() {
    TestLibrary.load(DATABASE.port());
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void begin() {
    ada = new Trainee(DATABASE.port(), DATABASE.newUser());
  }

  private TrainingState stored() {
    return TestTrail.stored(DATABASE.port(), ada.userId());
  }

  private CategoryLevel squat() {
    return Objects.requireNonNull(stored().levels().get(Category.SQUAT));
  }

  @Test
  void threeCleanSessionsLiftALevelAndOneCorrectionTakesItBack() {
    ada.place(Category.SQUAT, 1);
    assertThat(ada.squats(8).changes().streak()).containsEntry(Category.SQUAT, 1);
    assertThat(ada.squats(8).changes().levelUps()).isEmpty();
    var third = ada.squats(8);
    assertThat(third.changes().levelUps())
        .containsExactly(new TrainingChanges.LevelChange(Category.SQUAT, 1, 2));
    assertThat(squat()).isEqualTo(new CategoryLevel(2, 0));

    var corrected = ada.reps(third.session().id(), 1, 2, 7);
    assertThat(corrected.changes().levelsLost())
        .containsExactly(new TrainingChanges.LevelChange(Category.SQUAT, 2, 1));
    assertThat(squat()).isEqualTo(new CategoryLevel(1, 0));

    var again = ada.reps(third.session().id(), 1, 2, 8);
    assertThat(again.changes().levelUps()).hasSize(1);
    assertThat(squat()).isEqualTo(new CategoryLevel(2, 0));
  }

  @Test
  void completingTwiceCountsOnce() {
    ada.place(Category.SQUAT, 1);
    var first = ada.squats(8);
    var again = ada.complete(first.session().id());
    assertThat(again.session().version()).isEqualTo(first.session().version());
    assertThat(squat()).isEqualTo(new CategoryLevel(1, 1));
  }

  @Test
  void completionsAtOnceFromManyDevicesAreOneLevelUp() throws Exception {
    ada.place(Category.SQUAT, 1);
    var _ = ada.squats(8);
    var _ = ada.squats(8);
    var session = ada.plan(Category.SQUAT, 1);
    for (int order = 1; order <= 2; order++) {
      for (int set = 1; set <= 3; set++) {
        var _ = ada.reps(session, order, set, 8);
      }
    }
    var outcomes = atOnce(12, () -> ada.complete(session));
    assertThat(outcomes.stream().filter(o -> !o.changes().levelUps().isEmpty())).hasSize(1);
    assertThat(squat()).isEqualTo(new CategoryLevel(2, 0));
    assertThat(TestTrail.events(DATABASE.port(), ada.userId()))
        .filteredOn(event -> event.type().name().equals("LEVEL_REACHED"))
        .hasSize(1);
  }

  @Test
  void setsFromTwoDevicesAtOnceAreAllKept() throws Exception {
    var session = ada.plan(Category.SQUAT, 1);
    var tasks = new ArrayList<Callable<SetOutcome>>();
    for (int set = 1; set <= 10; set++) {
      int number = set;
      tasks.add(() -> ada.reps(session, 1, number, number));
      tasks.add(() -> ada.reps(session, 1, number, number));
      tasks.add(() -> ada.reps(session, 2, number, number));
    }
    atOnce(tasks);
    var read = TestPlans.getSession(DATABASE.port()).run(ada.userId(), session);
    for (var work : read.exercises()) {
      assertThat(work.totalReps()).isEqualTo(55);
    }
    assertThat(read.header().status()).isEqualTo(SessionStatus.IN_PROGRESS);
  }

  private static <T> List<T> atOnce(int count, Callable<T> task) throws Exception {
    return atOnce(java.util.Collections.nCopies(count, task));
  }

  private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
    try (var executor = Executors.newFixedThreadPool(tasks.size())) {
      var answers = new ArrayList<T>();
      for (var future : executor.invokeAll(tasks)) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  @Test
  void repeatedSetChangesNothingAndOlderEntryLoses() {
    var session = ada.plan(Category.SQUAT, 1);
    var first = ada.log(session, 1, 1, "{'reps': 8, 'logged_at': '2026-05-04T09:20:00Z'}");
    var repeated = ada.log(session, 1, 1, "{'reps': 8, 'logged_at': '2026-05-04T09:20:00Z'}");
    assertThat(repeated.version()).isEqualTo(first.version());
    var corrected = ada.log(session, 1, 1, "{'reps': 9, 'logged_at': '2026-05-04T09:25:00Z'}");
    assertThat(corrected.version()).isGreaterThan(first.version());
    var late = ada.log(session, 1, 1, "{'reps': 8, 'logged_at': '2026-05-04T09:20:00Z'}");
    assertThat(Objects.requireNonNull(late.set()).reps()).isEqualTo(9);
    assertThat(late.version()).isEqualTo(corrected.version());
  }

  @Test
  void wholeSessionLoggedOfflineArrivesOnce() {
    var id = UUID.randomUUID();
    var batch =
        """
        {'id': '%s', 'started_at': '2026-05-03T18:00:00Z', 'completed_at': '2026-05-03T18:40:30Z',
         'exercises': [{'exercise_id': '%s', 'sets': [
           {'set_number': 3, 'reps': 8, 'rpe': 8.5}, {'set_number': 1, 'reps': 8},
           {'set_number': 2, 'reps': 8, 'load_kg': -5, 'completed_at': '2026-05-03T18:05:00Z'}]}]}
        """
            .formatted(id, PUSH_UP);
    var first = ada.create(batch);
    assertThat(first.session().status()).isEqualTo(SessionStatus.COMPLETED);
    assertThat(first.session().durationMinutes()).isEqualTo(41);
    assertThat(first.session().sessionDate()).hasToString("2026-05-03");
    int events = TestTrail.events(DATABASE.port(), ada.userId()).size();
    assertThat(ada.create(batch).session()).isEqualTo(first.session());
    assertThat(TestTrail.events(DATABASE.port(), ada.userId())).hasSize(events);
  }

  @Test
  void halfBadBatchStoresNothingAndNamesEveryFault() {
    assertThatThrownBy(
            () ->
                ada.create(
                    """
                    {'completed_at': '2026-05-04T09:00:00Z', 'exercises': [
                      {'exercise_id': '%s', 'sets': [{'reps': 8}, {'reps': -1, 'rpe': 7.3}]},
                      {'exercise_id': '%s', 'sets': [{'reps': 8, 'duration_seconds': 9}]},
                      {'exercise_id': '%s', 'sets': [{'duration_seconds': 30, 'load_kg': 4}]}]}
                    """
                        .formatted(SQUAT, UUID.randomUUID(), WALL_SIT)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.violations())
                    .extracting(fault -> fault.pointer())
                    .containsExactlyInAnyOrder(
                        "/exercises/0/sets/1/reps",
                        "/exercises/0/sets/1/rpe",
                        "/exercises/1/exercise_id",
                        "/exercises/1/sets/0",
                        "/exercises/2/sets/0/load_kg"));
    assertThat(TestTrail.events(DATABASE.port(), ada.userId())).isEmpty();
    assertThat(stored().days()).isEmpty();
  }

  @Test
  void emptyOrSkippedSessionCantBeCompletedAndDoneOneCantBeSkipped() {
    var session = ada.plan(Category.SQUAT, 1);
    assertThatThrownBy(() -> ada.complete(session)).hasMessageContaining("without a set");
    var _ = ada.move(session, MoveSession.Step.SKIP);
    assertThatThrownBy(() -> ada.complete(session)).hasMessageContaining("skipped");
    assertThatThrownBy(() -> ada.reps(session, 1, 1, 8)).hasMessageContaining("skipped");
    var _ = ada.move(session, MoveSession.Step.REOPEN);
    var _ = ada.reps(session, 1, 1, 8);
    assertThatThrownBy(() -> ada.move(session, MoveSession.Step.SKIP))
        .hasMessageContaining("logged sets");
  }

  @Test
  void strangersFindNothing() {
    var session = ada.plan(Category.SQUAT, 1);
    var eve = new Trainee(DATABASE.port(), DATABASE.newUser());
    assertThatThrownBy(() -> eve.reps(session, 1, 1, 8)).hasMessageContaining("does not exist");
    assertThatThrownBy(() -> eve.complete(session)).hasMessageContaining("does not exist");
    assertThatThrownBy(() -> eve.delete(session, 1)).hasMessageContaining("does not exist");
    assertThatThrownBy(
            () ->
                eve.create(
                    "{'id': '%s', 'exercises': [{'exercise_id': '%s'}]}".formatted(session, SQUAT)))
        .hasMessageContaining("taken");
    assertThat(TestPlans.getSession(DATABASE.port()).run(ada.userId(), session).exercises())
        .hasSize(2);
  }

  @Test
  void exerciseGoneFromTheLibraryKeepsItsNameInHistory() {
    var own = UUID.randomUUID();
    sql(
        "insert into exercises (id, owner_id, slug, name, category) values (cast(:id as uuid),"
            + " cast(:user as uuid), 'mine', 'My move', 'core')",
        own);
    var session =
        ada.create(
                "{'exercises': [{'exercise_id': '%s', 'planned_sets': [{'reps': 5}]}]}"
                    .formatted(own))
            .session()
            .id();
    var _ = ada.reps(session, 1, 1, 5);
    var _ = ada.complete(session);
    sql(
        "delete from exercises where id = cast(:id as uuid) and owner_id = cast(:user as uuid)",
        own);
    assertThat(
            TestPlans.getSession(DATABASE.port())
                .run(ada.userId(), session)
                .exercises()
                .getFirst()
                .exerciseName())
        .isEqualTo("My move");
    assertThat(ada.reps(session, 1, 1, 6).status()).isEqualTo(SessionStatus.COMPLETED);
  }

  private void sql(String text, UUID id) {
    var _ = DATABASE.port().run(Statement.once(text).bind("id", id).bind("user", ada.userId()));
  }

  @Test
  void swappedAndAddedExercisesAndMovedDatesAreKept() {
    var session = ada.plan(Category.SQUAT, 1);
    var swapped = ada.put(session, 2, WALL_SIT);
    assertThat(swapped.session().exercises()).hasSize(2);
    var added = ada.put(session, 3, PUSH_UP);
    assertThat(added.session().exercises()).hasSize(3);
    var _ = ada.reps(session, 3, 1, 8);
    assertThatThrownBy(() -> ada.put(session, 3, SQUAT)).hasMessageContaining("Push-up");
    var moved = ada.patch(session, added.session().version() + 1, "{'session_date': '2026-05-06'}");
    assertThat(stored().days().keySet()).extracting(Object::toString).containsExactly("2026-05-06");
    assertThatThrownBy(() -> ada.patch(session, moved.session().version() - 1, "{}"))
        .hasMessageContaining("changed");
  }

  @Test
  void recordsAreWhatBeatsEarlierSessions() {
    var _ = ada.squats(8);
    var second = ada.squats(12);
    assertThat(second.changes().records())
        .extracting(TrainingChanges.RecordSet::kind, TrainingChanges.RecordSet::value)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("reps", 12.0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverHappensStoredEqualsRecomputedEqualsRebuilt(int seed) {
    var random = new Random(seed);
    var sessions = new ArrayList<UUID>();
    for (int step = 0; step < 120; step++) {
      try {
        act(random, sessions);
      } catch (Problem refused) {
        assertThat(refused.code()).as("seed %d", seed).isNotEqualTo(Problem.Code.INTERNAL);
      }
    }
    var stored = stored();
    var rule = new trainwright.core.progress.trail.TrailRule();
    TestTrail.events(DATABASE.port(), ada.userId()).forEach(rule::follow);
    for (var session : rule.sessions()) {
      var read = TestPlans.getSession(DATABASE.port()).run(ada.userId(), session.id());
      assertThat(read.exercises()).as("seed %d", seed).isEqualTo(session.exercises());
    }
    assertThat(withoutStart(rule.state())).as("seed %d", seed).isEqualTo(withoutStart(stored));
    sql(
        "update user_current_levels set level = 5 where user_id = cast(:user as uuid) and"
            + " cast(:id as uuid) is not null",
        ada.userId());
    sql(
        "delete from daily_workout_summary where user_id = cast(:user as uuid) and"
            + " cast(:id as uuid) is not null",
        ada.userId());
    var rebuilt = TestTrail.rebuild(DATABASE.port()).run(ada.userId());
    assertThat(withoutStart(rebuilt)).isEqualTo(withoutStart(stored));
    assertThat(withoutStart(stored())).isEqualTo(withoutStart(stored));
  }

  /** A ladder nobody has touched has no row. */
  private static TrainingState withoutStart(TrainingState state) {
    var levels = new java.util.TreeMap<>(state.levels());
    levels.values().removeIf(CategoryLevel.START::equals);
    return new TrainingState(levels, state.mastered(), state.days());
  }

  private void act(Random random, List<UUID> sessions) {
    ada.passes(Duration.ofMinutes(random.nextInt(1, 900)));
    if (sessions.isEmpty() || random.nextInt(6) == 0) {
      sessions.add(
          ada.plan(random.nextBoolean() ? Category.SQUAT : Category.PUSH, random.nextInt(3)));
      return;
    }
    var session = sessions.get(random.nextInt(sessions.size()));
    switch (random.nextInt(14)) {
      case 0 -> ada.place(Category.SQUAT, random.nextInt(3));
      case 1 -> {
        var _ = ada.move(session, List.of(MoveSession.Step.values()).get(random.nextInt(4)));
      }
      case 2 -> {
        var _ = ada.remove(session, random.nextInt(1, 3), random.nextInt(1, 5));
      }
      case 3 -> {
        var version =
            TestPlans.getSession(DATABASE.port()).run(ada.userId(), session).header().version();
        if (random.nextInt(3) == 0) {
          ada.delete(session, version);
        } else {
          var _ =
              ada.patch(
                  session,
                  version,
                  "{'session_date': '2026-05-%02d'}".formatted(random.nextInt(1, 20)));
        }
      }
      case 4 -> {
        var _ = ada.put(session, random.nextInt(1, 4), random.nextBoolean() ? SQUAT : WALL_SIT);
      }
      case 5 -> {
        var _ = ada.complete(session, ada.now().minus(Duration.ofHours(random.nextInt(100))));
      }
      case 6, 7, 8 -> {
        fill(session, random);
      }
      default -> {
        var _ =
            ada.reps(session, random.nextInt(1, 3), random.nextInt(1, 5), random.nextInt(5, 10));
      }
    }
  }

  private void fill(UUID session, Random random) {
    for (int order = 1; order <= 2; order++) {
      for (int set = 3; set >= 1; set--) {
        var _ = ada.reps(session, order, set, random.nextInt(12) == 0 ? 7 : 8);
      }
    }
    var _ = ada.complete(session);
  }
}
