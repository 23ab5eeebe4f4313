package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trainwright.cloud.Patience;
import trainwright.onebox.DataApiFaults.Fault;
import trainwright.platform.Json;

/**
 * The database fails, or its answer is lost, exactly where a routine is stored: whoever asks again
 * has it stored once.
 */
class LostAnswersTest {
  private static final int EVERY_TRY = 1_000;
  private static final Patience SHORT =
      new Patience(Duration.ofMillis(900), Duration.ofMillis(500), Duration.ofMillis(1_200));

  @TempDir static Path data;
  private static StrictDataApi dataApi;
  private static FaultyStatement stores;
  private static TestHouse house;
  private static TestServer server;

  /** How a routine comes to be stored. */
  enum Way {
    COMPILE("/v1/routines/compile", Map.of("user_requirements", "10 minutes for tight hips")),
    BY_HAND(
        "/v1/routines",
        Map.of("name", "mine", "exercise_ids", List.of("019b76da-b3b8-7e15-9923-3b2e9cd9e23f")));

    final String path;
    final String body;

    Way(String path, Map<String, ?> body) {
      this.path = path;
      this.body = Json.write(body);
    }
  }

  private final String user = "ada-" + UUID.randomUUID();
  private final Map<String, String> key = Map.of("Idempotency-Key", "k-" + UUID.randomUUID());

  @BeforeAll
  static void start() {
    dataApi = new StrictDataApi(SHORT);
    stores = new FaultyStatement(dataApi, "insert into workout_routines");
    house = new TestHouse(data, Map.of(), dataApi.url(), stores, dataApi::close);
    server = new TestServer(TestServer.Setup.DEFAULT, house.functions());
  }

  @AfterAll
  static void stop() {
    server.close();
    house.close();
  }

  private HttpResponse<String> send(
      String method, String path, String body, Map<String, String> headers) {
    return server.sendAs(user, method, path, body, headers);
  }

  private HttpResponse<String> store(Way way) {
    return send("POST", way.path, way.body, key);
  }

  private List<String> stored() {
    var list = send("GET", "/v1/routines", "", Map.of());
    return Json.tree(list.body()).path("items").findValuesAsText("id");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private void assertStoredOnce(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(stored()).hasSize(1);
    assertThat(location(answer)).isEqualTo("/v1/routines/" + stored().getFirst());
    assertThat(send("GET", location(answer), "", Map.of()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerLostOnceIsSettledWithoutTheCaller(Way way) {
    stores.failNext(Fault.FAIL_AFTER, 1);
    assertStoredOnce(store(way));
  }

  @ParameterizedTest
  @EnumSource
  void aStoredRoutineWhoseEveryAnswerIsLostIsFoundByTheNextRequest(Way way) {
    stores.failNext(Fault.FAIL_AFTER, EVERY_TRY);
    var lost = store(way);
    assertThat(lost.statusCode()).as(lost.body()).isEqualTo(503);
    assertThat(lost.headers().firstValue("Retry-After")).isPresent();
    assertThat(stored()).hasSize(1);
    var again = store(way);
    assertStoredOnce(again);
    assertThat(store(way).body()).isEqualTo(again.body());
    assertThat(stored()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasNeverStoredIsStoredByTheNextRequest(Way way) {
    stores.failNext(Fault.FAIL_BEFORE, EVERY_TRY);
    assertThat(store(way).statusCode()).isEqualTo(503);
    assertThat(stored()).isEmpty();
    assertStoredOnce(store(way));
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatNeverComesIsNotWaitedForAndNothingIsStoredTwice(Way way) {
    stores.failNext(Fault.HANG, 1);
    var answer = store(way);
    assertStoredOnce(answer.statusCode() == 503 ? store(way) : answer);
  }

  @Test
  void anIdOfTheCallerDoesWithoutAKey() {
    var id = UUID.randomUUID();
    var body = Json.write(Map.of("id", id, "user_requirements", "10 minutes for tight hips"));
    stores.failNext(Fault.FAIL_AFTER, EVERY_TRY);
    assertThat(send("POST", Way.COMPILE.path, body, Map.of()).statusCode()).isEqualTo(503);
    assertStoredOnce(send("POST", Way.COMPILE.path, body, Map.of()));
    assertThat(stored()).containsExactly(id.toString());
  }
}
