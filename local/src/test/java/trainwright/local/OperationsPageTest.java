package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
  private static final Pattern SQL = Pattern.compile("\\bsql \"([^\"$]+)\"");

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
      var exercise = post(server, "/v1/exercises", Map.of("name", "Mine", "category", "core"));
      post(server, "/v1/routines", Map.of("name", "Mine", "exercise_ids", List.of(exercise)));
    }
    run("delete from index_outbox");
    run(statement("delete from users").replace("'...'", "'leaver-1'"));
    assertThat(count("users where subject = 'leaver-1'")).isZero();
    assertThat(count("exercises where owner_id is not null")).isZero();
    assertThat(count("workout_routines")).isZero();
    assertThat(count("index_outbox where operation = 'delete'")).isOne();
  }

  private static String post(TestServer server, String path, Map<String, ?> body) {
    var token = server.tokens().mint("leaver-1", List.of(), Duration.ofMinutes(5));
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
