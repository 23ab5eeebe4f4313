package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trainwright.cloud.JdbcDatabase;
import trainwright.local.bench.Recount;
import trainwright.onebox.Scratch;
import trainwright.platform.Statement;

/**
 * A server is killed before and after each of its statements while training is logged. The phone
 * asks the next one again, and in the end all is as if nothing had happened: nothing is lost, and
 * nothing is there twice.
 */
class TrainingDeathTest {
  private static final int MOST_STEPS = 50;
  private static final String SET =
      "{'reps': 8, 'completed_at': '2026-05-04T09:00:00Z', 'logged_at': '2026-05-04T09:00:00Z'}";
  private static final String END = "{'completed_at': '2026-05-04T10:00:00Z'}";

  @TempDir static Path data;
  private static Mortal mortal;
  private static TestHouse house;
  private static TestServer server;

  /** What is being done when the server dies. */
  enum Deed {
    LOG,
    COMPLETE,
    BATCH,
    BATCH_WITH_KEY,
    CORRECT,
    REMOVE
  }

  @BeforeAll
  static void start() {
    var url = Scratch.database();
    var database = new JdbcDatabase(url, 10);
    mortal = new Mortal(database);
    house = new TestHouse(data, Map.of(), url, mortal, database::close);
    server = new TestServer(TestServer.Setup.DEFAULT, house.functions());
  }

  @AfterAll
  static void stop() {
    server.close();
    house.close();
  }

  /** A request that may be sent again. */
  private record Asked(String method, String path, String body, Map<String, String> headers) {
    int of(TestUser user) {
      return user.send(method, path, body, headers).statusCode();
    }
  }

  /** A batch of a session that lifts the level, as it is the third clean one. */
  private static String batch(String id, int day) {
    return """
    {'id': '%s', 'category': 'squat', 'level': 1, 'started_at': '2026-05-0%2$dT09:00:00Z',
     'completed_at': '2026-05-0%2$dT10:00:00Z', 'exercises': [
     {'exercise_id': '019b76db-b970-7f98-bf14-8c69dce28b38', 'planned_sets': [{'reps': 8}],
      'sets': [{'reps': 8}, {'reps': 8}, {'reps': 9}]},
     {'exercise_id': '019b76db-d0e0-7994-8b84-7398c3b34acf', 'planned_sets': [{'reps': 8}],
      'sets': [{'reps': 8}, {'reps': 8}, {'reps': 8}]}]}
    """
        .formatted(id, day);
  }

  private static Asked prepared(TestUser user, Deed deed) {
    var third = UUID.randomUUID().toString();
    var key = Map.of("Idempotency-Key", third);
    var _ = user.ask("PUT", "/v1/me/levels/squat", "{'level': 1}");
    var _ = user.session(batch(UUID.randomUUID().toString(), 1));
    var _ = user.session(batch(UUID.randomUUID().toString(), 2));
    return switch (deed) {
      case BATCH -> new Asked("POST", "/v1/sessions", batch(third, 3), Map.of());
      case BATCH_WITH_KEY ->
          new Asked(
              "POST", "/v1/sessions", batch(third, 3).replaceFirst("'id': '[^']*',", ""), key);
      case LOG -> new Asked("PUT", open(user) + "/exercises/1/sets/1", SET, Map.of());
      case COMPLETE -> {
        var path = open(user);
        for (int order = 1; order <= 2; order++) {
          for (int set = 1; set <= 3; set++) {
            var _ = user.ask("PUT", path + "/exercises/%d/sets/%d".formatted(order, set), SET);
          }
        }
        yield new Asked("POST", path + "/complete", END, Map.of());
      }
      case CORRECT, REMOVE -> {
        var set = user.session(batch(third, 3)) + "/exercises/1/sets/2";
        yield deed == Deed.REMOVE
            ? new Asked("DELETE", set, "", Map.of())
            : new Asked("PUT", set, "{'reps': 5}", Map.of());
      }
    };
  }

  private static String open(TestUser user) {
    return user.session("{'category': 'squat', 'level': 1, 'session_date': '2026-05-04'}");
  }

  /** All that is stored but for ids and for when it was stored. */
  private static List<String> stored(TestUser user) throws SQLException {
    var lines = new ArrayList<String>();
    Recount.of(user.raw())
        .forEach((name, line) -> lines.add(name.replaceFirst("[0-9a-f-]{36}", "") + line));
    var events = new TreeMap<String, Long>();
    house
        .database()
        .run(
            Statement.read(
                    "select type, count(*) as n from training_events"
                        + " where user_id = cast(:id as uuid) group by type")
                .bind("id", user.id()))
        .forEach(row -> events.put(row.text("type"), row.whole("n")));
    lines.add(events.toString());
    lines.sort(null);
    return lines;
  }

  private static TestUser newUser() {
    return new TestUser(house, server);
  }

  @ParameterizedTest
  @EnumSource
  void isThereOnceWhicheverStepTheServerIsKilledAt(Deed deed) throws SQLException {
    var lucky = newUser();
    assertThat(prepared(lucky, deed).of(lucky)).isIn(200, 201);
    lucky.assertStoredEqualsRecount("undisturbed");
    var expected = stored(lucky);
    boolean died = true;
    int step = 0;
    while (died) {
      step++;
      assertThat(step).isLessThan(MOST_STEPS);
      var user = newUser();
      var asked = prepared(user, deed);
      mortal.dieAt(step);
      int status = asked.of(user);
      died = mortal.revive();
      assertThat(status).as("step %d", step).isIn(died ? List.of(500) : List.of(200, 201));
      user.assertStoredEqualsRecount("killed at step " + step);
      endLeases();
      assertThat(asked.of(user)).as("step %d", step).isIn(200, 201);
      user.assertStoredEqualsRecount("asked again after step " + step);
      assertThat(stored(user)).as("step %d", step).isEqualTo(expected);
    }
    assertThat(step).as("steps").isGreaterThan(4);
  }

  /** Time passes, and nobody holds a key any more. */
  private static void endLeases() {
    var _ =
        house
            .database()
            .run(
                Statement.idempotentWrite(
                    "update idempotency_keys set lease_until = now() - interval '1 second'"));
  }
}
