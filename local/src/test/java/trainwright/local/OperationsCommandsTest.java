package trainwright.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import trainwright.onebox.DataApiEndpoint;
import trainwright.onebox.Scratch;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/**
 * Every command of the page for operators that is marked as run, pasted into one shell in the
 * page's order.
 */
class OperationsCommandsTest {
  /** Run by {@code .ci/run}, and slow. */
  private static final String TEMPLATE_CHECK = ".ci/template";

  private static final Pattern ENDED = Pattern.compile("(?s)(.*?)@ended (\\d+)\n");
  private static final String EXERCISE = "019b76da-b3b8-7e15-9923-3b2e9cd9e23f";
  private static final String ROUTINE_ID = "019bb000-0000-7000-8000-000000000901";
  private static final String SESSION_ID = "019bb000-0000-7000-8000-000000000902";

  private static final String BURY =
      """
      set -e
      QUEUES=https://sqs.us-east-1.amazonaws.com/123456789012
      aws sqs send-message --queue-url $QUEUES/DeadJobs --message-body "$ROUTINE_ID"
      aws sqs send-message --queue-url $QUEUES/DeadUploads --message-body file://notice.json
      aws sqs send-message --queue-url $QUEUES/DeadUploads --message-body stranger
      """;

  private static final String COPY =
      """
      set -e
      for TABLE in users workout_routines routine_exercises workout_sessions session_exercises \\
        exercise_set_logs; do
        COLUMNS=$(psql "$PRESENT" -Atc "select string_agg(column_name, ', ')
          from information_schema.columns where table_schema = 'public'
            and table_name = '$TABLE' and is_generated = 'NEVER'")
        psql "$PRESENT" -c "copy $TABLE ($COLUMNS) to stdout" >copied
        PGOPTIONS='-c session_replication_role=replica' \\
          psql "$RESTORED" -c "copy $TABLE ($COLUMNS) from stdin" <copied
      done
      """;

  @TempDir static Path folder;
  private static final Map<OperatorCommand, String> FAILED = new LinkedHashMap<>();
  private static final Map<OperatorCommand, String> PRINTED = new LinkedHashMap<>();
  private static @Nullable TestHouse house;
  private static @Nullable TestServer server;
  private static @Nullable DataApiEndpoint dataApi;
  private static @Nullable OperatorShell shell;

  @BeforeAll
  static void pasteThePage() throws IOException, InterruptedException {
    assumeTrue(Moto.find("moto_server") != null, "moto_server is not on the PATH");
    var all = new TestHouse(folder.resolve("data"));
    var open = new TestServer(TestServer.Setup.DEFAULT, all.functions());
    var api = new DataApiEndpoint(all.url(), 0, InstantSource.system());
    house = all;
    server = open;
    dataApi = api;
    var operator = new OperatorShell(folder, open.port(), api.port());
    shell = operator;
    operator.set("PRESENT", forPsql(all.url()));
    operator.set("RESTORED", forPsql(Scratch.database()));
    operator.set("ROUTINE_ID", ROUTINE_ID);
    operator.set("SESSION_ID", SESSION_ID);
    operator.set("SUB", "developer");
    operator.set("TOKEN", open.tokens().mint("operator", List.of(), Duration.ofHours(1)));
    bury(operator);
    loseRows(all, open, operator);
    paste(operator, databaseName(all.url()));
  }

  private static String forPsql(String jdbcUrl) {
    return jdbcUrl.replaceFirst("^jdbc:", "").replaceFirst("\\?.*user=([^&]*).*", "?user=$1");
  }

  private static String databaseName(String url) {
    return url.replaceAll("^.*/|\\?.*$", "");
  }

  private static void bury(OperatorShell operator) throws IOException, InterruptedException {
    var notice = Events.inOrder().stream().filter(e -> e.function().equals("upload-worker"));
    var text = notice.findFirst().orElseThrow().text();
    operator.write("notice.json", text.replace("{{developer}}", UUID.randomUUID().toString()));
    operator.write("new-key", "new");
    var _ = operator.succeed(BURY);
  }

  /** A routine and a session that only the restored database still has. */
  private static void loseRows(TestHouse all, TestServer open, OperatorShell operator)
      throws IOException, InterruptedException {
    post(
        open,
        "/v1/routines",
        Map.of("id", ROUTINE_ID, "name", "R", "exercise_ids", List.of(EXERCISE)));
    var sets = List.of(Map.of("set_number", 1, "reps", 8), Map.of("set_number", 2, "reps", 8));
    var exercises = List.of(Map.of("exercise_id", EXERCISE, "sets", sets));
    var from = Map.of("started_at", "2026-03-02T17:00:00Z", "completed_at", "2026-03-02T17:30:00Z");
    var session = new LinkedHashMap<String, Object>(from);
    session.put("id", SESSION_ID);
    session.put("exercises", exercises);
    post(open, "/v1/sessions", session);
    if (OperatorShell.hasPsql()) {
      var _ = operator.succeed(COPY);
      delete(all, "workout_routines", ROUTINE_ID);
      delete(all, "workout_sessions", SESSION_ID);
    }
  }

  private static void post(TestServer open, String path, Map<String, ?> body) {
    var answer = open.post(path, "application/json", Json.write(body).getBytes(UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static void delete(TestHouse all, String table, String id) {
    var delete = Statement.once("delete from " + table + " where id = cast(:id as uuid)");
    var _ = all.database().run(delete.bind("id", UUID.fromString(id)));
  }

  private static void paste(OperatorShell operator, String database)
      throws IOException, InterruptedException {
    var commands =
        OperatorCommand.all().stream().filter(OperationsCommandsTest::isRunHere).toList();
    var script = new StringBuilder();
    for (var command : commands) {
      var text = command.text().replace("DATABASE=trainwright", "DATABASE=" + database);
      script.append(
          """
          %s
          echo "@ended $?"
          """
              .formatted(text));
    }
    var ended = ENDED.matcher(operator.succeed(script.toString()));
    for (var command : commands) {
      assertThat(ended.find()).isTrue();
      PRINTED.put(command, ended.group(1));
      if (!ended.group(2).equals("0") || ended.group(1).contains("FunctionError")) {
        FAILED.put(command, ended.group());
      }
    }
  }

  private static boolean isRunHere(OperatorCommand command) {
    boolean wantsPsql = command.text().contains("copy_back");
    return command.mark().equals("ran")
        && !command.text().startsWith(TEMPLATE_CHECK)
        && (!wantsPsql || OperatorShell.hasPsql());
  }

  @AfterAll
  static void stop() {
    Stream.of(shell, server, dataApi, house).forEach(OperationsCommandsTest::close);
  }

  private static void close(@Nullable AutoCloseable closeable) {
    try (closeable) {
      return;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCommandThatIsMarkedAsRunRuns() {
    assertThat(PRINTED).hasSizeGreaterThan(30);
    return PRINTED.keySet().stream()
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command.text().replaceAll("\\s+", " "),
                    () -> assertThat(FAILED.get(command)).isNull()));
  }

  private static String printed(String command) {
    return PRINTED.entrySet().stream()
        .filter(printed -> printed.getKey().text().startsWith(command))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("the page has no " + command));
  }

  @Test
  void aRedriveAnnouncesJobsGivesBackUploadsAndLeavesStrangers() {
    assertThat(printed("bin/redrive"))
        .contains("Jobs: 1 redriven, 0 left", "Left: stranger", "Uploads: 1 redriven, 1 left");
  }

  @Test
  void aReindexedLibraryIsWholeAgain() {
    assertThat(printed("change \"insert into index_outbox")).startsWith("494");
    assertThat(Json.tree(printed("curl -fsS -H")).path("backlog").asInt(-1)).isZero();
  }

  @Test
  void whatWasDeletedComesBackFromTheRestoredDatabase() {
    assumeTrue(OperatorShell.hasPsql(), "psql is not on the PATH");
    assertThat(printed("copy_back workout_routines").lines()).containsExactly("COPY 1", "COPY 1");
    assertThat(printed("copy_back workout_sessions").lines())
        .containsExactly("COPY 1", "COPY 1", "COPY 2");
  }
}
