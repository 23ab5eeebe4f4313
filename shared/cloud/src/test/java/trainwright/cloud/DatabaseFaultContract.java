package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import trainwright.platform.Database;
import trainwright.platform.Problem;
import trainwright.platform.RequestTally;
import trainwright.platform.Statement;

/** How every adapter fares when Postgres itself gives trouble. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DatabaseFaultContract {
  static final Patience HASTY =
      new Patience(Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(4));

  final Things things = new Things();

  abstract Database database();

  @BeforeEach
  void clear() {
    things.clear();
  }

  @AfterAll
  abstract void close();

  @Test
  void runsTheLoserOfADeadlockAgain() throws Exception {
    database().run(Things.add("a"));
    database().run(Things.add("b"));
    var bothHoldTheirFirst = new CyclicBarrier(2);
    var tries = new AtomicInteger();

    inParallel(
        () -> raiseBoth("a", "b", tries, bothHoldTheirFirst),
        () -> raiseBoth("b", "a", tries, bothHoldTheirFirst));

    // One loser at least; both, when both look for the deadlock at the same moment.
    assertThat(tries.get()).isBetween(3, 4);
    var sum = database().run(Statement.read("select sum(n) as n from things")).getFirst();
    assertThat(sum.whole("n")).isEqualTo(4);
  }

  private void raiseBoth(
      String first, String second, AtomicInteger tries, CyclicBarrier bothHoldTheirFirst) {
    database()
        .inTransaction(
            () -> {
              raise(first);
              if (tries.incrementAndGet() <= 2) {
                meet(bothHoldTheirFirst);
              }
              raise(second);
            });
  }

  private void raise(String name) {
    database()
        .run(
            Statement.once("update things set n = coalesce(n, 0) + 1 where name = cast(:n as text)")
                .bind("n", name));
  }

  @Test
  void runsATransactionAgainThatCouldNotBeSerialised() throws Exception {
    var bothHaveRead = new CyclicBarrier(2);
    var tries = new AtomicInteger();

    inParallel(
        () -> addIfAlone("a", tries, bothHaveRead), () -> addIfAlone("b", tries, bothHaveRead));

    assertThat(tries).hasValue(3);
    assertThat(things.names()).hasSize(1);
  }

  /** Write skew: each finds the table empty, and only one may add to it. */
  private void addIfAlone(String name, AtomicInteger tries, CyclicBarrier bothHaveRead) {
    database()
        .inTransaction(
            () -> {
              database().run(Statement.read("set transaction isolation level serializable"));
              boolean alone = database().run(Statement.read("select id from things")).isEmpty();
              if (tries.incrementAndGet() <= 2) {
                meet(bothHaveRead);
              }
              if (alone) {
                database().run(Things.add(name));
              }
            });
  }

  @Test
  void runsATransactionAgainWhoseConnectionWasKilled() {
    var tries = new AtomicInteger();
    database()
        .inTransaction(
            () -> {
              database().run(Things.add("a"));
              if (tries.incrementAndGet() == 1) {
                things.terminateConnections();
              }
              database().run(Things.add("b"));
            });
    assertThat(tries).hasValue(2);
    assertThat(things.names()).containsExactly("a", "b");
  }

  @Test
  void readsAgainWhenItsConnectionIsKilled() throws Exception {
    var read = Statement.read("select 'sleep 1' as words from pg_sleep(0.3)");
    var tally = new RequestTally();
    inParallel(
        () -> assertThat(tally.count(() -> database().run(read))).hasSize(1),
        () -> killWhileRunning("sleep 1"));
    assertThat(tally.statements()).isEqualTo(2);
  }

  @Test
  void neverRepeatsAWriteWhoseOutcomeIsUnknown() throws Exception {
    var write =
        Statement.once(
                "insert into things (id, name) select cast(:id as uuid), 'sleep 2' from"
                    + " pg_sleep(2)")
            .bind("id", UUID.randomUUID());
    var tally = new RequestTally();
    inParallel(
        () -> {
          var problem =
              DatabaseContract.catchProblem(() -> tally.count(() -> database().run(write)));
          assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
          assertThat(problem.detail()).contains("may or may not", "same id or Idempotency-Key");
          assertThat(problem.retryAfter()).isPresent();
        },
        () -> killWhileRunning("sleep 2"));
    assertThat(tally.statements()).isEqualTo(1);
    assertThat(things.names()).isEmpty();
  }

  @Test
  void repeatsAnIdempotentWriteWhoseConnectionIsKilled() throws Exception {
    var write =
        Statement.idempotentWrite(
                """
                insert into things (id, name)
                select cast(:id as uuid), 'sleep 3' from pg_sleep(0.3)
                on conflict do nothing
                """)
            .bind("id", UUID.randomUUID());
    inParallel(() -> database().run(write), () -> killWhileRunning("sleep 3"));
    assertThat(things.names()).containsExactly("sleep 3");
  }

  @Test
  void stopsAStatementThatRunsTooLong() {
    long start = System.nanoTime();
    var problem =
        DatabaseContract.catchProblem(
            () -> database().run(Statement.once("select from pg_sleep(20)")));
    assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
    assertThat(problem.retryAfter()).isPresent();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
  }

  private void killWhileRunning(String words) {
    try {
      things.awaitRunning(words);
      things.terminateConnections();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      int _ = barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static void inParallel(Runnable first, Runnable second) throws Exception {
    try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> other = threads.submit(second);
      first.run();
      var _ = other.get(30, TimeUnit.SECONDS);
    }
  }
}
