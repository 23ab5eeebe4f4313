package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/** What the page for operators tells them to run in the database does what it says. */
class OperationsPageTest {
  private static final Pattern SQL = Pattern.compile("\\b(?:sql|change) \"([^\"$]+)\"");

  /** Of AWS and its tools, not of the template. */
  private static final Set<String> NAMES_OF_AWS =
      Set.of("PublishedVersions", "FunctionError", "MemorySize");

  private static final Map<String, Object> PROGRAM =
      Map.of(
          "goal",
          "Get stronger",
          "program_type",
          "strength",
          "experience",
          "intermediate",
          "days_per_week",
          3,
          "available_days",
          List.of("monday", "wednesday", "friday"),
          "minutes_per_session",
          60,
          "start_date",
          "2096-03-07",
          "weeks",
          12,
          "equipment",
          List.of("barbell", "dumbbells", "bench", "pull_up_bar"));

  @TempDir static Path data;
  private static TestHouse house;
  private static String page = "";

  @BeforeAll
  static void start() throws IOException {
    page = Files.readString(Template.ROOT.resolve("docs/operations.md"));
    house = TestHouse.onDataApi(data);
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  private static List<String> statements() {
    return SQL.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static void run(String sql) {
    var _ = house.database().run(Statement.once(sql));
  }

  @TestFactory
  List<DynamicTest> everyStatementRuns() {
    assertThat(statements()).hasSizeGreaterThan(4);
    return statements().stream()
        .map(sql -> DynamicTest.dynamicTest(sql.replaceAll("\\s+", " "), () -> run(sql)))
        .toList();
  }

  @Test
  void reindexingNotesEveryExerciseForTheIndex() {
    run("delete from index_outbox");
    run(statement("'upsert' from exercises"));
    assertThat(count("index_outbox where operation = 'upsert'")).isEqualTo(count("exercises"));
  }

  @Test
  void anAccountGoesWithAllThatItHasAndNotesWhatLiesElsewhere() {
    try (var server = new TestServer(TestServer.Setup.DEFAULT, house.functions())) {
      var exercise =
          post(server, "leaver-1", "/v1/exercises", Map.of("name", "Mine", "category", "core"));
      post(
          server,
          "leaver-1",
          "/v1/routines",
          Map.of("name", "Mine", "exercise_ids", List.of(exercise)));
      var _ = logSession(server, "leaver-1", exercise);
      post(server, "leaver-1", "/v1/programs", PROGRAM);
    }
    run("delete from index_outbox");
    run(statement("delete from users").replace("'...'", "'leaver-1'"));
    assertThat(count("users where subject = 'leaver-1'")).isZero();
    assertThat(count("exercises where owner_id is not null")).isZero();
    for (var table :
        List.of("workout_routines", "fitness_programs", "workout_sessions", "training_events")) {
      assertThat(count(table)).as(table).isZero();
    }
    assertThat(count("index_outbox where operation = 'delete'")).isOne();
  }

  /** An upper-case word in the page's code is a name of the template, or of something told here. */
  @Test
  void everyNameOnThePageIsOneOfTheTemplate() {
    var known = new TreeSet<>(NAMES_OF_AWS);
    for (var section : List.of("Parameters", "Resources", "Outputs")) {
      Template.section(section).fieldNames().forEachRemaining(known::add);
    }
    var named = Pattern.compile("`([A-Z][a-z]+[A-Z][A-Za-z]+)[`=]|\\b(?:out|fn|tick) ([A-Z]\\w+)");
    var strangers = new TreeSet<String>();
    named
        .matcher(page)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .filter(name -> !known.contains(name))
        .forEach(strangers::add);
    assertThat(strangers).isEmpty();
  }

  @Test
  void aDayThatIsOpenedAgainGetsItsSumsAnewFromTheRollUp() {
    try (var server = new TestServer(TestServer.Setup.DEFAULT, house.functions())) {
      var exercise = "019b76da-b3b8-7e15-9923-3b2e9cd9e23f";
      var date = logSession(server, "keeper-1", exercise);
      var day = "daily_workout_summary where workout_date = '" + date + "' and completed_sessions";
      run("update daily_workout_summary set completed_sessions = 7, minutes = 999");
      run(
          statement("closed_through = date")
              .replace("'...'", "'keeper-1'")
              .replaceFirst("date '[^']*'", "date '" + date.minusDays(1) + "'"));
      server.post(
          "/2015-03-31/functions/daily-rollup/invocations", "application/json", new byte[0]);
      assertThat(count(day + " = 1")).isOne();
    }
  }

  /** A session of three days ago, whose date is returned. */
  private static LocalDate logSession(TestServer server, String subject, String exercise) {
    var end =
        InstantSource.system().instant().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
    var sets = List.of(Map.of("set_number", 1, "reps", 8));
    post(
        server,
        subject,
        "/v1/sessions",
        Map.of(
            "started_at", end.minusSeconds(900).toString(),
            "completed_at", end.toString(),
            "exercises", List.of(Map.of("exercise_id", exercise, "sets", sets))));
    var rows =
        house.database().run(Statement.read("select max(session_date) as d from workout_sessions"));
    return LocalDate.parse(rows.getFirst().text("d"));
  }

  private static String post(TestServer server, String subject, String path, Map<String, ?> body) {
    var token = server.tokens().mint(subject, List.of(), Duration.ofMinutes(5));
    var request =
        server
            .to(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(Json.write(body)))
            .build();
    return Json.tree(server.send(request).body()).get("id").asText();
  }

  private static String statement(String containing) {
    return statements().stream().filter(sql -> sql.contains(containing)).findFirst().orElseThrow();
  }

  private static int count(String rows) {
    return house
        .database()
        .run(Statement.read("select count(*) as n from " + rows))
        .getFirst()
        .integer("n");
  }
}
