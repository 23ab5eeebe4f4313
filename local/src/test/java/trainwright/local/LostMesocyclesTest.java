package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import trainwright.cloud.Patience;
import trainwright.onebox.DataApiFaults.Fault;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/**
 * The database is lost, or its answer, exactly where the days of a mesocycle are stored: all of
 * them are there or none, and whoever asks again has them once.
 */
class LostMesocyclesTest {
  private static final int EVERY_TRY = 1_000;
  private static final Patience SHORT =
      new Patience(Duration.ofMillis(900), Duration.ofMillis(500), Duration.ofMillis(1_200));

  @TempDir static Path data;
  private static StrictDataApi dataApi;
  private static FaultyStatement stores;
  private static TestHouse house;
  private static TestServer server;

  private final String ada = "ada-" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    dataApi = new StrictDataApi(SHORT);
    stores = new FaultyStatement(dataApi, "insert into workout_instances");
    house = new TestHouse(data, Map.of(), dataApi.url(), stores, dataApi::close);
    server = new TestServer(TestServer.Setup.DEFAULT, house.functions());
  }

  @AfterAll
  static void stop() {
    server.close();
    house.close();
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return server.sendAs(ada, method, path, body, Map.of());
  }

  /** The path of a new program of three mesocycles. */
  private String newProgram() {
    var made = send("POST", "/v1/programs", ProgramsHttpTest.draft().toString());
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return "/v1/programs/" + Json.tree(made.body()).get("id").asText();
  }

  private HttpResponse<String> detail(String program) {
    return send("POST", program + "/mesocycles", "{\"order_index\": 1}");
  }

  private JsonNode read(String path) {
    return Json.tree(send("GET", path, "").body());
  }

  /** How many rows there are of a program: weeks, then days. */
  private static String rows(String program) {
    var sql =
        """
        select (select count(*) from microcycles
            where mesocycle_id in (select id from mesocycles where program_id = p.id)) as weeks,
          (select count(*) from workout_instances where program_id = p.id) as days
        from fitness_programs p where id = cast(:id as uuid)
        """;
    var id = program.replaceFirst(".*/", "");
    var row = house.database().run(Statement.read(sql).bind("id", id)).getFirst();
    return row.whole("weeks") + " weeks, " + row.whole("days") + " days";
  }

  private void assertStoredOnce(String program, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    var detailed = Json.tree(answer.body());
    assertThat(read("/v1/mesocycles/" + detailed.get("id").asText())).isEqualTo(detailed);
    assertThat(detailed.get("status").asText()).isEqualTo("detailed");
    assertThat(rows(program)).isEqualTo("4 weeks, 28 days");
  }

  @ParameterizedTest
  @EnumSource(names = {"FAIL_BEFORE", "FAIL_AFTER", "RESUMING"})
  void aFaultThatPassesIsSettledWithoutTheCaller(Fault fault) {
    var program = newProgram();
    stores.failNext(fault, 1);
    assertStoredOnce(program, detail(program));
  }

  @ParameterizedTest
  @CsvSource({"FAIL_BEFORE, '0 weeks, 0 days'", "FAIL_AFTER, '4 weeks, 28 days'"})
  void whileTheDatabaseIsLostAllOfItIsThereOrNothing(Fault fault, String rows) {
    var program = newProgram();
    stores.failNext(fault, EVERY_TRY);
    var lost = detail(program);
    assertThat(lost.statusCode()).as(lost.body()).isEqualTo(503);
    assertThat(lost.headers().firstValue("Retry-After")).isPresent();
    assertThat(rows(program)).isEqualTo(rows);
    assertStoredOnce(program, detail(program));
    assertStoredOnce(program, detail(program));
  }

  @Test
  void anAnswerThatNeverComesLeavesNoHalfMesocycle() {
    var program = newProgram();
    stores.failNext(Fault.HANG, 1);
    var answer = detail(program);
    assertThat(answer.statusCode()).isIn(200, 201, 503);
    assertStoredOnce(program, answer.statusCode() == 503 ? detail(program) : answer);
  }

  @Test
  void ofAllMesocyclesThoseBeforeTheLossStayAndTheNextCallGoesOn() {
    var program = newProgram();
    var first = send("POST", program + "/mesocycles", "{\"order_index\": 0}");
    assertThat(first.statusCode()).isEqualTo(201);
    stores.failNext(Fault.FAIL_BEFORE, EVERY_TRY);
    assertThat(send("POST", program + "/mesocycles?all=true", "").statusCode()).isEqualTo(503);
    var statuses = read(program + "/mesocycles").get("items").findValuesAsText("status");
    assertThat(statuses).containsExactly("detailed", "planned", "planned");
    assertThat(send("POST", program + "/mesocycles?all=true", "").statusCode()).isEqualTo(200);
    assertThat(rows(program)).isEqualTo("13 weeks, 89 days");
    assertThat(read("/v1/mesocycles/" + Json.tree(first.body()).get("id").asText()))
        .isEqualTo(Json.tree(first.body()));
  }
}
