package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.core.exercise.BodyArea;
import trainwright.platform.Json;
import trainwright.platform.Statement;
import trainwright.platform.Words;

/** Programs that ask for the extreme or the impossible, and their jobs, over HTTP. */
class ProgramFaultsTest {
  private static final Invoker WORKER = new Invoker(InstantSource.system());

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
    WORKER.close();
    server.close();
    house.close();
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers) {
    var named = headers.length == 0 ? Map.<String, String>of() : Map.of(headers[0], headers[1]);
    return server.sendAs(ada, method, path, body, named);
  }

  private JsonNode ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return Json.tree(answer.body());
  }

  private static ObjectNode draft(String field, String json) {
    return ProgramsHttpTest.draft().set(field, Json.tree(json));
  }

  private JsonNode created(ObjectNode draft) {
    return ok(send("POST", "/v1/programs", draft.toString()));
  }

  private static String path(JsonNode program) {
    return "/v1/programs/" + program.get("id").asText();
  }

  private static List<String> warnings(JsonNode planned) {
    return planned.at("/report/warnings").valueStream().map(JsonNode::asText).toList();
  }

  /** The minutes of every day of its first mesocycle. */
  private List<Integer> minutes(JsonNode program) {
    var detailed = ok(send("POST", path(program) + "/mesocycles", "{\"order_index\": 0}"));
    assertNothingHard(detailed);
    return detailed.findValues("estimated_minutes").stream().map(JsonNode::asInt).toList();
  }

  private static void assertNothingHard(JsonNode planned) {
    assertThat(planned.at("/report/findings").findValuesAsText("severity")).doesNotContain("hard");
  }

  private String job(String program, String query, String body) {
    var answer = send("POST", program + "/mesocycles" + query, body, "Prefer", "respond-async");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static void deliver(String job) {
    var message = Map.of("messageId", "m-1", "body", job.replaceFirst(".*/", ""));
    var event = Bytes.of(Json.write(Map.of("Records", List.of(message))));
    var worker = house.function("job-worker");
    assertThat(WORKER.invoke(worker, event, "r-1", Duration.ofSeconds(30)))
        .isInstanceOfSatisfying(
            Outcome.Answered.class,
            answer -> assertThat(answer.payload().text()).doesNotContain("m-1"));
  }

  @Test
  void jobWorksOutAllMesocyclesToItsEnd() {
    var program = path(created(ProgramsHttpTest.draft()));
    var job = job(program, "?all=true", "");
    assertThat(ok(send("GET", job, "")).get("status").asText()).isEqualTo("pending");
    deliver(job);
    var done = ok(send("GET", job, ""));
    assertThat(done.get("status").asText()).as(done.toString()).isEqualTo("done");
    assertThat(done.get("progress").asInt()).isEqualTo(100);
    var items = ok(send("GET", done.at("/result/location").asText(), "")).get("items");
    assertThat(items.findValuesAsText("status")).containsOnly("detailed").hasSize(3);
    assertThat(done.at("/result/mesocycle_ids").valueStream().map(JsonNode::asText))
        .containsExactlyElementsOf(items.findValuesAsText("id"));
    deliver(job);
    assertThat(ok(send("GET", program + "/calendar", "")).get("items")).hasSize(89);
  }

  @Test
  void jobWorksOutOneMesocycle() {
    var program = path(created(ProgramsHttpTest.draft()));
    var job = job(program, "", "{\"order_index\": 2}");
    deliver(job);
    var id = ok(send("GET", job, "")).at("/result/mesocycle_ids/0").asText();
    assertThat(ok(send("GET", "/v1/mesocycles/" + id, "")).get("order_index").asInt()).isEqualTo(2);
    var past = job(program, "", "{\"order_index\": 3}");
    deliver(past);
    var failed = ok(send("GET", past, ""));
    assertThat(failed.get("status").asText()).isEqualTo("failed");
    assertThat(failed.at("/problem/errors/0/pointer").asText()).isEqualTo("/order_index");
  }

  @Test
  void jobOfProgramThatIsDeletedMeanwhileFailsAndLeavesNothing() {
    var program = created(ProgramsHttpTest.draft());
    var job = job(path(program), "?all=true", "");
    assertThat(send("DELETE", path(program), "", "If-Match", "\"1\"").statusCode()).isEqualTo(204);
    deliver(job);
    var failed = ok(send("GET", job, ""));
    assertThat(failed.get("status").asText()).isEqualTo("failed");
    assertThat(failed.at("/problem/status").asInt()).isEqualTo(404);
    var left =
        Statement.read(
                "select count(*) as n from workout_instances where program_id = cast(:id as uuid)")
            .bind("id", program.get("id").asText());
    assertThat(house.database().run(left).getFirst().whole("n")).isZero();
    assertThat(send("POST", path(program) + "/mesocycles?all=true", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void tenMinutesForStrengthAreHeldAndWhatTheyHoldIsSaid() {
    var program = created(draft("minutes_per_session", "10"));
    assertThat(warnings(program))
        .anyMatch(w -> w.matches("A session of 10 minutes holds \\d exercises: few .*"));
    assertThat(program.at("/report/findings").findValuesAsText("severity"))
        .as("what ten minutes can't hold is a note, not a fault of the plan")
        .contains("note")
        .doesNotContain("hard");
    assertThat(minutes(program)).allMatch(m -> m <= 10).anyMatch(m -> m > 5);
  }

  @Test
  void fourHoursAreNotFilledForTheirOwnSake() {
    var minutes = minutes(created(draft("minutes_per_session", "240")));
    assertThat(minutes).allMatch(m -> m <= 240).anyMatch(m -> m > 45);
    var run = draft("minutes_per_session", "240").put("program_type", "endurance");
    assertThat(minutes(created(run))).allMatch(m -> m <= 240);
  }

  @ParameterizedTest
  @ValueSource(strings = {"strength", "endurance", "calisthenics", "rehab", "shred"})
  void withEveryAreaInjuredOnlyWhatLoadsNoneIsPlannedAndItIsSaid(String type) {
    var areas = Arrays.stream(BodyArea.values()).map(Words::of).toList();
    assertThat(areas).hasSize(15);
    var program = created(draft("injuries", Json.write(areas)).put("program_type", type));
    assertThat(warnings(program))
        .filteredOn(w -> w.contains("nothing else fits the equipment and injuries"))
        .hasSizeGreaterThanOrEqualTo(3);
    var detailed = ok(send("POST", path(program) + "/mesocycles", "{\"order_index\": 0}"));
    assertNothingHard(detailed);
    assertThat(detailed.findValuesAsText("session_type")).containsOnly("mobility", "rest");
    for (var id : new TreeSet<>(detailed.findValuesAsText("exercise_id"))) {
      assertThat(ok(send("GET", "/v1/exercises/" + id, "")).get("contraindications")).isEmpty();
    }
  }

  @Test
  void whoDislikesEverythingIsToldThatNothingIsLeft() {
    var ids = new ArrayList<String>();
    var next = "";
    do {
      var page = ok(send("GET", "/v1/exercises?limit=100" + next, ""));
      ids.addAll(page.get("items").findValuesAsText("id"));
      next = page.get("next_cursor").isNull() ? "" : "&cursor=" + page.get("next_cursor").asText();
    } while (!next.isEmpty());
    var preferences = Json.write(Map.of("disliked_exercise_ids", ids));
    for (var type : List.of("strength", "endurance", "calisthenics")) {
      var draft = draft("preferences", preferences).put("program_type", type);
      var refused = send("POST", "/v1/programs", draft.toString());
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
      assertThat(refused.body()).contains("nothing_left");
    }
  }

  @Test
  void goalThatContradictsTheInjuriesIsPlannedByThemAndItIsSaid() {
    var goal = "Stronger legs, but my knees hurt when I squat";
    var silent = draft("goal", Json.write(goal));
    assertThat(warnings(created(silent))).anyMatch(w -> w.contains("sparing the knees"));
    silent.putArray("injuries").add("knees");
    assertThat(warnings(created(silent))).noneMatch(w -> w.contains("sparing the knees"));
  }

  @Test
  void wishesThatCanNotBeTrueAtOnceAreRefusedAtTheField() {
    var draft = draft("preferences", "{\"levels\": {\"hinge\": 3, \"push\": 6}}");
    draft.put("days_per_week", 5).putArray("available_days").add("monday").add("tuesday");
    var refused = send("POST", "/v1/programs", draft.toString());
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(Json.tree(refused.body()).get("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder(
            "/available_days", "/preferences/levels/hinge", "/preferences/levels/push");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "膝を痛めずに強くなりたい。",
        "Ich will stärker werden und Muskeln aufbauen. ",
        "أريد أن أصبح أقوى. ",
        "Get stronger all over, week by week. "
      })
  void goalOfFiveThousandCharactersInAnyLanguageIsPlannedAndKept(String sentence) {
    var goal = sentence.repeat(5_000).substring(0, 5_000);
    var program = created(draft("goal", Json.write(goal)));
    assertThat(program.get("goal").asText()).isEqualTo(goal);
    assertNothingHard(ok(send("POST", path(program) + "/mesocycles", "{\"order_index\": 0}")));
    var longer = draft("goal", Json.write(goal + "x"));
    var refused = send("POST", "/v1/programs", longer.toString());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Json.tree(refused.body()).at("/errors/0/pointer").asText()).isEqualTo("/goal");
  }

  @Test
  void wordsThatAreNoGoalArePlannedByTheOtherFieldsAndItIsSaid() {
    assertThat(warnings(created(draft("goal", "\"asdf\""))))
        .contains("The goal's words were not understood; the plan follows the other fields.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/start_date | null | 422",
        "/start_date | \"+999999999-12-31\" | 422",
        "/start_date | 5 | 400",
        "/overview | null | 422",
        "/macrocycles | null | 422",
        "/macrocycles | [null] | 400",
        "/macrocycles | {} | 400",
        "/warnings | [7] | 400",
        "/request | null | 422",
        "/request/weeks | null | 422",
        "/request/weeks | \"12\" | 400",
        "/request/equipment | [null] | 400",
        "/request/injuries | [\"soul\"] | 400",
        "/request/preferences | [] | 400"
      })
  void checkRefusesNullsAndWrongTypesAtTheirPlace(String pointer, String value, int status) {
    var tree = ProgramsHttpTest.emptyTree();
    int last = pointer.lastIndexOf('/');
    ((ObjectNode) tree.at(pointer.substring(0, last)))
        .set(pointer.substring(last + 1), Json.tree(value));
    var refused = send("POST", "/v1/programs/check", tree.toString());
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
    assertThat(Json.tree(refused.body()).at("/errors/0/pointer").asText()).startsWith(pointer);
  }

  @ParameterizedTest
  @CsvSource({"2096-02-29, 2096-03-05", "2097-12-31, 2098-01-06", "2098-12-31, 2099-01-05"})
  void startsOnRareDaysHaveEveryDayOfTheirWeeks(String start, String secondWeek) {
    var program = created(ProgramsHttpTest.draft().put("start_date", start).put("weeks", 4));
    assertThat(program.get("start_date").asText()).isEqualTo(start);
    var detailed = ok(send("POST", path(program) + "/mesocycles", "{\"order_index\": 0}"));
    assertThat(detailed.at("/microcycles/0/start_date").asText()).isEqualTo(start);
    assertThat(detailed.at("/microcycles/1/start_date").asText()).isEqualTo(secondWeek);
    assertThat(detailed.get("microcycles")).hasSize(5);
    assertNothingHard(detailed);
  }
}
