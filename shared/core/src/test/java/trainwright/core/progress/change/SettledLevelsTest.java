package trainwright.core.progress.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.progress.level.CategoryLevel;
import trainwright.core.progress.log.Trainee;
import trainwright.core.progress.trail.TestTrail;

/** What comes after all else needs none of it to be read. */
class SettledLevelsTest {
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

  private TrainingSnapshot read(TrainingQuery query) {
    return new TrainingRepository(DATABASE.port()).read(query);
  }

  private CategoryLevel squat() {
    return Objects.requireNonNull(
        TestTrail.stored(DATABASE.port(), ada.userId()).levels().get(Category.SQUAT));
  }

  private UUID withSets() {
    var session = ada.plan(Category.SQUAT, 1);
    for (int order = 1; order <= 2; order++) {
      for (int set = 1; set <= 3; set++) {
        var at = ada.now().minus(Duration.ofDays(1));
        var _ = ada.log(session, order, set, "{'reps': 8, 'completed_at': '%s'}".formatted(at));
      }
    }
    return session;
  }

  @Test
  void earlierSessionsAreReadOnlyWhereSomethingCountsBeforeTheLatest() {
    ada.place(Category.SQUAT, 1);
    var _ = ada.squats(8);
    var latest = ada.squats(8).session();
    var done = Objects.requireNonNull(latest.completedAt());
    var open = ada.plan(Category.SQUAT, 1);
    var query = TrainingQuery.of(ada.userId(), open);

    var later = read(query.countingAt(done.plusSeconds(1)));
    assertThat(later.settled()).isEqualTo(done);
    assertThat(later.facts()).isEmpty();
    for (var whole :
        List.of(
            query.countingAt(done),
            query.countingAt(done.minusSeconds(1)),
            query.withHistory(),
            TrainingQuery.of(ada.userId(), latest.id()))) {
      var snapshot = read(whole);
      assertThat(snapshot.settled()).isNull();
      assertThat(snapshot.facts()).hasSize(open.equals(whole.sessionId()) ? 3 : 2);
    }
    assertThat(read(query).facts()).isEmpty();
  }

  @Test
  void sessionThatIsCompletedBeforeOthersCountsInItsPlace() {
    ada.place(Category.SQUAT, 1);
    ada.passes(Duration.ofDays(3));
    var early = withSets();
    var _ = ada.squats(8);
    var _ = ada.squats(7);
    var _ = ada.squats(8);
    assertThat(squat()).isEqualTo(new CategoryLevel(1, 1));
    var _ = ada.complete(early, Instant.parse("2026-05-07T09:00:00Z"));
    assertThat(squat()).isEqualTo(new CategoryLevel(1, 1));
    var _ = ada.squats(8);
    assertThat(ada.squats(8).changes().levelUps()).hasSize(1);
    assertThat(squat()).isEqualTo(new CategoryLevel(2, 0));
    var stored = TestTrail.stored(DATABASE.port(), ada.userId());
    assertThat(TestTrail.rebuild(DATABASE.port()).run(ada.userId())).isEqualTo(stored);
  }

  @Test
  void secondBeforeAThirdMakesTheLevelUp() {
    ada.place(Category.SQUAT, 1);
    ada.passes(Duration.ofDays(3));
    var early = withSets();
    var _ = ada.squats(8);
    var _ = ada.squats(8);
    var late = ada.complete(early, Instant.parse("2026-05-07T09:00:00Z"));
    assertThat(late.changes().levelUps())
        .containsExactly(new TrainingChanges.LevelChange(Category.SQUAT, 1, 2));
  }

  @Test
  void decidingWithoutWhatLiesBeforeIsAnError() {
    ada.place(Category.SQUAT, 1);
    var done = Objects.requireNonNull(ada.squats(8).session().completedAt());
    var session = withSets();
    var training = TestChanges.training(DATABASE.port(), ada::now);
    var query = TrainingQuery.of(ada.userId(), session).countingAt(done.plusSeconds(60));
    assertThatThrownBy(
            () ->
                training.run(
                    query,
                    snapshot -> {
                      var held = Objects.requireNonNull(snapshot.session());
                      var header = held.header();
                      return TrainingDecision.of(
                          held.with(
                              header.as(
                                  trainwright.core.session.SessionStatus.COMPLETED,
                                  header.startedAt(),
                                  true,
                                  done.minusSeconds(60))));
                    }))
        .isInstanceOf(IllegalStateException.class);
  }
}
