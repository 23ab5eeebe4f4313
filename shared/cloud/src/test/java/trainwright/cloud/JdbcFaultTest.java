package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trainwright.platform.Database;
import trainwright.platform.Problem;
import trainwright.platform.Statement;

final class JdbcFaultTest extends DatabaseFaultContract {
  private final JdbcDatabase database = new JdbcDatabase(things.url(), 4, HASTY);

  @Override
  Database database() {
    return database;
  }

  @AfterAll
  @Override
  void close() {
    database.close();
  }

  @Test
  void saysThatNothingHappenedWhenNoDatabaseListens() throws Exception {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    unreachable("jdbc:postgresql://127.0.0.1:" + port + "/nowhere?user=x");
  }

  @Test
  void givesUpOnAServerThatNeverAnswers() throws Exception {
    try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      unreachable("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/silent?user=x");
    }
  }

  @Test
  void isUnavailableWhenTheDatabaseOfThatNameDoesNotExist() {
    var problem = problemAt(things.url().replaceFirst("/scratch_\\d+", "/nowhere"));
    assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
  }

  private static void unreachable(String url) {
    var problem = problemAt(url);
    assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
    assertThat(problem.detail()).isEqualTo("the database can't be reached");
    assertThat(problem.retryAfter()).isPresent();
  }

  private static Problem problemAt(String url) {
    try (var database = new JdbcDatabase(url, 1, HASTY)) {
      return DatabaseContract.catchProblem(() -> database.run(Things.add("a")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void neverRepeatsACommitWhoseOutcomeIsUnknown(CuttingProxy.Cut cut) throws Exception {
    try (var proxy = new CuttingProxy(things.url(), "COMMIT", cut);
        var database = new JdbcDatabase(proxy.url(), 1, HASTY)) {
      var tries = new AtomicInteger();
      var problem =
          DatabaseContract.catchProblem(
              () ->
                  database.inTransaction(
                      () -> {
                        tries.incrementAndGet();
                        database.run(Things.add("a"));
                      }));
      assertThat(problem.detail()).contains("may or may not");
      assertThat(tries).hasValue(1);
    }
    proxyHasSettled(cut == CuttingProxy.Cut.AFTER ? 1 : 0);
  }

  @ParameterizedTest
  @EnumSource
  void repeatsATransactionOfIdempotentWritesWhenTheOutcomeIsUnknown(CuttingProxy.Cut cut)
      throws Exception {
    var id = UUID.randomUUID();
    try (var proxy = new CuttingProxy(things.url(), "COMMIT", cut);
        var database = new JdbcDatabase(proxy.url(), 1, HASTY)) {
      database.inTransaction(
          () ->
              database.run(
                  Statement.idempotentWrite(
                          """
                          insert into things (id, name) values (cast(:id as uuid), 'a')
                          on conflict (id) do nothing
                          """)
                      .bind("id", id)));
    }
    assertThat(things.names()).containsExactly("a");
  }

  @ParameterizedTest
  @EnumSource
  void neverRepeatsALoneWriteWhoseAnswerIsLost(CuttingProxy.Cut cut) throws Exception {
    try (var proxy = new CuttingProxy(things.url(), "insert into things", cut);
        var database = new JdbcDatabase(proxy.url(), 1, HASTY)) {
      var problem = DatabaseContract.catchProblem(() -> database.run(Things.add("a")));
      assertThat(problem.detail()).contains("may or may not");
    }
    proxyHasSettled(cut == CuttingProxy.Cut.AFTER ? 1 : 0);
  }

  /** What reached Postgres may still be running when the client has given up. */
  private void proxyHasSettled(int rows) throws InterruptedException {
    for (int tries = 0; things.names().size() != rows && tries < 100; tries++) {
      Thread.sleep(20);
    }
    assertThat(things.names()).hasSize(rows);
  }
}
