package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/** Programs in use: days done, skipped, moved and swapped, pauses, calendars, charts, checks. */
class ProgramEditsTest {
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

  private HttpResponse<String> send(String method, String path, String body, String... ifMatch) {
    var headers = ifMatch.length == 0 ? Map.<String, String>of() : Map.of("If-Match", ifMatch[0]);
    return server.sendAs(ada, method, path, body, headers);
  }

  private JsonNode ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return Json.tree(answer.body());
  }

  private JsonNode created(ObjectNode draft) {
    return ok(send("POST", "/v1/programs", draft.toString()));
  }

  private static String path(JsonNode program) {
    return "/v1/programs/" + program.get("id").asText();
  }

  private JsonNode first(JsonNode program) {
    return ok(send("POST", path(program) + "/mesocycles", "{\"order_index\": 0}"));
  }

  private static List<JsonNode> days(JsonNode mesocycle, int week) {
    return mesocycle.at("/microcycles/" + week + "/workouts").valueStream().toList();
  }

  private static JsonNode day(List<JsonNode> days, String type) {
    return days.stream()
        .filter(day -> day.get("session_type").asText().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> change(JsonNode day, Object change) {
    return send("PATCH", "/v1/workouts/" + day.get("id").asText(), Json.write(change));
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
  }

  @Test
  void dayIsDoneSkippedAndSetBack() {
    var day = day(days(first(created(ProgramsHttpTest.draft())), 1), "lift");
    var done =
        ok(change(day, Map.of("status", "completed", "completed_at", "2096-03-12T18:30:00Z")));
    assertThat(done.at("/workouts/0/completed_at").asText()).isEqualTo("2096-03-12T18:30:00Z");
    assertThat(done.at("/report/rules_version").asInt()).isPositive();
    var skipped = ok(change(day, Map.of("status", "skipped")));
    assertThat(skipped.at("/workouts/0/completed_at").isNull()).isTrue();
    assertThat(ok(change(day, Map.of("status", "scheduled"))).at("/workouts/0/status").asText())
        .isEqualTo("scheduled");
    var early = Map.of("status", "skipped", "completed_at", "2096-03-12T18:30:00Z");
    assertThat(change(day, early).statusCode()).isEqualTo(422);
  }

  @Test
  void editKeepsWhatThePlanToldOfItself() {
    var mesocycle = first(created(ProgramsHttpTest.draft().put("minutes_per_session", 10)));
    var told = mesocycle.at("/report/warnings");
    assertThat(told.toString()).contains("A session of 10 minutes holds");
    var day = day(days(mesocycle, 1), "lift");
    var edited = ok(change(day, Map.of("status", "completed")));
    assertThat(edited.at("/report/warnings")).isEqualTo(told);
    var read = ok(send("GET", "/v1/mesocycles/" + mesocycle.get("id").asText(), ""));
    assertThat(read.get("report")).isEqualTo(edited.get("report"));
  }

  @Test
  void moveSwapsDaysOfWeekAndHardRuleRefusesItUnlessUserInsists() {
    var draft = ProgramsHttpTest.draft().put("days_per_week", 3);
    draft.set("available_days", Json.tree("[\"monday\", \"wednesday\", \"friday\"]"));
    var program = created(draft);
    var days = days(first(program), 1);
    var lift = days.get(0);
    assertThat(lift.get("session_type").asText()).isEqualTo("lift");
    var tuesday = Map.of("date", days.get(1).get("date").asText());
    var refused = change(lift, tuesday);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(Json.tree(refused.body()).get("errors").findValuesAsText("code")).contains("S9");
    var broken = new HashSet<>(Json.tree(refused.body()).get("errors").findValuesAsText("code"));
    var override =
        broken.stream().map(rule -> Map.of("rule", rule, "reason", "A feast on Monday")).toList();
    var moved = ok(change(lift, Map.of("date", tuesday.get("date"), "override", override)));
    assertThat(moved.get("workouts").findValuesAsText("date"))
        .containsExactly(days.get(1).get("date").asText(), days.get(0).get("date").asText());
    assertThat(moved.at("/workouts/0/overrides/0/reason").asText()).isEqualTo("A feast on Monday");
    var read = ok(send("GET", path(program) + "?depth=workout", ""));
    assertThat(new HashSet<>(read.findValuesAsText("date")))
        .hasSameSizeAs(read.findValuesAsText("date"));
    for (var bad : List.of("P1", "S5", "x")) {
      var insists = Map.of("override", List.of(Map.of("rule", bad, "reason", "I want to")));
      assertThat(change(lift, insists).statusCode()).as(bad).isEqualTo(422);
    }
    var otherWeek = Map.of("date", "2096-05-01");
    assertThat(change(lift, otherWeek).statusCode()).isEqualTo(422);
  }

  @Test
  void restDaysMayTradePlacesAndVersionCountsTheChange() {
    var program = created(ProgramsHttpTest.draft().put("days_per_week", 3));
    var days = days(first(program), 1);
    var done = ok(change(day(days, "rest"), Map.of("status", "scheduled")));
    assertThat(done.get("workouts")).hasSize(1);
    assertThat(ok(send("GET", path(program), "")).get("version").asInt()).isEqualTo(2);
  }

  @Test
  void exerciseIsSwappedForOneOfItsKind() {
    var day = day(days(first(created(ProgramsHttpTest.draft())), 1), "lift");
    var main = day.get("blocks").valueStream().filter(b -> b.get("kind").asText().equals("main"));
    var old = main.findFirst().orElseThrow().at("/items/0");
    var swapped =
        ok(change(day, Map.of("swap", Map.of("exercise_id", old.get("exercise_id").asText()))));
    var items = swapped.at("/workouts/0/blocks").toString();
    assertThat(items).doesNotContain(old.get("exercise_id").asText());
    assertThat(swapped.at("/report/findings").findValuesAsText("severity")).doesNotContain("hard");
    var wrong = Map.of("exercise_id", UUID.randomUUID().toString());
    assertThat(change(day, Map.of("swap", wrong)).statusCode()).isEqualTo(422);
    var stretch =
        Map.of(
            "exercise_id",
            swapped.at("/workouts/0/blocks/1/items/0/exercise_id").asText(),
            "replacement_id",
            "019b76de-2e58-794a-9d38-b4b6eced8ddc");
    assertThat(change(day, Map.of("swap", stretch)).statusCode()).isEqualTo(422);
  }

  @Test
  void daysOfOthersAreNotThere() {
    var day = day(days(first(created(ProgramsHttpTest.draft())), 1), "lift");
    var path = "/v1/workouts/" + day.get("id").asText();
    var body = "{\"status\": \"completed\"}";
    assertThat(server.sendAs("bob", "PATCH", path, body, Map.of()).statusCode()).isEqualTo(404);
    var other = "/v1/programs/" + day.get("program_id").asText();
    for (var what : List.of("/calendar", "/calendar.ics", "/chart.svg")) {
      assertThat(server.sendAs("bob", "GET", other + what, "", Map.of()).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void longPauseMovesWhatLiesAheadByWholeWeeksAndStacksNothing() {
    var monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var program =
        created(ProgramsHttpTest.draft().put("start_date", monday.toString()).put("weeks", 8));
    ok(send("POST", path(program) + "/mesocycles?all=true", ""));
    var before = ok(send("GET", path(program) + "?depth=workout", ""));
    assertThat(send("PATCH", path(program), "{\"status\": \"paused\"}", "\"1\"").statusCode())
        .isEqualTo(200);
    // As if the pause had begun on the Wednesday of three weeks before today's.
    var paused = monday.minusWeeks(3).plusDays(2);
    shiftBack(program, 21, paused);
    var resumed = ok(send("PATCH", path(program), "{\"status\": \"active\"}", "\"2\""));
    assertThat(resumed.get("status").asText()).isEqualTo("active");
    assertThat(resumed.at("/report/warnings").toString()).contains("rule D5");
    var after = ok(send("GET", path(program) + "?depth=workout", ""));
    var dates = after.findValuesAsText("date").stream().map(LocalDate::parse).toList();
    assertThat(dates).doesNotHaveDuplicates().isSorted().hasSize(56);
    var ahead = dates.stream().filter(date -> !date.isBefore(today())).toList();
    assertThat(ahead.getFirst().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(ahead.size()).isEqualTo(49);
    assertThat(after.get("end_date").asText()).isEqualTo(dates.getLast().toString());
    for (int i = 0; i < dates.size(); i++) {
      var was = LocalDate.parse(before.findValuesAsText("date").get(i));
      assertThat(dates.get(i).getDayOfWeek()).isEqualTo(was.getDayOfWeek());
    }
    var week = after.at("/macrocycles/0/mesocycles/0/microcycles/0/workouts");
    assertThat(week.valueStream().filter(d -> d.get("status").asText().equals("skipped")))
        .isNotEmpty()
        .allMatch(d -> !LocalDate.parse(d.get("date").asText()).isBefore(paused));
    var lift = after.at("/macrocycles/0/mesocycles/0/microcycles/1/workouts");
    var edited = change(day(lift.valueStream().toList(), "lift"), Map.of("status", "completed"));
    assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
  }

  private static void shiftBack(JsonNode program, int days, LocalDate paused) {
    for (var sql :
        List.of(
            "update fitness_programs set paused_on = cast(:paused as date),"
                + " start_date = start_date - {d}, end_date = end_date - {d},"
                + " request = jsonb_set(request, '{start_date}',"
                + " to_jsonb(cast(start_date - {d} as text))) where id = cast(:id as uuid)",
            "update macrocycles set start_date = start_date - {d}, end_date = end_date - {d}"
                + " where program_id = cast(:id as uuid)",
            "update mesocycles set start_date = start_date - {d}, end_date = end_date - {d}"
                + " where program_id = cast(:id as uuid)",
            "update microcycles set start_date = start_date - {d}, end_date = end_date - {d}"
                + " where mesocycle_id in (select id from mesocycles"
                + " where program_id = cast(:id as uuid))",
            "update workout_instances set date = date - {d} where program_id = cast(:id as"
                + " uuid)")) {
      var statement =
          Statement.once(sql.replace("{d}", String.valueOf(days)))
              .bind("id", program.get("id").asText());
      var _ =
          house
              .database()
              .run(sql.contains(":paused") ? statement.bind("paused", paused) : statement);
    }
  }

  @Test
  void calendarFileIsReadByAnotherParserAndKeepsItsUids() throws Exception {
    var program = created(ProgramsHttpTest.draft());
    var days = days(first(program), 1);
    var text = send("GET", path(program) + "/calendar.ics", "").body();
    assertThat(text.lines().mapToInt(l -> l.getBytes(StandardCharsets.UTF_8).length))
        .allMatch(bytes -> bytes <= 75);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    var calendar = parsed(text);
    assertThat(calendar.validate().hasErrors()).isFalse();
    var events = calendar.getComponents(Component.VEVENT);
    var listed = ok(send("GET", path(program) + "/calendar", ""));
    var training =
        listed
            .get("items")
            .valueStream()
            .filter(d -> !d.get("session_type").asText().equals("rest"));
    assertThat(events.stream().map(e -> value(e, "UID")))
        .containsExactlyElementsOf(
            training.map(d -> d.get("id").asText() + "@trainwright").toList());
    var lift = day(days, "lift");
    var event =
        events.stream()
            .filter(e -> value(e, "UID").startsWith(lift.get("id").asText()))
            .findFirst()
            .orElseThrow();
    assertThat(value(event, "DTSTART")).isEqualTo(lift.get("date").asText().replace("-", ""));
    assertThat(text).contains("DTSTART;VALUE=DATE:" + value(event, "DTSTART"));
    assertThat(value(event, "DESCRIPTION"))
        .contains(lift.at("/blocks/1/items/0/exercise_name").asText());
  }

  private static Calendar parsed(String text) throws IOException, ParserException {
    return new CalendarBuilder().build(new StringReader(text));
  }

  private static String value(Component event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }

  @Test
  void calendarRangesAreBounded() {
    var path = path(created(ProgramsHttpTest.draft())) + "/calendar";
    assertThat(ok(send("GET", path, "")).get("items")).isEmpty();
    assertThat(send("GET", path + "?from=2096-02-30", "").statusCode()).isEqualTo(400);
    assertThat(send("GET", path + "?from=2096-05-01&to=2096-04-01", "").statusCode())
        .isEqualTo(422);
    assertThat(send("GET", path + "?from=2096-05-01&to=2099-04-01", "").statusCode())
        .isEqualTo(422);
  }

  @Test
  void chartHoldsLineForEachMuscle() {
    var answer = send("GET", path(created(ProgramsHttpTest.draft())) + "/chart.svg", "");
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/svg+xml");
    assertThat(answer.body()).startsWith("<svg").contains("polyline", ">lats<", "deload");
  }

  @Test
  void checkTellsBrokenRulesOfAnyProgram() {
    var empty = ProgramsHttpTest.emptyTree();
    var report = ok(send("POST", "/v1/programs/check", empty.toString()));
    assertThat(report.get("findings").findValuesAsText("severity")).contains("hard");
    for (var field : List.of("overview", "macrocycles", "start_date", "request")) {
      var gap = empty.deepCopy();
      gap.remove(field);
      assertThat(send("POST", "/v1/programs/check", gap.toString()).statusCode())
          .as(field)
          .isIn(400, 422);
    }
    assertThat(send("GET", "/v1/programs", "").body()).contains("\"items\":[]");
  }
}
