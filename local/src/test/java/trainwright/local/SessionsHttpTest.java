package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainwright.platform.Json;

/** Training over HTTP, on a database behind the strict Data API. */
class SessionsHttpTest {
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

  private HttpResponse<String> send(
      String subject, String method, String path, String body, Map<String, String> headers) {
    return server.sendAs(subject, method, path, body.replace('\'', '"'), headers);
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return send(ada, method, path, body, Map.of());
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Json.tree(answer.body());
  }

  private String planned() {
    return json(send("POST", "/v1/sessions", "{'category': 'squat', 'level': 1}"), 201)
        .get("id")
        .asText();
  }

  private JsonNode clean() {
    var path = "/v1/sessions/" + planned();
    for (int order = 1; order <= 2; order++) {
      for (int set = 1; set <= 3; set++) {
        var at = path + "/exercises/%d/sets/%d".formatted(order, set);
        var _ = json(send("PUT", at, "{'reps': 8}"), 200);
      }
    }
    return json(send("POST", path + "/complete", ""), 200);
  }

  @Test
  void threeCleanSessionsLiftALevelAndACorrectionTakesItBack() {
    var _ = json(send("PUT", "/v1/me/levels/squat", "{'level': 1}"), 200);
    var _ = clean();
    assertThat(clean().at("/changes/streak/squat").asInt()).isEqualTo(2);
    var third = clean();
    assertThat(third.at("/changes/level_ups/0/level").asInt()).isEqualTo(2);
    assertThat(level()).isEqualTo(2);
    var set = "/v1/sessions/%s/exercises/1/sets/3".formatted(third.get("id").asText());
    var corrected = json(send("PUT", set, "{'reps': 7}"), 200);
    assertThat(corrected.at("/changes/levels_lost/0/level").asInt()).isEqualTo(1);
    assertThat(level()).isEqualTo(1);
  }

  private int level() {
    return json(send("GET", "/v1/me/levels", ""), 200).at("/items/2/level").asInt();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'reps': 8, 'rpe': 10.5}|422",
        "{'reps': 8, 'rpe': 7.3}|422",
        "{'reps': 8, 'rpe': 0}|422",
        "{'reps': -1}|422",
        "{'reps': 7.5}|400",
        "{'reps': 10000}|422",
        "{'reps': 8, 'duration_seconds': 10}|422",
        "{}|422",
        "{'reps': 8, 'completed_at': '2999-01-01T00:00:00Z'}|422",
        "{'reps': 8, 'completed_at': '2001-01-01T00:00:00Z'}|422",
        "{'reps': 8, 'tempo': '3-1'}|422",
        "{'reps': '8'}|400",
        "{'reps': 8, 'mood': 'good'}|400"
      })
  void refusesWhatNoSetCanBe(String entry, int status) {
    var path = "/v1/sessions/" + planned() + "/exercises/1/sets/1";
    assertThat(send("PUT", path, entry).statusCode()).isEqualTo(status);
  }

  @Test
  void refusesSetNumbersAndLevelsThatDontExist() {
    var path = "/v1/sessions/" + planned() + "/exercises/";
    assertThat(send("PUT", path + "1/sets/0", "{'reps': 8}").statusCode()).isEqualTo(422);
    assertThat(send("PUT", path + "1/sets/99", "{'reps': 8}").statusCode()).isEqualTo(422);
    assertThat(send("PUT", path + "7/sets/1", "{'reps': 8}").statusCode()).isEqualTo(404);
    for (var level : List.of("6", "-1")) {
      var body = "{'level': %s}".formatted(level);
      assertThat(send("PUT", "/v1/me/levels/squat", body).statusCode()).isEqualTo(422);
    }
    assertThat(send("PUT", "/v1/me/levels/core", "{'level': 1}").statusCode()).isEqualTo(404);
  }

  @Test
  void strangersFindNeitherSessionNorExercise() {
    var id = planned();
    var eve = "eve-" + UUID.randomUUID();
    var path = "/v1/sessions/" + id;
    assertThat(send(eve, "GET", path, "", Map.of()).statusCode()).isEqualTo(404);
    assertThat(send(eve, "POST", path + "/complete", "", Map.of()).statusCode()).isEqualTo(404);
    assertThat(send(eve, "PUT", path + "/exercises/1/sets/1", "{'reps': 8}", Map.of()).statusCode())
        .isEqualTo(404);
    var own =
        json(send("POST", "/v1/exercises", "{'name': 'Mine', 'category': 'core'}"), 201)
            .get("id")
            .asText();
    var foreign = "{'exercises': [{'exercise_id': '%s'}]}".formatted(own);
    assertThat(send(eve, "POST", "/v1/sessions", foreign, Map.of()).statusCode()).isEqualTo(404);
    assertThat(send(eve, "GET", "/v1/me/exercises/" + own + "/config", "", Map.of()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void deletingNeedsTheVersionThatWasReadAndTellsWhatItTookBack() {
    var session = clean();
    var path = "/v1/sessions/" + session.get("id").asText();
    assertThat(send("DELETE", path, "").statusCode()).isEqualTo(428);
    var stale = send(ada, "DELETE", path, "", Map.of("If-Match", "\"1\""));
    assertThat(stale.statusCode()).isEqualTo(412);
    var version = "\"%d\"".formatted(session.get("version").asInt());
    var gone = json(send(ada, "DELETE", path, "", Map.of("If-Match", version)), 200);
    assertThat(gone.at("/changes/mastery_lost")).isNotEmpty();
    assertThat(send("GET", path, "").statusCode()).isEqualTo(404);
  }

  @Test
  void eventsPageToTheirBeginning() {
    var _ = clean();
    var seen = 0;
    var path = "/v1/me/events?limit=5";
    var next = path;
    do {
      var page = json(send("GET", next, ""), 200);
      seen += page.get("items").size();
      next =
          page.get("next_cursor").isNull()
              ? ""
              : path + "&cursor=" + page.get("next_cursor").asText();
    } while (!next.isEmpty());
    assertThat(seen).isGreaterThan(10);
    assertThat(send("GET", "/v1/me/events?limit=5&cursor=x", "").statusCode()).isEqualTo(400);
  }

  @Test
  void adviceGivesWayToPain() {
    var next = json(send("GET", "/v1/me/next?spare=wrists", ""), 200);
    assertThat(next.at("/items/0/exercises").toString())
        .doesNotContain("Wall push-up\",\"instead_of\":null");
    assertThat(send("GET", "/v1/me/next?spare=soul", "").statusCode()).isEqualTo(400);
  }
}
