package trainwright.core.progress.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.core.TestDatabase;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.progress.change.TestChanges;
import trainwright.core.progress.log.Trainee;
import trainwright.core.progress.trail.TestTrail;
import trainwright.core.session.SessionStatus;
import trainwright.core.session.TestPlans;
import trainwright.platform.Database;
import trainwright.platform.Problem;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** The daily roll-up with a moving clock, in zones that jump and zones with half hours. */
class CloseDaysTest {
  private static final TestDatabase DATABASE = new TestDatabase();

  @BeforeAll
  static void load() {
    TestLibrary.load(DATABASE.port());
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static Trainee traineeIn(String zone) {
    var userId = DATABASE.newUser();
    sql("update users set time_zone = '%s' where id = cast(:id as uuid)".formatted(zone), userId);
    return new Trainee(DATABASE.port(), userId);
  }

  private static void sql(String text, UUID id) {
    var _ = DATABASE.port().run(Statement.once(text).bind("id", id));
  }

  private static void closeDays(Instant now) {
    new CloseDays(
            new RollupRepository(DATABASE.port()),
            TestChanges.training(DATABASE.port(), () -> now),
            () -> now)
        .run();
  }

  private static LocalDate closedThrough(Trainee trainee) {
    return DATABASE
        .port()
        .run(
            Statement.read(
                    "select closed_through from training_states where user_id = cast(:id as uuid)")
                .bind("id", trainee.userId()))
        .getFirst()
        .date("closed_through");
  }

  private static SessionStatus status(Trainee trainee, UUID session) {
    return TestPlans.getSession(DATABASE.port()).run(trainee.userId(), session).header().status();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Europe/Berlin",
        "Asia/Kolkata",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "America/St_Johns",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago"
      })
  void closesEachDayInTheHourAfterItsMidnightAndNoEarlier(String zone) {
    var ada = traineeIn(zone);
    var id = ZoneId.of(zone);
    var session = ada.plan(Category.SQUAT, 1);
    var _ = ada.reps(session, 1, 1, 8);
    var day = LocalDate.ofInstant(ada.now(), id);
    var hour = ada.now();
    while (LocalDate.ofInstant(hour, id).equals(day)) {
      closeDays(hour);
      assertThat(status(ada, session)).isEqualTo(SessionStatus.IN_PROGRESS);
      hour = hour.plus(Duration.ofHours(1));
    }
    closeDays(hour);
    assertThat(status(ada, session)).isEqualTo(SessionStatus.COMPLETED);
    assertThat(closedThrough(ada)).isEqualTo(day);
  }

  @Test
  void closesEveryDayOnceAcrossChangesOfTheClock() {
    var ada = traineeIn("Europe/Berlin");
    var id = ZoneId.of("Europe/Berlin");
    var _ = ada.plan(Category.SQUAT, 1);
    for (var start : new String[] {"2026-10-24T00:00:00Z", "2027-03-27T00:00:00Z"}) {
      var hour = Instant.parse(start);
      for (int i = 0; i < 72; i++, hour = hour.plus(Duration.ofHours(1))) {
        closeDays(hour);
        assertThat(closedThrough(ada)).isEqualTo(LocalDate.ofInstant(hour, id).minusDays(1));
      }
    }
  }

  @Test
  void openSessionsAreCompletedWithTheirLastSetOrSkippedWithoutAny() {
    var ada = traineeIn("UTC");
    var begun = ada.plan(Category.SQUAT, 1);
    var _ = ada.reps(begun, 1, 1, 8);
    var last = ada.now();
    var untouched = ada.plan(Category.PUSH, 0);
    var later = Instant.parse("2026-05-05T00:10:00Z");
    closeDays(later);
    assertThat(status(ada, begun)).isEqualTo(SessionStatus.COMPLETED);
    assertThat(
            TestPlans.getSession(DATABASE.port()).run(ada.userId(), begun).header().completedAt())
        .isEqualTo(last);
    assertThat(status(ada, untouched)).isEqualTo(SessionStatus.SKIPPED);

    int events = TestTrail.events(DATABASE.port(), ada.userId()).size();
    closeDays(later);
    closeDays(later.plus(Duration.ofMinutes(50)));
    assertThat(TestTrail.events(DATABASE.port(), ada.userId())).hasSize(events);
  }

  @Test
  void repairsSummariesThatWereLost() {
    var ada = traineeIn("UTC");
    var _ = ada.squats(8);
    var day = LocalDate.parse("2026-05-04");
    var kept = TestTrail.stored(DATABASE.port(), ada.userId());
    assertThat(Objects.requireNonNull(kept.days().get(day)).completedSessions()).isOne();
    sql("delete from daily_workout_summary where user_id = cast(:id as uuid)", ada.userId());
    closeDays(Instant.parse("2026-05-05T00:10:00Z"));
    assertThat(TestTrail.stored(DATABASE.port(), ada.userId())).isEqualTo(kept);
  }

  @Test
  void closesMoreUsersThanAPageHolds() {
    var many = new java.util.ArrayList<Trainee>();
    for (int i = 0; i < 450; i++) {
      var trainee = traineeIn("UTC");
      sql(
          "insert into training_states (user_id, version, last_change, closed_through) values"
              + " (cast(:id as uuid), 1, cast(:id as uuid), '2026-05-01')",
          trainee.userId());
      many.add(trainee);
    }
    closeDays(Instant.parse("2026-05-05T00:10:00Z"));
    assertThat(many).allMatch(t -> closedThrough(t).equals(LocalDate.parse("2026-05-04")));
  }

  private static List<Trainee> traineesWithOpenSessions(int count) {
    var many = new java.util.ArrayList<Trainee>();
    for (int i = 0; i < count; i++) {
      var trainee = traineeIn("UTC");
      var session = trainee.plan(Category.SQUAT, 1);
      if (i % 3 > 0) {
        var _ = trainee.reps(session, 1, 1, 8);
      }
      many.add(trainee);
    }
    return many;
  }

  private static CloseDays pages(Database database, Instant now) {
    return new CloseDays(
        new RollupRepository(database), TestChanges.training(database, () -> now), () -> now, 3);
  }

  private static boolean closed(Trainee trainee) {
    return closedThrough(trainee).equals(LocalDate.parse("2026-05-04"))
        && DATABASE
            .port()
            .run(
                Statement.read(
                        """
                        select id from workout_sessions where user_id = cast(:id as uuid)
                          and status in ('planned', 'in_progress')
                        """)
                    .bind("id", trainee.userId()))
            .isEmpty();
  }

  @Test
  void userWhoseDayCannotBeClosedKeepsNobodyWaitingAndIsTriedAgain() {
    var now = Instant.parse("2026-05-05T00:10:00Z");
    var many = traineesWithOpenSessions(10);
    var poisoned = many.remove(4);
    var secret = "'\"Ada Lovelace, 12 St James Square\"'";
    sql(
        "update session_exercises set planned_sets = %s where user_id = cast(:id as uuid)"
            .formatted(secret),
        poisoned.userId());
    assertThatThrownBy(() -> pages(DATABASE.port(), now).run())
        .isInstanceOf(DaysLeftOpen.class)
        .hasMessageContaining("1 users")
        .hasMessageContaining(poisoned.userId().toString())
        .hasMessageNotContaining("Lovelace")
        .hasNoCause();
    assertThat(many).allMatch(CloseDaysTest::closed);
    assertThat(closed(poisoned)).isFalse();

    sql(
        "update session_exercises set planned_sets = '[]' where user_id = cast(:id as uuid)",
        poisoned.userId());
    pages(DATABASE.port(), now.plus(Duration.ofHours(1))).run();
    assertThat(closed(poisoned)).isTrue();
  }

  @Test
  void userWhoseSumsCannotBeMadeKeepsNobodyWaiting() {
    var now = Instant.parse("2026-05-05T00:10:00Z");
    var many = traineesWithOpenSessions(8);
    var poisoned = many.remove(2);
    sql(
        """
        insert into workout_sessions (id, user_id, name, status, session_date, time_zone, minutes,
          completed_at, created_at)
        select gen_random_uuid(), cast(:id as uuid), '', 'completed', '2026-05-04', 'UTC',
          2147483647, now(), now() from generate_series(1, 2)
        """,
        poisoned.userId());
    assertThatThrownBy(() -> pages(DATABASE.port(), now).run())
        .isInstanceOf(DaysLeftOpen.class)
        .hasMessageContaining(poisoned.userId().toString());
    assertThat(many).allMatch(CloseDaysTest::closed);
    sql("delete from users where id = cast(:id as uuid)", poisoned.userId());
  }

  /** A database that can't be reached any more after some statements. */
  private record Dying(AtomicInteger left) implements Database {
    @Override
    public List<Row> run(Statement statement) {
      if (left.getAndDecrement() <= 0) {
        throw Problem.unavailable("the database is gone", Duration.ofSeconds(1), null);
      }
      return DATABASE.port().run(statement);
    }

    @Override
    public <T> T transaction(Supplier<T> work) {
      return DATABASE.port().transaction(work);
    }
  }

  @Test
  void mayBeStoppedAfterAnyStatementAndStartedAgain() {
    var now = Instant.parse("2026-05-05T00:10:00Z");
    var many = traineesWithOpenSessions(10);
    int statements = 1;
    while (true) {
      try {
        pages(new Dying(new AtomicInteger(statements)), now).run();
        break;
      } catch (Problem stopped) {
        assertThat(stopped.code()).isEqualTo(Problem.Code.UNAVAILABLE);
        statements++;
      }
    }
    assertThat(statements).isGreaterThan(4);
    assertThat(many).allMatch(CloseDaysTest::closed);
    for (var trainee : many) {
      assertThat(TestTrail.rebuild(DATABASE.port()).run(trainee.userId()))
          .isEqualTo(TestTrail.stored(DATABASE.port(), trainee.userId()));
    }
  }
}
