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
import trainwright.platform.Statement;

/** Progress, its picture and its rebuilding over HTTP, on a database behind the strict Data API. */
class ProgressHttpTest {
  private static final String PUSH_UP = "019b76da-b3b8-7e15-9923-3b2e9cd9e23f";

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

  private HttpResponse<String> send(String subject, String method, String path, String body) {
    return server.sendAs(subject, method, path, body.replace('\'', '"'), Map.of());
  }

  private HttpResponse<String> get(String path) {
    return send(ada, "GET", path, "");
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Json.tree(answer.body());
  }

  private JsonNode does(String exercise, int day, int reps) {
    var body =
        """
        {'started_at': '2026-03-%1$02dT17:00:00Z', 'completed_at': '2026-03-%1$02dT17:30:00Z',
          'exercises': [{'exercise_id': '%2$s', 'sets': [{'reps': %3$d}, {'reps': %3$d}]}]}
        """
            .formatted(day, exercise, reps);
    return json(send(ada, "POST", "/v1/sessions", body), 201);
  }

  private String ownExercise(String name) {
    var body = Json.newObject().put("name", name).put("category", "core").toString();
    var answer = server.sendAs(ada, "POST", "/v1/exercises", body, Map.of());
    return json(answer, 201).get("id").asText();
  }

  @Test
  void progressTellsAnExerciseWeekByWeek() {
    for (int week = 0; week < 4; week++) {
      var _ = does(PUSH_UP, 2 + 7 * week, 5 + week);
    }
    var progress =
        json(get("/v1/me/progress?exercise=" + PUSH_UP + "&from=2026-03-02&to=2026-03-29"), 200);
    assertThat(progress.at("/exercise/trend/slope_per_week").asDouble()).isEqualTo(1);
    assertThat(progress.at("/exercise/trend/direction").asText()).isEqualTo("rising");
    assertThat(progress.at("/exercise/best_set/reps").asInt()).isEqualTo(8);
    assertThat(progress.at("/exercise/points")).hasSize(4);
    assertThat(progress.get("weeks")).hasSize(4);
    assertThat(progress.at("/weeks/0/sets_per_muscle/chest").asInt()).isEqualTo(2);
    assertThat(progress.at("/muscles/0/average_sets").asInt()).isEqualTo(2);
  }

  @Test
  void chartStandsAloneAndNamesOfUsersStayText() {
    var own = ownExercise("<script>alert(1)</script> & co");
    var _ = does(own, 4, 7);
    var answer =
        get("/v1/me/progress/chart.svg?exercise=" + own + "&from=2026-03-01&to=2026-04-01");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
    assertThat(answer.body())
        .startsWith("<svg xmlns")
        .contains("&lt;script&gt;", "<title id=\"title\">", "prefers-color-scheme:dark")
        .doesNotContain("<script");
  }

  @ParameterizedTest
  @CsvSource({
    "from=2026-03-08&to=2026-03-02,422",
    "from=2025-01-01&to=2026-03-02,422",
    "from=2024-01-01,422",
    "from=2999-01-01,422",
    "from=yesterday,400",
    "from=2026-02-30,400",
    "from=,400",
    "from=2026-03-01&from=2026-03-02,400",
    "to=2026-3-1,400",
    "exercise=push-up,400",
    "exercise=,400",
    "days=7,400",
    "exercise=019b76da-b3b8-7e15-9923-000000000000,404"
  })
  void refusesWhatNoProgressIsAskedBy(String query, int status) {
    assertThat(get("/v1/me/progress?" + query).statusCode()).isEqualTo(status);
    assertThat(get("/v1/me/progress/chart.svg?" + query).statusCode()).isEqualTo(status);
  }

  @Test
  void exercisesAndTrainingOfOthersDoNotExist() {
    var own = ownExercise("Mine");
    var _ = does(own, 4, 7);
    var eve = "eve-" + UUID.randomUUID();
    var span = "&from=2026-03-01&to=2026-04-01";
    assertThat(send(eve, "GET", "/v1/me/progress?exercise=" + own + span, "").statusCode())
        .isEqualTo(404);
    var all = json(send(eve, "GET", "/v1/me/progress?from=2026-03-01&to=2026-04-01", ""), 200);
    assertThat(all.get("weeks").findValuesAsText("sessions")).containsOnly("0");
  }

  @Test
  void rebuildMakesLostStateAnewAndMayBeRepeated() {
    var _ = json(send(ada, "PUT", "/v1/me/levels/squat", "{'level': 3}"), 200);
    var _ = does(PUSH_UP, 3, 9);
    var levels = json(get("/v1/me/levels"), 200);
    var week = json(get("/v1/me/weeks/2026-03-03"), 200);
    for (var table : List.of("user_current_levels", "daily_workout_summary")) {
      var _ =
          house
              .database()
              .run(
                  Statement.once(
                          """
                          delete from %s where user_id =
                            (select id from users where subject = cast(:subject as text))
                          """
                              .formatted(table))
                      .bind("subject", ada));
    }
    assertThat(json(get("/v1/me/levels"), 200)).isNotEqualTo(levels);
    for (int run = 0; run < 2; run++) {
      var rebuilt = json(send(ada, "POST", "/v1/me/progress/rebuild", ""), 200);
      assertThat(rebuilt.get("levels")).isEqualTo(levels.get("items"));
      assertThat(rebuilt.get("days").asInt()).isOne();
      assertThat(json(get("/v1/me/levels"), 200)).isEqualTo(levels);
      assertThat(json(get("/v1/me/weeks/2026-03-03"), 200)).isEqualTo(week);
    }
    assertThat(send(ada, "POST", "/v1/me/progress/rebuild", "{'all': true}").statusCode())
        .isEqualTo(400);
    var nobody = json(send("new-" + ada, "POST", "/v1/me/progress/rebuild", "{}"), 200);
    assertThat(nobody.get("days").asInt()).isZero();
  }
}
