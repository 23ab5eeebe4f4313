package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/**
 * Programs over HTTP, on a database behind the strict Data API: made, worked out, read, deleted.
 */
class ProgramsHttpTest {
  @TempDir static Path data;
  private static TestHouse house;
  private static TestServer server;

  private final String ada = "ada-" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    house = TestHouse.onDataApi(data);
    server = new TestServer(TestServer.Setup.DEFAULT, house.functions());
  }

  @AfterAll
  static void stop() {
    server.close();
    house.close();
  }

  private HttpResponse<String> get(String path) {
    return server.sendAs(ada, "GET", path, "", Map.of());
  }

  private HttpResponse<String> post(String path, String body) {
    return server.sendAs(ada, "POST", path, body, Map.of());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.tree(answer.body());
  }

  /** A request that can be planned, with one field changed. */
  static ObjectNode draft() {
    var draft =
        Json.tree(
            """
            {"goal": "Get stronger all over", "program_type": "strength",
             "experience": "intermediate", "days_per_week": 4, "minutes_per_session": 60,
             "weeks": 12, "equipment": ["barbell", "dumbbells", "bench", "pull_up_bar"],
             "start_date": "2096-03-07"}
            """);
    return (ObjectNode) draft;
  }

  /** A program without a week, as an app may send it to be checked. */
  static ObjectNode emptyTree() {
    var tree = Json.newObject();
    tree.put("id", "019bb000-0000-7000-8000-000000000450");
    tree.set("request", draft());
    tree.put("overview", "Nothing.").put("start_date", "2096-03-07").put("end_date", "2096-06-03");
    tree.putArray("macrocycles");
    tree.putArray("warnings");
    return tree;
  }

  private static ObjectNode draft(String field, String json) {
    return draft().set(field, Json.tree(json));
  }

  private JsonNode created(ObjectNode draft) {
    var answer = post("/v1/programs", draft.toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  private static String path(JsonNode program) {
    return "/v1/programs/" + program.get("id").asText();
  }

  private JsonNode detailed(JsonNode program, int index) {
    var answer = post(path(program) + "/mesocycles", "{\"order_index\": %d}".formatted(index));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  private static List<Integer> atOnce(int count, Callable<Integer> call) throws Exception {
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(Collections.nCopies(count, call))) {
        statuses.add(answer.get());
      }
    }
    return statuses;
  }

  private static long rows(String table, JsonNode program) {
    var sql = "select count(*) as n from %s where program_id = cast(:id as uuid)".formatted(table);
    var statement = Statement.read(sql).bind("id", program.get("id").asText());
    return house.database().run(statement).getFirst().whole("n");
  }

  @Test
  void readsWhatItStored() {
    var program = created(draft());
    assertThat(json(get(path(program)))).isEqualTo(program);
    var first = detailed(program, 0);
    assertThat(json(get("/v1/mesocycles/" + first.get("id").asText()))).isEqualTo(first);
    var again = post(path(program) + "/mesocycles", "{\"order_index\": 0}");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(again)).isEqualTo(first);
  }

  @Test
  void everyDayOfProgramIsThereOnceAndInOrder() {
    var program = created(draft("weeks", "16"));
    var all = post(path(program) + "/mesocycles?all=true", "");
    assertThat(all.statusCode()).as(all.body()).isEqualTo(200);
    assertThat(json(all).get("items").findValuesAsText("status")).containsOnly("detailed");
    var tree = json(get(path(program) + "?depth=workout"));
    var dates = tree.findValuesAsText("date");
    var expected =
        LocalDate.parse("2096-03-07")
            .datesUntil(LocalDate.parse(tree.get("end_date").asText()).plusDays(1))
            .map(LocalDate::toString)
            .toList();
    assertThat(dates).isEqualTo(expected);
    assertThat(tree.findValues("blocks")).isEmpty();
  }

  @Test
  void longestProgramWithLongestDaysCanBeRead() {
    var draft = draft("weeks", "52").put("minutes_per_session", 240).put("days_per_week", 6);
    draft.put("program_type", "hybrid").put("experience", "advanced");
    var program = created(draft);
    assertThat(post(path(program) + "/mesocycles?all=true", "").statusCode()).isEqualTo(200);
    for (var depth : List.of("program", "macrocycle", "mesocycle", "microcycle", "workout")) {
      var answer = get(path(program) + "?depth=" + depth);
      assertThat(answer.statusCode()).as(depth).isEqualTo(200);
      assertThat(answer.body().length()).as(depth).isLessThan(1 << 20);
    }
    for (var mesocycle : json(get(path(program) + "/mesocycles")).get("items")) {
      var one = get("/v1/mesocycles/" + mesocycle.get("id").asText());
      assertThat(one.statusCode()).isEqualTo(200);
      assertThat(one.body().length()).isLessThan(1 << 20);
    }
  }

  @Test
  void dryRunAnswersTheSameAndStoresNothing() {
    var dry = post("/v1/programs?dry_run=true", draft().toString());
    assertThat(dry.statusCode()).isEqualTo(200);
    assertThat(json(get("/v1/programs")).get("items")).isEmpty();
    var stored = created(draft());
    assertThat(stored.get("overview")).isEqualTo(json(dry).get("overview"));
    assertThat(stored.findValues("weekly_targets"))
        .isEqualTo(json(dry).findValues("weekly_targets"));
  }

  @Test
  void equalRequestGetsKeptOutlineUnderNewIdsAndChangedOneIsPlannedAnew() {
    var first = created(draft());
    var _ =
        house
            .database()
            .run(
                Statement.once(
                        "update fitness_programs set overview = 'kept' where id = cast(:id as"
                            + " uuid)")
                    .bind("id", first.get("id").asText()));
    var reordered = draft("equipment", "[\"pull_up_bar\", \"bench\", \"dumbbells\", \"barbell\"]");
    var second = created(reordered);
    assertThat(second.get("overview").asText()).isEqualTo("kept");
    assertThat(second.findValuesAsText("id"))
        .doesNotContainAnyElementsOf(first.findValuesAsText("id"));
    assertThat(created(draft("weeks", "11")).get("overview").asText()).isNotEqualTo("kept");
    var bob = server.sendAs("bob", "POST", "/v1/programs", draft().toString(), Map.of());
    assertThat(json(bob).get("overview").asText()).isNotEqualTo("kept");
  }

  @Test
  void twentyEqualDetailsAtOnceStoreItOnce() throws Exception {
    var program = created(draft());
    var statuses =
        atOnce(20, () -> post(path(program) + "/mesocycles", "{\"order_index\": 1}").statusCode());
    assertThat(Collections.frequency(statuses, 201)).isOne();
    assertThat(statuses).containsOnly(200, 201);
    assertThat(rows("workout_instances", program)).isEqualTo(28);
  }

  @Test
  void programsOfOthersAreNotThere() {
    var program = created(draft());
    var mesocycle = detailed(program, 0);
    var week = mesocycle.at("/microcycles/0/id").asText();
    var match = Map.of("If-Match", "\"1\"");
    var macrocycle = program.at("/macrocycles/0/id").asText();
    for (var path :
        List.of(
            path(program),
            path(program) + "/mesocycles",
            "/v1/mesocycles/" + mesocycle.get("id").asText(),
            "/v1/mesocycles/" + mesocycle.get("id").asText() + "/microcycles",
            "/v1/macrocycles/" + macrocycle + "/mesocycles",
            "/v1/microcycles/" + week + "/workouts",
            "/v1/mesocycles/x")) {
      assertThat(server.sendAs("bob", "GET", path, "", Map.of()).statusCode())
          .as(path)
          .isEqualTo(404);
    }
    for (var patch : List.of(path(program), "/v1/microcycles/" + week)) {
      assertThat(server.sendAs("bob", "PATCH", patch, "{}", match).statusCode()).isEqualTo(404);
    }
    assertThat(server.sendAs("bob", "DELETE", path(program), "", match).statusCode())
        .isEqualTo(404);
    for (var body : List.of("{\"order_index\": 0}", "{\"order_index\": 1}")) {
      assertThat(
              server
                  .sendAs("bob", "POST", path(program) + "/mesocycles", body, Map.of())
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(
            server
                .sendAs(
                    "bob",
                    "POST",
                    "/v1/programs",
                    draft().put("id", program.get("id").asText()).toString(),
                    Map.of())
                .statusCode())
        .isEqualTo(409);
    assertThat(server.sendAs("bob", "GET", "/v1/programs", "", Map.of()).body())
        .doesNotContain(program.get("id").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"order_index\": -1}', 422",
    "'{\"order_index\": 3}', 422",
    "'{\"order_index\": 2147483647}', 422",
    "'{\"order_index\": 99999999999}', 400",
    "'{\"order_index\": \"0\"}', 400",
    "'{\"order_index\": 0.5}', 400",
    "'{\"order_index\": null}', 400",
    "'{\"index\": 0}', 400",
    "'{}', 400",
    "'', 400",
    "'[0]', 400"
  })
  void refusesMesocyclesThatAreNotThere(String body, int status) {
    var program = created(draft());
    var answer = post(path(program) + "/mesocycles", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(rows("workout_instances", program)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "days_per_week | 0 | 422 | /days_per_week",
        "days_per_week | 8 | 422 | /days_per_week",
        "days_per_week | 7 | 422 | /days_per_week",
        "available_days | [\"monday\"] | 422 | /available_days",
        "available_days | [\"montag\"] | 400 | /available_days/0",
        "minutes_per_session | 9 | 422 | /minutes_per_session",
        "minutes_per_session | 241 | 422 | /minutes_per_session",
        "weeks | 1 | 422 | /weeks",
        "weeks | 53 | 422 | /weeks",
        "weeks | \"12\" | 400 | /weeks",
        "weeks | 2.5 | 400 | /weeks",
        "start_date | \"2096-02-30\" | 400 | /start_date",
        "start_date | \"2001-01-01\" | 422 | /start_date",
        "start_date | \"+12096-01-01\" | 422 | /start_date",
        "equipment | [\"jetpack\"] | 400 | /equipment/0",
        "injuries | [\"soul\"] | 400 | /injuries/0",
        "program_type | \"yoga\" | 400 | /program_type",
        "goal | \"\" | 422 | /goal",
        "goal | \"Write me a poem about the sea\" | 422 | /goal",
        "goal | \"I have chest pain and want to run\" | 422 | /goal",
        "horoscope | \"leo\" | 400 | /horoscope"
      })
  void refusesWhatCanNotBePlanned(String field, String value, int status, String pointer) {
    var answer = post("/v1/programs", draft(field, value).toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).at("/errors/0/pointer").asText()).isEqualTo(pointer);
    assertThat(json(get("/v1/programs")).get("items")).isEmpty();
  }

  @Test
  void longGoalOfHardTextIsKept() {
    var goal = "Get stronger \uD83C\uDFCB \u0001 \"quoted\" \\ ".repeat(500).substring(0, 4_998);
    var program = created(draft().put("goal", goal));
    assertThat(json(get(path(program))).get("goal").asText()).isEqualTo(goal);
    var tooLong = draft().put("goal", goal + "xyz");
    assertThat(post("/v1/programs", tooLong.toString()).statusCode()).isEqualTo(422);
  }

  @Test
  void sixOfSevenDaysOnFirstWeekdaysOfTheYearKeepOneDayFree() {
    for (var start : List.of("2096-02-29", "2096-12-31", "2097-01-01", "2096-03-04")) {
      var program = created(draft("days_per_week", "6").put("start_date", start).put("weeks", 4));
      var week = detailed(program, 0).get("microcycles").valueStream().toList().getLast();
      assertThat(new TreeSet<>(week.findValuesAsText("session_type"))).as(start).contains("rest");
      assertThat(json(get(path(program))).get("start_date").asText()).isEqualTo(start);
    }
  }

  @Test
  void writesNeedTheVersionThatWasRead() {
    var path = path(created(draft()));
    for (var method : List.of("PATCH", "DELETE")) {
      assertThat(server.sendAs(ada, method, path, "{}", Map.of()).statusCode()).isEqualTo(428);
      assertThat(server.sendAs(ada, method, path, "{}", Map.of("If-Match", "\"7\"")).statusCode())
          .isEqualTo(412);
    }
    var match = Map.of("If-Match", "\"1\"");
    var patched = server.sendAs(ada, "PATCH", path, "{\"goal\": \"Squat 140 kg\"}", match);
    assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
    assertThat(json(patched).get("version").asInt()).isEqualTo(2);
    assertThat(server.sendAs(ada, "DELETE", path, "", match).statusCode()).isEqualTo(412);
    assertThat(server.sendAs(ada, "DELETE", path, "", Map.of("If-Match", "\"2\"")).statusCode())
        .isEqualTo(204);
    assertThat(get(path).statusCode()).isEqualTo(404);
    assertThat(get(path + "/mesocycles").statusCode()).isEqualTo(404);
  }

  @Test
  void programDeletedWhileItIsDetailedLeavesNothing() throws Exception {
    for (int round = 0; round < 5; round++) {
      var program = created(draft());
      var calls = new ArrayList<Callable<Integer>>();
      for (int index = 0; index < 3; index++) {
        var body = "{\"order_index\": %d}".formatted(index);
        calls.add(() -> post(path(program) + "/mesocycles", body).statusCode());
      }
      calls.add(
          () ->
              server
                  .sendAs(ada, "DELETE", path(program), "", Map.of("If-Match", "\"1\""))
                  .statusCode());
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var answer : threads.invokeAll(calls)) {
          assertThat(answer.get()).isIn(201, 404, 204);
        }
      }
      assertThat(rows("mesocycles", program)).isZero();
      assertThat(rows("workout_instances", program)).isZero();
    }
  }

  @Test
  void notesOfWeekAreMergedAndChecked() {
    var week = detailed(created(draft()), 0).at("/microcycles/1/id").asText();
    var path = "/v1/microcycles/" + week;
    var first = "{\"metrics\": {\"sleep_hours\": 7, \"soreness\": 4}}";
    assertThat(server.sendAs(ada, "PATCH", path, first, Map.of()).statusCode()).isEqualTo(200);
    var second = "{\"metrics\": {\"soreness\": null, \"energy\": 9}}";
    var merged = json(server.sendAs(ada, "PATCH", path, second, Map.of()));
    assertThat(merged.get("metrics")).isEqualTo(Json.tree("{\"sleep_hours\": 7.0, \"energy\": 9}"));
    for (var bad :
        List.of("{\"metrics\": {\"soreness\": 11}}", "{\"metrics\": {\"sleep_hours\": -1}}")) {
      assertThat(server.sendAs(ada, "PATCH", path, bad, Map.of()).statusCode()).isEqualTo(422);
    }
    assertThat(server.sendAs(ada, "PATCH", path, "{\"mood\": 1}", Map.of()).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?program_type=yoga",
        "?status=lost",
        "?limit=0",
        "?cursor=abc",
        "?depth=program",
        "?x=1"
      })
  void refusesParametersItCanNotRead(String query) {
    assertThat(get("/v1/programs" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void listsAndPagesItsOwn() {
    var strength = created(draft());
    var run = created(draft("program_type", "\"endurance\"").put("days_per_week", 3));
    var first = json(get("/v1/programs?limit=1"));
    assertThat(first.at("/items/0/id")).isEqualTo(run.get("id"));
    var next = json(get("/v1/programs?limit=1&cursor=" + first.get("next_cursor").asText()));
    assertThat(next.at("/items/0/id")).isEqualTo(strength.get("id"));
    assertThat(next.get("next_cursor").isNull()).isTrue();
    assertThat(json(get("/v1/programs?program_type=strength")).get("items")).hasSize(1);
    var mesocycles = path(strength) + "/mesocycles?limit=2";
    var page = json(get(mesocycles));
    var rest = json(get(mesocycles + "&cursor=" + page.get("next_cursor").asText()));
    assertThat(rest.at("/items/0/order_index").asInt()).isEqualTo(2);
    assertThat(get(path(strength) + "?depth=all").statusCode()).isEqualTo(400);
  }
}
