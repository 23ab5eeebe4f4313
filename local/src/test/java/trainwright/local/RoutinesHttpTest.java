package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.platform.Json;

/**
 * Routines over HTTP: versions, keys, cursors, foreign rows and hard texts, on a database behind
 * the strict Data API.
 */
class RoutinesHttpTest {
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

  private static HttpResponse<String> send(
      String subject, String method, String path, String body, Map<String, String> headers) {
    return server.sendAs(subject, method, path, body, headers);
  }

  private HttpResponse<String> get(String path) {
    return send(ada, "GET", path, "", Map.of());
  }

  private static String body(String name) {
    return Json.write(Map.of("name", name, "exercise_ids", List.of(PUSH_UP)));
  }

  private String created(String name) {
    var answer = send(ada, "POST", "/v1/routines", body(name), Map.of());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return header(answer, "Location");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.tree(answer.body());
  }

  @Test
  void writesNeedTheVersionThatWasRead() {
    var path = created("mine");
    var etag = header(get(path), "ETag");
    for (var method : List.of("PUT", "DELETE")) {
      assertThat(send(ada, method, path, body("new"), Map.of()).statusCode()).isEqualTo(428);
      for (var other : List.of("\"7\"", "W/\"1\"", "nonsense")) {
        assertThat(send(ada, method, path, body("new"), Map.of("If-Match", other)).statusCode())
            .isEqualTo(412);
      }
    }
    var replaced = send(ada, "PUT", path, body("new"), Map.of("If-Match", etag));
    assertThat(replaced.statusCode()).isEqualTo(200);
    assertThat(header(replaced, "ETag")).isEqualTo("\"2\"");
    assertThat(send(ada, "DELETE", path, "", Map.of("If-Match", etag)).statusCode()).isEqualTo(412);
    assertThat(send(ada, "DELETE", path, "", Map.of("If-Match", "\"2\"")).statusCode())
        .isEqualTo(204);
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void oneOfTwentyDeletesAtOnceWins() throws Exception {
    var path = created("mine");
    var statuses =
        atOnce(20, () -> send(ada, "DELETE", path, "", Map.of("If-Match", "\"1\"")).statusCode());
    assertThat(Collections.frequency(statuses, 204)).isOne();
    assertThat(statuses).isSubsetOf(204, 404, 412);
  }

  @Test
  void fiftyEqualCreatesAtOnceMakeOneRoutine() throws Exception {
    var headers = Map.of("Idempotency-Key", "k-" + UUID.randomUUID());
    Callable<Integer> create =
        () -> send(ada, "POST", "/v1/routines", body("once"), headers).statusCode();
    assertThat(atOnce(50, create)).contains(201).isSubsetOf(201, 409);
    var first = send(ada, "POST", "/v1/routines", body("once"), headers);
    var again = send(ada, "POST", "/v1/routines", body("once"), headers);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
    assertThat(json(get("/v1/routines")).get("items")).hasSize(1);
    assertThat(send(ada, "POST", "/v1/routines", body("other"), headers).statusCode())
        .isEqualTo(422);
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

  @Test
  void createUnderTheClientsIdMayBeRepeated() {
    var id = UUID.randomUUID();
    var body = Json.write(Map.of("id", id, "name", "mine", "exercise_ids", List.of(PUSH_UP)));
    var first = send(ada, "POST", "/v1/routines", body, Map.of());
    var again = send(ada, "POST", "/v1/routines", body, Map.of());
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(get("/v1/routines/" + id).body()).isEqualTo(first.body());
    assertThat(send("bob", "POST", "/v1/routines", body, Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void routinesOfOthersAreNotThere() {
    var path = created("mine");
    var match = Map.of("If-Match", "\"1\"");
    assertThat(send("bob", "GET", path, "", Map.of()).statusCode()).isEqualTo(404);
    assertThat(send("bob", "PUT", path, body("new"), match).statusCode()).isEqualTo(404);
    assertThat(send("bob", "DELETE", path, "", match).statusCode()).isEqualTo(404);
    assertThat(send("bob", "POST", path + "/exercises/0/swap", "", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(send("bob", "GET", "/v1/routines", "", Map.of()).body()).doesNotContain("mine");
    assertThat(get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void swapRefusesPlacesThatAreNotThere() {
    var path = created("mine");
    for (var place : List.of("1", "24", "-1", "x", "0.5", "99999999999")) {
      var answer = send(ada, "POST", path + "/exercises/" + place + "/swap", "{}", Map.of());
      assertThat(answer.statusCode()).as(place).isEqualTo(404);
    }
    var swapped = send(ada, "POST", path + "/exercises/0/swap", "", Map.of());
    assertThat(swapped.statusCode()).as(swapped.body()).isEqualTo(200);
    assertThat(header(swapped, "ETag")).isEqualTo("\"2\"");
    var stale = send(ada, "POST", path + "/exercises/0/swap", "{}", Map.of("If-Match", "\"1\""));
    assertThat(stale.statusCode()).isEqualTo(412);
  }

  @Test
  void cursorBelongsToItsQuery() {
    for (int i = 0; i < 3; i++) {
      var _ = created("routine " + i);
    }
    var first = json(get("/v1/routines?limit=2"));
    var cursor = first.get("next_cursor").asText();
    var second = json(get("/v1/routines?limit=1&cursor=" + cursor));
    assertThat(second.get("items").findValuesAsText("name")).containsExactly("routine 0");
    assertThat(second.get("next_cursor").isNull()).isTrue();
    for (var query : List.of("&source=curated", "&q=routine", "&min_duration=1")) {
      assertThat(get("/v1/routines?limit=2&cursor=" + cursor + query).statusCode()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "limit=x",
        "source=stolen",
        "intensity_level=expert",
        "format=round",
        "min_duration=-1",
        "max_duration=1e3",
        "exercise_id=push-up",
        "created_after=yesterday",
        "created_before=2026-01-01",
        "created_after=%2B99999-01-01T00:00:00Z",
        "cursor=abc",
        "cursor=W10",
        "q=%00",
        "colour=red",
        "limit=1&limit=2"
      })
  void refusesParametersItCanNotRead(String query) {
    assertThat(get("/v1/routines?" + query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD83C\uDFCB\uD83C\uDFFD\u200D\u2640\uFE0F emoji \uD83D\uDC69\u200D\uD83D\uDC67",
        "\u0634\u0631\u064A\u0637 \u202Eright to left\u202C",
        "zero\u200Bwidth\uFEFF and \u00A0 spaces",
        "'; drop table workout_routines; --",
        "<script>alert(1)</script> ${7*7} {{user}} %s %n",
        "\"quoted\" \\ back\\slash \t tab \n line \r return",
        "Z\u0351\u036B\u0343a\u0329l\u0321go \u0001\u001F control",
        "\u4E00\u500B\u53E5\u5B50 \u0928\u092E\u0938\u094D\u0924\u0947",
        "{\"json\": [1, null]} :name ? $1 $$ /* -- */"
      })
  void keepsHardTextsUnchanged(String text) {
    var name = text + " " + "\uD83E\uDDD8".repeat(30);
    var draft =
        Map.of("name", name, "description", text.repeat(10), "exercise_ids", List.of(PUSH_UP));
    var answer = send(ada, "POST", "/v1/routines", Json.write(draft), Map.of());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var stored = json(get(header(answer, "Location")));
    assertThat(stored.get("name").asText()).isEqualTo(name);
    assertThat(stored.get("description").asText()).isEqualTo(text.repeat(10));
    assertThat(json(get("/v1/routines")).findValuesAsText("name")).contains(name);
  }

  @Test
  void refusesTextsThatCanNotBeKept() {
    var nul = "{\"name\": \"a\\u0000b\", \"exercise_ids\": [\"%s\"]}".formatted(PUSH_UP);
    assertThat(send(ada, "POST", "/v1/routines", nul, Map.of()).statusCode()).isEqualTo(400);
    var tooLong = body("x".repeat(201));
    assertThat(send(ada, "POST", "/v1/routines", tooLong, Map.of()).statusCode()).isEqualTo(422);
    assertThat(json(get("/v1/routines")).get("items")).isEmpty();
  }
}
