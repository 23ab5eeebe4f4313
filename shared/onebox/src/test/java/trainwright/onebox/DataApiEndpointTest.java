package trainwright.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainwright.platform.Json;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DataApiEndpointTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-04T09:30:00Z"));
  private final DataApiEndpoint endpoint = start();
  private final DataApiCaller caller = new DataApiCaller(endpoint.port());

  private DataApiEndpoint start() {
    try {
      return new DataApiEndpoint(Scratch.emptyDatabase(), 0, now::get);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeAll
  void createTable() throws Exception {
    var answer = caller.execute("create table things (id uuid primary key, name text)");
    assertThat(answer.body())
        .isEqualTo(Json.tree("{\"numberOfRecordsUpdated\": 0, \"generatedFields\": []}"));
  }

  @AfterAll
  void close() {
    caller.close();
    endpoint.close();
  }

  @Test
  void answersEveryTypeInItsField() throws Exception {
    var answer =
        caller.execute(
            """
            select null::text, true, 1::smallint, 9223372036854775807, 0.5::float4, 1.5::float8,
                   12.30::numeric, 'x', '019a0000-0000-7000-8000-000000000001'::uuid,
                   '{"a":1}'::jsonb, '2026-05-04'::date, '09:30:00'::time,
                   '2026-05-04 11:30:00.120+02'::timestamptz, '\\x0aff'::bytea,
                   array['a', 'b'], array[1, 2], array[0.5::float8], array[true]
            """);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            Json.tree(
                """
                {"numberOfRecordsUpdated": 0, "records": [[
                  {"isNull": true}, {"booleanValue": true}, {"longValue": 1},
                  {"longValue": 9223372036854775807}, {"doubleValue": 0.5}, {"doubleValue": 1.5},
                  {"stringValue": "12.30"}, {"stringValue": "x"},
                  {"stringValue": "019a0000-0000-7000-8000-000000000001"},
                  {"stringValue": "{\\"a\\": 1}"}, {"stringValue": "2026-05-04"},
                  {"stringValue": "09:30:00"}, {"stringValue": "2026-05-04 09:30:00.12"},
                  {"blobValue": "Cv8="}, {"arrayValue": {"stringValues": ["a", "b"]}},
                  {"arrayValue": {"longValues": [1, 2]}}, {"arrayValue": {"doubleValues": [0.5]}},
                  {"arrayValue": {"booleanValues": [true]}}]]}
                """));
  }

  @Test
  void describesColumnsWhenAsked() throws Exception {
    var answer =
        caller.execute(
            "select id as label, array[1] as numbers from things",
            Map.of("includeResultMetadata", true));
    var column = answer.body().path("columnMetadata").path(0);
    assertThat(column.path("label").asText()).isEqualTo("label");
    assertThat(column.path("typeName").asText()).isEqualTo("uuid");
    assertThat(column.path("tableName").asText()).isEqualTo("things");
    assertThat(answer.body().path("columnMetadata").path(1).path("arrayBaseColumnType").asInt())
        .isEqualTo(java.sql.Types.INTEGER);
  }

  @Test
  void writesNumbersAsAsked() throws Exception {
    var answer =
        caller.execute(
            "select 5::bigint, 1.50::numeric, 3::numeric",
            Map.of(
                "resultSetOptions",
                Map.of("longReturnType", "STRING", "decimalReturnType", "DOUBLE_OR_LONG")));
    assertThat(answer.body().path("records").path(0))
        .isEqualTo(Json.tree("[{\"stringValue\":\"5\"},{\"doubleValue\":1.5},{\"longValue\":3}]"));
  }

  @Test
  void formatsRecordsAsJsonForSelectOnly() throws Exception {
    var json = Map.<String, Object>of("formatRecordsAs", "JSON");
    var answer = caller.execute("select 1 as n, null as nothing, array['a'] as words", json);
    assertThat(answer.body().has("records")).isFalse();
    assertThat(Json.tree(answer.body().path("formattedRecords").asText()))
        .isEqualTo(Json.tree("[{\"n\":1,\"nothing\":null,\"words\":[\"a\"]}]"));

    var update = caller.execute("update things set name = 'x' returning id", json);
    assertThat(update.error()).isEqualTo("ValidationException");
  }

  @Test
  void refusesAnUncastTextWherePostgresDoesAndTakesAHintInstead() throws Exception {
    var sql = "insert into things (id) values (:id)";
    var id = "019a0000-0000-7000-8000-000000000002";
    var refused = caller.execute(sql, "id", Map.of("stringValue", id));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error()).isEqualTo("DatabaseErrorException");
    assertThat(refused.message())
        .startsWith("ERROR: column \"id\" is of type uuid but expression is of type character")
        .endsWith("; SQLState: 42804");

    var hinted =
        caller.execute(
            sql,
            Map.of(
                "parameters",
                List.of(
                    Map.of("name", "id", "value", Map.of("stringValue", id), "typeHint", "UUID"))));
    assertThat(hinted.body().path("numberOfRecordsUpdated").asInt()).isEqualTo(1);
    assertThat(caller.execute(sql, "id", Map.of("isNull", true)).message())
        .endsWith("; SQLState: 42804");
  }

  @ParameterizedTest
  @CsvSource({
    "JSON, '{\"a\": 1}', jsonb",
    "UUID, 019a0000-0000-7000-8000-000000000001, uuid",
    "TIMESTAMP, 2026-05-04 09:30:00.123, timestamp",
    "DATE, 2026-05-04, date",
    "TIME, 09:30:00, time",
    "DECIMAL, 12.30, numeric"
  })
  void takesEveryHint(String hint, String text, String type) throws Exception {
    var answer =
        caller.execute(
            "select pg_typeof(coalesce(:x, null::%s))::text, :x".formatted(type),
            Map.of(
                "parameters",
                List.of(
                    Map.of("name", "x", "value", Map.of("stringValue", text), "typeHint", hint))));
    assertThat(answer.message()).isEmpty();
    assertThat(answer.body().path("records").path(0).path(1).path("stringValue").asText())
        .isEqualTo(text);
  }

  @Test
  void refusesArraysAndValuesOfTheWrongForm() throws Exception {
    var array =
        caller.execute("select :x", "x", Map.of("arrayValue", Map.of("longValues", List.of(1))));
    assertThat(array.status()).isEqualTo(400);
    assertThat(array.message()).isEqualTo("Array parameters are not supported.");
    assertThat(caller.execute("select :x", "x", Map.of()).message())
        .isEqualTo("Parameter \"x\" has value with no field set");
    assertThat(caller.execute("select :x", "x", Map.of("longValue", "1")).error())
        .isEqualTo("ValidationException");
    assertThat(caller.execute("select :x, :y", "x", Map.of("longValue", 1)).message())
        .isEqualTo("Cannot find parameter: y");
    assertThat(caller.execute("select money '1'").message())
        .isEqualTo("The result contains the unsupported data type money");
    assertThat(caller.execute("select array[array[1]]").error())
        .isEqualTo("UnsupportedResultException");
  }

  @Test
  void refusesWhatIsNotOneStatementOfAtMost65536Characters() throws Exception {
    assertThat(caller.execute("select 1; select 2").message())
        .isEqualTo("Multistatements aren't supported.");
    assertThat(caller.execute(" -- nothing").error()).isEqualTo("ValidationException");
    assertThat(caller.execute("select 1" + " ".repeat(65_528)).status()).isEqualTo(200);
    assertThat(caller.execute("select 1" + " ".repeat(65_529)).message())
        .contains("'sql'", "less than or equal to 65536");
  }

  @Test
  void refusesAnswersAndRequestsPastTheirLimits() throws Exception {
    assertThat(caller.execute("select repeat('x', 65000)").status()).isEqualTo(200);
    assertThat(caller.execute("select repeat('x', 65536)").message())
        .isEqualTo("Database returned more than the allowed row size limit");
    assertThat(caller.execute("select repeat('x', 50000) from generate_series(1, 22)").message())
        .isEqualTo("Database returned more than the allowed response size limit");
    var large = "x".repeat(4 * 1024 * 1024 - 1_000);
    assertThat(caller.execute("select length(:x)", "x", Map.of("stringValue", large)).status())
        .isEqualTo(200);
    var tooLarge = Map.<String, Object>of("stringValue", large + "x".repeat(1_000));
    assertThat(caller.execute("select length(:x)", "x", tooLarge).status()).isEqualTo(413);
  }

  @Test
  void refusesRequestsThatAwsWouldRefuse() throws Exception {
    assertThat(caller.unsigned("Execute", "{}").error())
        .isEqualTo("MissingAuthenticationTokenException");
    assertThat(caller.withArns("ExecuteSql", Map.of()).error())
        .isEqualTo("UnknownOperationException");
    assertThat(caller.post("Execute", "{").error()).isEqualTo("ValidationException");
    assertThat(caller.withArns("Execute", Map.of()).message()).contains("'sql'");
    assertThat(caller.withArns("Execute", Map.of("resourceArn", "not an arn at all")).message())
        .isEqualTo("Invalid cluster arn");
    assertThat(caller.execute("select 1", Map.of("secretArn", "short")).status()).isEqualTo(400);
    assertThat(caller.execute("select 1", Map.of("schema", "public")).message())
        .isEqualTo("The schema parameter isn't supported");
    assertThat(caller.execute("select 1", Map.of("database", "nowhere")).message())
        .isEqualTo("FATAL: database \"nowhere\" does not exist; SQLState: 3D000");
  }

  @Test
  void runsABatchAsOne() throws Exception {
    var set = List.of(Map.of("name", "name", "value", Map.of("stringValue", "batch")));
    var sql = "insert into things (id, name) values (gen_random_uuid(), :name)";
    var answer =
        caller.withArns("BatchExecute", Map.of("sql", sql, "parameterSets", List.of(set, set)));
    assertThat(answer.body())
        .isEqualTo(
            Json.tree(
                "{\"updateResults\": [{\"generatedFields\": []}, {\"generatedFields\": []}]}"));
    assertThat(count("batch")).isEqualTo(2);

    var wrong = List.of(Map.of("name", "other", "value", Map.of("stringValue", "batch")));
    var half =
        caller.withArns("BatchExecute", Map.of("sql", sql, "parameterSets", List.of(set, wrong)));
    assertThat(half.status()).isEqualTo(400);
    assertThat(count("batch")).isEqualTo(2);
  }

  private long count(String name) throws Exception {
    return caller
        .execute("select count(*) from things where name = :n", "n", Map.of("stringValue", name))
        .body()
        .at("/records/0/0/longValue")
        .asLong();
  }

  private long waitingForALock() throws Exception {
    return caller
        .execute("select count(*) from pg_locks where locktype = 'advisory' and not granted")
        .body()
        .at("/records/0/0/longValue")
        .asLong();
  }

  private DataApiCaller.Answer commit(String transaction) throws Exception {
    return caller.withArns("CommitTransaction", Map.of("transactionId", transaction));
  }

  private String begin() throws Exception {
    return caller.withArns("BeginTransaction", Map.of()).body().path("transactionId").asText();
  }

  private DataApiCaller.Answer add(String transaction, String name) throws Exception {
    return caller.execute(
        "insert into things (id, name) values (gen_random_uuid(), '%s')".formatted(name),
        Map.of("transactionId", transaction));
  }

  @Test
  void commitsAndRollsBack() throws Exception {
    var committed = begin();
    assertThat(add(committed, "committed").status()).isEqualTo(200);
    assertThat(count("committed")).isZero();
    var commit = commit(committed);
    assertThat(commit.body().path("transactionStatus").asText()).isEqualTo("Transaction Committed");
    assertThat(count("committed")).isEqualTo(1);
    assertThat(add(committed, "late").error()).isEqualTo("TransactionNotFoundException");

    var rolledBack = begin();
    assertThat(add(rolledBack, "rolled back").status()).isEqualTo(200);
    var rollback = caller.withArns("RollbackTransaction", Map.of("transactionId", rolledBack));
    assertThat(rollback.body().path("transactionStatus").asText()).isEqualTo("Rollback Complete");
    assertThat(count("rolled back")).isZero();
  }

  @Test
  void endsATransactionThatNobodyUsesForThreeMinutes() throws Exception {
    var transaction = begin();
    passes(Duration.ofMinutes(3));
    assertThat(add(transaction, "in time").status()).isEqualTo(200);
    passes(Duration.ofMinutes(3).plusMillis(1));
    var late = add(transaction, "late");
    assertThat(late.status()).isEqualTo(404);
    assertThat(late.error()).isEqualTo("TransactionNotFoundException");
    assertThat(count("in time")).isZero();
  }

  @Test
  void endsATransactionAfterADay() throws Exception {
    var transaction = begin();
    for (int minutes = 0; minutes < 24 * 60; minutes += 3) {
      passes(Duration.ofMinutes(3));
      assertThat(caller.execute("select 1", Map.of("transactionId", transaction)).status())
          .isEqualTo(200);
    }
    passes(Duration.ofMillis(1));
    assertThat(add(transaction, "old").error()).isEqualTo("TransactionNotFoundException");
  }

  private void passes(Duration time) {
    var _ = now.updateAndGet(instant -> instant.plus(time));
  }

  @Test
  void losesTheTransactionOfAnOversizeResult() throws Exception {
    var transaction = begin();
    assertThat(add(transaction, "oversize").status()).isEqualTo(200);
    assertThat(
            caller
                .execute("select repeat('x', 65536)", Map.of("transactionId", transaction))
                .status())
        .isEqualTo(400);
    assertThat(add(transaction, "oversize").error()).isEqualTo("TransactionNotFoundException");
    assertThat(count("oversize")).isZero();
  }

  @Test
  void refusesTwoCallsAtOnceInOneTransaction() throws Exception {
    var lock = "select pg_advisory_xact_lock(20261121)::text";
    var holder = begin();
    var waiter = begin();
    assertThat(caller.execute(lock, Map.of("transactionId", holder)).status()).isEqualTo(200);
    try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting = threads.submit(() -> caller.execute(lock, Map.of("transactionId", waiter)));
      while (waitingForALock() == 0 && !waiting.isDone()) {
        Thread.sleep(10);
      }
      var second = caller.execute("select 1", Map.of("transactionId", waiter));
      assertThat(commit(holder).status()).isEqualTo(200);
      assertThat(second.message()).isEqualTo("Transaction is still running a query");
      assertThat(waiting.get().status()).isEqualTo(200);
    }
  }

  @Test
  void takesFaultsFromOutside() throws Exception {
    var fault = "{\"fault\": \"resuming\", \"operation\": \"Execute\", \"calls\": 2}";
    assertThat(caller.post("faults", fault).status()).isEqualTo(200);
    assertThat(caller.execute("select 1").error()).isEqualTo("DatabaseResumingException");
    assertThat(caller.execute("select 1").error()).isEqualTo("DatabaseResumingException");
    assertThat(caller.execute("select 1").status()).isEqualTo(200);
    assertThat(caller.post("faults", "{\"fault\": \"rain\"}").status()).isEqualTo(400);
  }
}
