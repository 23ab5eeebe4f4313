package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainwright.cloud.JdbcDatabase;
import trainwright.onebox.Scratch;
import trainwright.platform.Json;

/**
 * Functions under a role that owns nothing, as docs/operations.md makes it: every event is answered
 * as under the owner, and what no function does the role may not do.
 */
class SmallRoleTest {
  private static final Path PAGE = Template.ROOT.resolve("docs/operations.md");
  private static final Duration WALL = Duration.ofSeconds(60);
  private static final String OWNER = Scratch.database();
  private static final String ROLE = "trainwright_functions";

  @TempDir static Path data;

  private static TestHouse house;

  @BeforeAll
  static void makeRole() throws IOException, SQLException {
    try (var library = new JdbcDatabase(OWNER, 1)) {
      TestHouse.loadLibrary(library);
    }
    var page = Files.readString(PAGE);
    var from = page.indexOf("create role " + ROLE);
    assertThat(from).as("the page makes the role").isPositive();
    try (var connection = DriverManager.getConnection(OWNER);
        var statement = connection.createStatement()) {
      var _ = statement.execute(page.substring(from, page.indexOf("```", from)));
      // Embedding the whole library would tell no more.
      var _ =
          statement.execute(
              "delete from index_outbox where exercise_id not in"
                  + " (select exercise_id from index_outbox order by exercise_id limit 40)");
    }
    var database = new JdbcDatabase(asRole(OWNER), 10);
    house = new TestHouse(data, Map.of(), OWNER, database, database::close);
  }

  private static String asRole(String url) {
    return url.replaceFirst("([?&]user=)[^&]*", "$1" + ROLE);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
    try (var connection = DriverManager.getConnection(OWNER);
        var statement = connection.createStatement()) {
      var _ = statement.execute("drop owned by %s; drop role %s".formatted(ROLE, ROLE));
    }
  }

  @Test
  void everyEventIsAnsweredAsUnderTheOwner() {
    var placeholders = new Placeholders();
    house.drainIndexOutbox();
    try (var invoker = new Invoker(InstantSource.system())) {
      for (var event : Events.inOrder()) {
        var text = placeholders.fill(event.text());
        var function = house.function(event.function());
        if (function.name().equals("migrate")) {
          continue;
        }
        var outcome = invoker.invoke(function, Bytes.of(text), "invocation", WALL);
        assertThat(outcome).as(event.file()).isInstanceOf(Outcome.Answered.class);
        if (outcome instanceof Outcome.Answered(Bytes answer) && !event.expected().isEmpty()) {
          var expected = Json.tree(placeholders.fill(event.expected()));
          assertThat(placeholders.differences(expected, SameButForIds.readable(answer.text())))
              .as(event.file())
              .filteredOn(difference -> difference.contains("statusCode"))
              .isEmpty();
        }
      }
    }
  }

  @Test
  void mayNeitherChangeTheSchemaNorTheAuditNorWhatHappened() throws SQLException {
    try (var connection = DriverManager.getConnection(asRole(OWNER));
        var statement = connection.createStatement()) {
      for (var refused :
          Map.of(
                  "drop table users", "must be owner",
                  "truncate jobs", "permission denied",
                  "create table mine (id int)", "permission denied",
                  "alter table audit_entries disable trigger all", "must be owner",
                  "update audit_entries set changes = '{}'", "permission denied",
                  "delete from audit_entries", "permission denied",
                  "update training_events set payload = '{}'", "permission denied",
                  "delete from training_events", "permission denied",
                  "update flyway_schema_history set success = false", "permission denied")
              .entrySet()) {
        assertThatThrownBy(() -> statement.execute(refused.getKey()))
            .as(refused.getKey())
            .hasMessageContaining(refused.getValue());
      }
    }
  }
}
