package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static trainwright.onebox.DataApiFaults.Fault.FAIL_AFTER;
import static trainwright.onebox.DataApiFaults.Fault.FAIL_BEFORE;
import static trainwright.onebox.DataApiFaults.Fault.HANG;
import static trainwright.onebox.DataApiFaults.Fault.LOSE_TRANSACTION;
import static trainwright.onebox.DataApiFaults.Fault.RESUMING;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.onebox.DataApiFaults.Fault;
import trainwright.platform.Database;
import trainwright.platform.Problem;
import trainwright.platform.RequestTally;
import trainwright.platform.Statement;

final class DataApiFaultTest extends DatabaseFaultContract {
  private static final Patience IMPATIENT =
      new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(3));

  private final DataApi dataApi = new DataApi(things.url(), HASTY);
  private final DataApiDatabase impatient = dataApi.client(IMPATIENT);

  @Override
  Database database() {
    return dataApi.database();
  }

  @AfterAll
  @Override
  void close() {
    impatient.close();
    dataApi.close();
  }

  @BeforeEach
  void noFaults() {
    dataApi.faults().clear();
  }

  /** Whoever waits for an answer that never comes should not wait long. */
  private Database databaseWith(Fault fault) {
    return fault == HANG ? impatient : database();
  }

  @Test
  void waitsForAResumingClusterWhateverTheStatement() {
    dataApi.faults().add(RESUMING, 3);
    var tally = new RequestTally();
    var _ = tally.count(() -> database().run(Things.add("a")));
    assertThat(tally.statements()).isEqualTo(4);
    assertThat(things.names()).containsExactly("a");

    dataApi.faults().add(RESUMING, "BeginTransaction", 2);
    database().inTransaction(() -> database().run(Things.add("b")));
    assertThat(things.names()).containsExactly("a", "b");
  }

  @Test
  void givesUpOnAClusterThatResumesTooLong() {
    dataApi.faults().add(RESUMING, 1_000_000);
    long start = System.nanoTime();
    var problem = DatabaseContract.catchProblem(() -> database().run(Things.add("a")));
    assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
    assertThat(problem.detail()).isEqualTo("the database can't be reached");
    assertThat(problem.retryAfter()).contains(Duration.ofSeconds(5));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(8));
  }

  @ParameterizedTest
  @EnumSource(names = {"FAIL_BEFORE", "FAIL_AFTER", "HANG"})
  void repeatsAReadAndAnIdempotentWrite(Fault fault) {
    dataApi.faults().add(fault, 1);
    assertThat(databaseWith(fault).run(Statement.read("select 1 as one"))).hasSize(1);

    dataApi.faults().add(fault, 1);
    var _ = databaseWith(fault).run(idempotent(UUID.randomUUID(), "a"));
    assertThat(things.names()).containsExactly("a");
  }

  private static Statement idempotent(UUID id, String name) {
    return Statement.idempotentWrite(
            """
            insert into things (id, name) values (cast(:id as uuid), cast(:name as text))
            on conflict (id) do nothing
            """)
        .bind("id", id)
        .bind("name", name);
  }

  @ParameterizedTest
  @CsvSource({"FAIL_BEFORE, 0", "FAIL_AFTER, 1", "HANG, 1"})
  void neverRepeatsAWriteThatMayHaveHappened(Fault fault, int rows) {
    dataApi.faults().add(fault, 1);
    undecided(() -> databaseWith(fault).run(Things.add("a")));
    assertThat(things.names()).hasSize(rows);
  }

  @ParameterizedTest
  @EnumSource(names = {"FAIL_AFTER", "HANG"})
  void neverRepeatsACommitThatMayHaveHappened(Fault fault) {
    dataApi.faults().add(fault, "CommitTransaction", 1);
    var tries = new AtomicInteger();
    var database = databaseWith(fault);
    undecided(
        () ->
            database.inTransaction(
                () -> {
                  tries.incrementAndGet();
                  database.run(Things.add("a"));
                }));
    assertThat(tries).hasValue(1);
    assertThat(things.names()).containsExactly("a");
  }

  @Test
  void runsATransactionAgainWhoseCommitSurelyDidNotHappen() {
    dataApi.faults().add(FAIL_BEFORE, "CommitTransaction", 1);
    var tries = new AtomicInteger();
    database()
        .inTransaction(
            () -> {
              tries.incrementAndGet();
              database().run(Things.add("a"));
            });
    assertThat(tries).hasValue(2);
    assertThat(things.names()).containsExactly("a");
  }

  private static void undecided(Runnable work) {
    var problem = DatabaseContract.catchProblem(work);
    assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
    assertThat(problem.detail()).contains("may or may not", "same id or Idempotency-Key");
    assertThat(problem.retryAfter()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(names = {"FAIL_BEFORE", "FAIL_AFTER"})
  void repeatsATransactionOfIdempotentWritesWhenItsCommitMayHaveHappened(Fault fault) {
    dataApi.faults().add(fault, "CommitTransaction", 1);
    var id = UUID.randomUUID();
    database().inTransaction(() -> database().run(idempotent(id, "a")));
    assertThat(things.names()).containsExactly("a");
  }

  @Test
  void runsTheWholeTransactionAgainWhenAStatementOfItMayHaveHappened() {
    dataApi.faults().add(FAIL_AFTER, "Execute", 1);
    database().inTransaction(() -> database().run(Things.add("a")));
    assertThat(things.names()).containsExactly("a");

    dataApi.faults().add(FAIL_AFTER, "BeginTransaction", 1);
    database().inTransaction(() -> database().run(Things.add("b")));
    assertThat(things.names()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Execute", "CommitTransaction"})
  void runsALostTransactionAgain(String operation) {
    dataApi.faults().add(LOSE_TRANSACTION, operation, 1);
    var tries = new AtomicInteger();
    database()
        .inTransaction(
            () -> {
              tries.incrementAndGet();
              database().run(Things.add("a"));
              database().run(Things.add("b"));
            });
    assertThat(tries).hasValue(2);
    assertThat(things.names()).containsExactly("a", "b");
  }

  @Test
  void answersALateTimeoutWithinItsPatience() {
    dataApi.faults().add(HANG, 1_000);
    long start = System.nanoTime();
    var problem = DatabaseContract.catchProblem(() -> impatient.run(Statement.read("select 1")));
    assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void saysThatNothingHappenedWhenNothingListens() throws Exception {
    int port;
    try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    try (var database = DataApi.at(port, "nowhere", HASTY)) {
      var problem = DatabaseContract.catchProblem(() -> database.run(Things.add("a")));
      assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
      assertThat(problem.detail()).isEqualTo("the database can't be reached");
    }
  }

  @Test
  void isUnavailableWhenTheDatabaseOfThatNameDoesNotExist() {
    try (var elsewhere = DataApi.at(dataApi.port(), "nowhere", HASTY)) {
      var problem = DatabaseContract.catchProblem(() -> elsewhere.run(Things.add("a")));
      assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
    }
  }
}
