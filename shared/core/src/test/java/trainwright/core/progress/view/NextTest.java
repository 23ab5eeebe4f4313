package trainwright.core.progress.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.core.TestDatabase;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.progress.advice.Advice;
import trainwright.core.progress.level.Gates;
import trainwright.core.progress.log.Trainee;
import trainwright.platform.Statement;

/** What to do next, from Postgres with the library. */
class NextTest {
  private static final TestDatabase DATABASE = new TestDatabase();

  private final Trainee ada = new Trainee(DATABASE.port(), DATABASE.newUser());

  @BeforeAll
  static void load() {
    TestLibrary.load(DATABASE.port());
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private List<NextView> next(BodyArea... spare) {
    return new GetNext(new NextRepository(DATABASE.port()), ada::now)
        .run(ada.userId(), List.of(spare));
  }

  private NextView squat() {
    return next().get(2);
  }

  private static List<UUID> ids(NextView view) {
    return view.exercises().stream().map(NextView.Item::exerciseId).toList();
  }

  private static boolean loads(UUID exercise, BodyArea area) {
    return !DATABASE
        .port()
        .run(
            Statement.read(
                    """
                    select id from exercises where id = cast(:id as uuid)
                      and contraindications @> array[cast(:area as text)]
                    """)
                .bind("id", exercise)
                .bind("area", trainwright.platform.Words.of(area)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void exercisesOfALevelAreThoseOfItsGate(int level) {
    for (var category : List.of(Category.PUSH, Category.PULL, Category.SQUAT)) {
      ada.place(category, level);
    }
    for (var view : next()) {
      var gate = Gates.of(view.category(), level).orElseThrow();
      assertThat(ids(view))
          .isEqualTo(gate.exercises().stream().map(demand -> demand.exerciseId()).toList());
      assertThat(view.gate()).isEqualTo(gate.words());
      assertThat(view.why()).isEqualTo("Not trained yet: begin at level " + level + ".");
      assertThat(view.exercises())
          .allMatch(item -> item.advice().step() == Advice.Step.START)
          .allMatch(item -> item.advice().why().contains("start with"));
    }
  }

  @Test
  void highestLevelGoesOnBehindItsLastGate() {
    ada.place(Category.SQUAT, 5);
    var last = Gates.of(Category.SQUAT, 4).orElseThrow();
    assertThat(ids(squat()))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(
            last.exercises().stream().map(demand -> demand.exerciseId()).toList());
  }

  @ParameterizedTest
  @EnumSource(
      value = BodyArea.class,
      names = {"WRISTS", "SHOULDERS", "KNEES", "ELBOWS"})
  void whatLoadsAPainfulAreaGivesWayAndIsNotGoneOnTo(BodyArea area) {
    for (int level = 0; level <= 5; level++) {
      for (var category : List.of(Category.PUSH, Category.PULL, Category.SQUAT)) {
        ada.place(category, level);
      }
      for (var view : next(area)) {
        for (var item : view.exercises()) {
          assertThat(loads(item.exerciseId(), area)).as(item.exerciseName()).isFalse();
          var harder = item.nextVariation();
          assertThat(harder != null && loads(harder.exerciseId(), area)).isFalse();
        }
        assertThat(view.why()).isNotBlank();
      }
    }
  }

  @Test
  void workIsToldFromTheLatestSessions() {
    ada.place(Category.SQUAT, 1);
    var done = ada.squats(6).session();
    assertThat(squat().lastDate()).isEqualTo(done.sessionDate());
    assertThat(squat().why())
        .isEqualTo(
            "Last trained on %s; 0 of 3 clean sessions in a row for the next level."
                .formatted(done.sessionDate()));
    assertThat(advice()).containsExactly(Advice.Step.REPEAT, Advice.Step.MORE_REPS);
    var _ = ada.squats(8);
    assertThat(advice()).containsExactly(Advice.Step.REPEAT, Advice.Step.REPEAT);
    assertThat(squat().exercises().getFirst().advice().why())
        .isEqualTo("You meet the gate: 2 more clean sessions in a row lead to the next level.");
    ada.passes(Duration.ofDays(19));
    assertThat(advice()).containsExactly(Advice.Step.RETURN, Advice.Step.RETURN);
    assertThat(squat().exercises().getFirst().advice().why()).contains("21 days");
  }

  private List<Advice.Step> advice() {
    return squat().exercises().stream().map(item -> item.advice().step()).toList();
  }

  @Test
  void sixWeeksOfTrainingMakeALightWeekDue() {
    ada.place(Category.SQUAT, 1);
    for (int session = 0; session < 22; session++) {
      var _ = ada.squats(6);
    }
    assertThat(squat().deloadDue()).isTrue();
    assertThat(
            squat().exercises().stream()
                .map(item -> item.advice().step())
                .collect(Collectors.toSet()))
        .containsExactly(Advice.Step.DELOAD);
  }
}
