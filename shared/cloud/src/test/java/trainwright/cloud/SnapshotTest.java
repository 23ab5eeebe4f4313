package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.crac.Context;
import org.crac.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trainwright.onebox.DataApiEndpoint;
import trainwright.platform.Environment;
import trainwright.platform.Problem;
import trainwright.platform.Rehearsal;
import trainwright.platform.RequestTally;
import trainwright.platform.Sha256;
import trainwright.platform.Statement;

/** What of a process goes into its snapshot, and how it fares with what the snapshot made stale. */
final class SnapshotTest {
  private static final Things THINGS = new Things();

  /** Resources are called by hand; none of ours looks at its context. */
  private static final Context<Resource> BY_HAND =
      new Context<>() {
        @Override
        public void beforeCheckpoint(Context<? extends Resource> context) {}

        @Override
        public void afterRestore(Context<? extends Resource> context) {}

        @Override
        public void register(Resource resource) {}
      };

  @BeforeEach
  void clear() {
    THINGS.clear();
  }

  @Test
  void writesOverJdbcAfterARestoreThoughItsConnectionIsDead() throws Exception {
    try (var database = new JdbcDatabase(THINGS.url(), 1)) {
      database.run(Things.add("before"));
      THINGS.terminateConnections();
      database.snapshotPart().afterRestore(BY_HAND);
      database.run(Things.add("after"));
      assertThat(THINGS.names()).containsExactlyInAnyOrder("before", "after");
    }
  }

  @Test
  void wouldNotKnowWhatBecameOfAWriteOverJdbcWithoutThat() {
    try (var database = new JdbcDatabase(THINGS.url(), 1)) {
      database.run(Things.add("before"));
      THINGS.terminateConnections();
      var problem = DatabaseContract.catchProblem(() -> database.run(Things.add("after")));
      assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
    }
  }

  @Test
  void keepsNoJdbcConnectionInTheSnapshot() throws Exception {
    try (var database = new JdbcDatabase(THINGS.url(), 2)) {
      database.run(Things.add("before"));
      database.snapshotPart().beforeCheckpoint(BY_HAND);
      var count = "select count(*) as n from pg_stat_activity where datname = current_database()";
      try (var other = new JdbcDatabase(THINGS.url(), 1)) {
        var alone = other.run(Statement.read(count + " and pid <> pg_backend_pid()"));
        assertThat(alone.getFirst().whole("n")).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void writesThroughTheDataApiAfterARestoreThoughItsConnectionIsDead() throws IOException {
    var name = THINGS.url().replaceAll("^.*/|\\?.*$", "");
    var endpoint = new DataApiEndpoint(THINGS.url(), 0, InstantSource.system());
    int port = endpoint.port();
    try (var database = DataApi.at(port, name, Patience.STANDARD)) {
      database.run(Things.add("before"));
      endpoint.close();
      endpoint = new DataApiEndpoint(THINGS.url(), port, InstantSource.system());
      database.run(Things.add("after"));
      assertThat(THINGS.names()).containsExactlyInAnyOrder("before", "after");
    } finally {
      endpoint.close();
    }
  }

  @Test
  void callsTheDataApiAsNobodyBeforeTheSnapshotAndAsksForCredentialsAfterTheRestore()
      throws Exception {
    try (var server = new RecordingServer(SnapshotTest::credentials)) {
      var environment =
          new Environment(
              Map.of(
                  "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                  server.url() + "/credentials",
                  "AWS_ENDPOINT_URL_RDS_DATA",
                  server.url()));
      var target = new DataApiTarget("arn:aws:rds:us-east-1:1:cluster:c", "s", "d");
      var access = DataApiAccess.of(environment, target);
      try (var database = new DataApiDatabase(access, target, Patience.STANDARD)) {
        database.snapshotPart().beforeCheckpoint(BY_HAND);
        assertThat(server.calls())
            .extracting(RecordingServer.Call::path)
            .hasSize(5)
            .allMatch("/Execute"::equals);
        assertThat(server.calls().getFirst().header("authorization"))
            .contains("Credential=nobody/");
        database.snapshotPart().afterRestore(BY_HAND);
        assertThat(server.calls().getLast().path()).isEqualTo("/credentials");
        var _ = database.run(Statement.read("select 1"));
        assertThat(server.calls().getLast().header("authorization")).contains("Credential=handed/");
      }
    }
  }

  private static String credentials(RecordingServer.Call call) {
    return call.path().equals("/Execute")
        ? "{\"records\": []}"
        : """
        {"AccessKeyId": "handed", "SecretAccessKey": "k", "Token": "t",
         "Expiration": "2100-01-01T00:00:00Z"}
        """;
  }

  @Test
  void rehearsesFromRecordedResultsWithoutACall() {
    var sql = "select cast(:n as bigint) as n";
    var rehearsal =
        Rehearsal.read(
            """
            {"results": {"%s": {"columnMetadata": [{"label": "n"}],
              "records": [[{"longValue": 7}]]}}}
            """
                .formatted(Sha256.hex(sql)));
    try (var database = DataApi.at(1, "nowhere", Patience.STANDARD)) {
      rehearsal.run(
          () -> {
            var statement = Statement.read(sql).bind("n", Long.valueOf(1));
            var tally = new RequestTally();
            var rows = tally.count(() -> database.transaction(() -> database.run(statement)));
            assertThat(rows.getFirst().whole("n")).isEqualTo(7);
            assertThat(tally.statements()).isEqualTo(1);
            assertThat(database.run(Statement.read("select 2 as two"))).isEmpty();
          });
    }
  }

  @Test
  void callsNoServiceOfAwsInARehearsal() {
    try (var aws = new AwsStub()) {
      var client = aws.client();
      var call = new AwsHttp.Call("sqs", "AmazonSQS.SendMessage", "1.0");
      Rehearsal.read("{}")
          .run(
              () ->
                  assertThatThrownBy(() -> client.post(call, "{}"))
                      .hasMessage("a rehearsal calls nobody"));
      assertThat(aws.asked()).isEmpty();
    }
  }

  @Test
  void rehearsesInThreadsThatARehearsalStarts() throws InterruptedException {
    var seen = new java.util.concurrent.atomic.AtomicBoolean();
    var started = new Thread[1];
    Rehearsal.read("{}")
        .run(() -> started[0] = Thread.startVirtualThread(() -> seen.set(Rehearsal.isRunning())));
    assertThat(started[0].join(Duration.ofSeconds(10))).isTrue();
    assertThat(seen).isTrue();
    assertThat(Rehearsal.isRunning()).isFalse();
  }
}
