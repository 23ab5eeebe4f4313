package trainwright.core.progress.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.progress.log.Trainee;
import trainwright.platform.Problem;
import trainwright.platform.Statement;

/** Progress against Postgres: what was logged is what is told. */
class ProgressTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final UUID SQUAT = TestLibrary.id("bodyweight-squat");
  private static final UUID PUSH_UP = TestLibrary.id("push-up");
  private static final UUID WALL_SIT = TestLibrary.id("wall-sit");

  private final Trainee ada = new Trainee(DATABASE.port(), DATABASE.newUser());

  @BeforeAll
  static void load() {
    TestLibrary.load(DATABASE.port());
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private ProgressView progress(
      @Nullable UUID exercise, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new GetProgress(new ProgressRepository(DATABASE.port()), ada::now)
        .run(ada.userId(), exercise, from, to);
  }

  private ProgressView.ExerciseProgress exercise(UUID id) {
    return Objects.requireNonNull(progress(id, null, null).exercise());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(ada.now(), ZoneOffset.UTC);
  }

  /** A session of one exercise, completed now; then some days pass. */
  private UUID does(UUID exercise, int days, boolean deload, String sets) {
    var json =
        """
        {'deload': %s, 'started_at': '%s', 'completed_at': '%s', 'exercises': [
          {'exercise_id': '%s', 'sets': [%s]}]}
        """
            .formatted(deload, ada.now().minusSeconds(1800), ada.now(), exercise, sets);
    var id = ada.create(json).session().id();
    ada.passes(Duration.ofDays(days));
    return id;
  }

  private static String reps(int... figures) {
    var sets = new StringBuilder();
    for (int figure : figures) {
      sets.append(sets.isEmpty() ? "" : ", ").append("{'reps': %d}".formatted(figure));
    }
    return sets.toString();
  }

  @Test
  void nothingDoneIsNothingToldForTwelveWeeks() {
    var progress = progress(null, null, null);
    assertThat(progress.from()).isEqualTo(today().minusDays(83));
    assertThat(progress.to()).isEqualTo(today());
    assertThat(progress.exercise()).isNull();
    assertThat(progress.weeks()).hasSize(13).allMatch(week -> week.sessions() == 0);
    assertThat(progress.muscles()).isEmpty();
    assertThat(progress.levels()).hasSize(3).allMatch(ladder -> ladder.steps().isEmpty());
    assertThat(exercise(PUSH_UP).points()).isEmpty();
    assertThat(exercise(PUSH_UP).words()).isEqualTo("Not done in this time.");
  }

  @Test
  void repetitionsThatGrowAreARisingTrend() {
    for (int week = 0; week < 6; week++) {
      var _ = does(PUSH_UP, 7, false, reps(5 + week, 5, 4));
    }
    var pushUp = exercise(PUSH_UP);
    assertThat(pushUp.measure()).isEqualTo(ProgressView.Measure.REPS);
    assertThat(pushUp.sets()).isEqualTo(18);
    assertThat(pushUp.reps()).isEqualTo(5 + 6 + 7 + 8 + 9 + 10 + 6 * 9);
    assertThat(Objects.requireNonNull(pushUp.bestSet()).reps()).isEqualTo(10);
    var trend = Objects.requireNonNull(pushUp.trend());
    assertThat(trend.slopePerWeek()).isCloseTo(1, within(1e-9));
    assertThat(trend.direction()).isEqualTo(ProgressView.Direction.RISING);
    assertThat(pushUp.estimatedMaxKg()).isNull();
    assertThat(pushUp.points()).extracting(ProgressView.Point::value).startsWith(5.0, 6.0);
  }

  @Test
  void estimatedMaximumIsOfLoadedSetsAndDeloadsStayOutOfTheTrend() {
    for (int week = 0; week < 4; week++) {
      var _ = does(PUSH_UP, 7, false, "{'reps': 6, 'load_kg': %d}".formatted(20 + 5 * week));
    }
    var _ = does(PUSH_UP, 7, true, "{'reps': 6, 'load_kg': 10}");
    var pushUp = exercise(PUSH_UP);
    assertThat(pushUp.measure()).isEqualTo(ProgressView.Measure.ESTIMATED_MAX_KG);
    assertThat(pushUp.estimatedMaxKg()).isEqualTo(42.0);
    assertThat(pushUp.volumeKg()).isEqualByComparingTo("720");
    assertThat(Objects.requireNonNull(pushUp.trend()).points()).isEqualTo(4);
    assertThat(pushUp.trend().slopePerWeek()).isCloseTo(6, within(1e-9));
    assertThat(pushUp.points().getLast().deload()).isTrue();
  }

  @Test
  void lessAssistanceIsARiseAndBestIsTheLeastAssistedSet() {
    for (int week = 0; week < 3; week++) {
      var _ = does(PUSH_UP, 7, false, "{'reps': 9, 'load_kg': %d}".formatted(-30 + 10 * week));
    }
    var pushUp = exercise(PUSH_UP);
    assertThat(pushUp.measure()).isEqualTo(ProgressView.Measure.LOAD_KG);
    assertThat(Objects.requireNonNull(pushUp.trend()).slopePerWeek()).isEqualTo(10);
    assertThat(Objects.requireNonNull(pushUp.bestSet()).loadKg()).isEqualByComparingTo("-10");
    assertThat(pushUp.volumeKg()).isEqualByComparingTo("0");
  }

  @Test
  void holdsGoByTheClock() {
    var _ = does(WALL_SIT, 2, false, "{'duration_seconds': 20}, {'duration_seconds': 35}");
    var wallSit = exercise(WALL_SIT);
    assertThat(wallSit.measure()).isEqualTo(ProgressView.Measure.DURATION_SECONDS);
    assertThat(wallSit.durationSeconds()).isEqualTo(55);
    assertThat(Objects.requireNonNull(wallSit.bestSet()).durationSeconds()).isEqualTo(35);
    assertThat(wallSit.trend()).isNull();
    assertThat(wallSit.words()).contains("three");
  }

  @Test
  void bottomMissedThriceIsAStall() {
    for (int session = 0; session < 3; session++) {
      assertThat(exercise(PUSH_UP).stalled()).isFalse();
      var _ = does(PUSH_UP, 3, false, reps(4, 3, 2));
    }
    assertThat(exercise(PUSH_UP).stalled()).isTrue();
    assertThat(exercise(PUSH_UP).words()).contains("stalled");
  }

  @Test
  void hardSetsCountWholeForPrimaryAndHalfForSecondaryMuscles() {
    var _ =
        does(
            PUSH_UP,
            7,
            false,
            "{'reps': 8}, {'reps': 8, 'rpe': 6}, {'reps': 8, 'rpe': 5.5}, {'reps': 0}");
    var progress = progress(null, null, null);
    var week = progress.weeks().get(progress.weeks().size() - 2);
    assertThat(week.isOver()).isTrue();
    assertThat(week.sessions()).isOne();
    assertThat(week.minutes()).isEqualTo(30);
    assertThat(week.setsPerMuscle()).containsEntry(Muscle.CHEST, 2.0);
    assertThat(week.setsPerMuscle().values()).contains(1.0);
    assertThat(progress.weeks().getLast().isOver()).isFalse();
    assertThat(progress.muscles())
        .filteredOn(muscle -> muscle.muscle() == Muscle.CHEST)
        .containsExactly(new ProgressView.MuscleVolume(Muscle.CHEST, 6, 22, 2.0, 1, 0, 0));
    assertThat(progress.muscles())
        .filteredOn(muscle -> muscle.muscle() == Muscle.HAMSTRINGS)
        .containsExactly(new ProgressView.MuscleVolume(Muscle.HAMSTRINGS, 6, 20, 0.0, 1, 0, 0));
  }

  @Test
  void levelsAreToldFromBeforeTheFirstDateToTheLast() {
    ada.place(Category.SQUAT, 1);
    var placed = today();
    ada.passes(Duration.ofDays(3));
    var _ = ada.squats(8);
    var _ = ada.squats(8);
    var lifted = today();
    var _ = ada.squats(8);
    var squat = progress(null, placed.plusDays(1), lifted).levels().get(2);
    assertThat(squat)
        .isEqualTo(
            new ProgressView.LevelProgress(
                Category.SQUAT, 1, 2, java.util.List.of(new ProgressView.LevelStep(lifted, 2))));
    assertThat(progress(null, placed, lifted.minusDays(1)).levels().get(2).level()).isOne();
    assertThat(progress(null, placed.minusDays(9), placed.minusDays(1)).levels().get(2).level())
        .isZero();
  }

  @Test
  void onlyCompletedSessionsOfTheDatesCount() {
    var _ = does(PUSH_UP, 30, false, reps(5));
    var _ = does(PUSH_UP, 1, false, reps(6));
    var open = ada.plan(Category.SQUAT, 1);
    var _ = ada.reps(open, 1, 1, 8);
    var late = Objects.requireNonNull(progress(PUSH_UP, today().minusDays(5), null).exercise());
    assertThat(late.points()).extracting(ProgressView.Point::value).containsExactly(6.0);
    assertThat(late.sets()).isOne();
    assertThat(exercise(SQUAT).points()).isEmpty();
  }

  @Test
  void othersSeeNothingOfIt() {
    var _ = does(PUSH_UP, 1, false, reps(5));
    var eve = DATABASE.newUser();
    var seen =
        new GetProgress(new ProgressRepository(DATABASE.port()), ada::now)
            .run(eve, PUSH_UP, null, null);
    assertThat(Objects.requireNonNull(seen.exercise()).points()).isEmpty();
    assertThat(seen.weeks()).allMatch(week -> week.sessions() == 0);
  }

  @Test
  void exerciseThatLeftTheLibraryKeepsItsHistoryForWhoDidIt() {
    var _ = does(SQUAT, 1, false, reps(5));
    var gone = UUID.randomUUID();
    var _ =
        DATABASE
            .port()
            .run(
                Statement.once(
                        """
                        update session_exercises set exercise_id = cast(:gone as uuid)
                        where user_id = cast(:id as uuid)
                        """)
                    .bind("gone", gone)
                    .bind("id", ada.userId()));
    assertThat(exercise(gone).exerciseName()).isEqualTo("Bodyweight squat");
    assertThatThrownBy(() -> progress(UUID.randomUUID(), null, null))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.NOT_FOUND));
  }

  @Test
  void datesAreAtMostAYearAndInOrder() {
    var today = today();
    assertThat(progress(null, today.minusDays(365), today).weeks()).hasSize(54);
    assertThat(progress(null, null, LocalDate.of(1, 1, 2)).from()).isEqualTo("0001-01-01");
    assertThat(progress(null, null, LocalDate.of(9999, 12, 31)).weeks()).hasSize(13);
    for (var from : new LocalDate[] {today.minusDays(366), today.plusDays(1)}) {
      assertThatThrownBy(() -> progress(null, from, today))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.UNPROCESSABLE));
      assertThatThrownBy(() -> progress(null, from, null)).isInstanceOf(Problem.class);
    }
  }
}
