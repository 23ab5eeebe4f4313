package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import trainwright.local.Events.Event;
import trainwright.platform.Json;

/**
 * Every event through its handler, in order, against its expected answer and the document, on a
 * database behind the strict Data API.
 */
class EventsTest {
  private static final Duration WALL = Duration.ofSeconds(30);

  @TempDir static Path data;

  private static final ApiDocument DOCUMENT = ApiDocument.read();
  private static final Invoker INVOKER = new Invoker(InstantSource.system());
  private static final Placeholders PLACEHOLDERS = new Placeholders();
  private static final SentTexts SENT = new SentTexts();
  private static TestHouse house;

  @BeforeAll
  static void start() {
    house = TestHouse.onDataApi(data);
    house.drainIndexOutbox();
  }

  @AfterAll
  static void stop() {
    INVOKER.close();
    house.close();
    SENT.assertUnlogged();
  }

  @TestFactory
  List<DynamicTest> everyEventIsAnsweredAsItsFileSays() {
    return Events.inOrder().stream()
        .map(event -> DynamicTest.dynamicTest(event.file(), () -> check(event)))
        .toList();
  }

  private static void check(Event event) {
    var request = Json.tree(PLACEHOLDERS.fill(event.text()));
    var answer = answer(event, request);
    if (event.routeKey().isEmpty()) {
      if (!event.expected().isEmpty()) {
        assertThat(PLACEHOLDERS.differences(expected(event), answer)).isEmpty();
      }
      return;
    }
    checkRoute(event, request);
    assertThat(PLACEHOLDERS.differences(expected(event), pinned(answer, expected(event))))
        .as(answer.toPrettyString())
        .isEmpty();
    checkDocument(request, answer);
  }

  private static JsonNode expected(Event event) {
    return Json.tree(PLACEHOLDERS.fill(event.expected()));
  }

  private static JsonNode answer(Event event, JsonNode request) {
    var function = SENT.listening(house.function(event.function()));
    var outcome = INVOKER.invoke(function, Bytes.of(request.toString()), "invocation", WALL);
    if (outcome instanceof Outcome.Answered(Bytes payload)) {
      return Json.tree(payload.isEmpty() ? "null" : payload.text());
    }
    throw new AssertionError(event.file() + ": " + outcome);
  }

  /** The gateway would have sent this very route. */
  private static void checkRoute(Event event, JsonNode request) {
    var path = request.get("rawPath").asText();
    var method = event.routeKey().split(" ", 2)[0];
    var match = new RouteTable(house.functions()).find(method, path).orElseThrow();
    assertThat(match.routeKey()).isEqualTo(event.routeKey());
    assertThat(match.function().name()).isEqualTo(event.function());
    assertThat(Json.toTree(match.pathParameters()))
        .isEqualTo(request.has("pathParameters") ? request.get("pathParameters") : Json.tree("{}"));
  }

  /** The answer as response files are written: the body as JSON, only the headers they list. */
  private static JsonNode pinned(JsonNode answer, JsonNode expected) {
    ObjectNode pinned = answer.deepCopy();
    pinned.remove("isBase64Encoded");
    var body = answer.get("body").asText();
    if (body.isEmpty()) {
      pinned.remove("body");
    } else {
      pinned.set("body", isJson(answer) ? Json.tree(body) : answer.get("body"));
    }
    var listed = Json.mapper().createObjectNode();
    expected
        .path("headers")
        .fieldNames()
        .forEachRemaining(name -> listed.set(name, answer.get("headers").path(name)));
    pinned.set("headers", listed);
    if (!expected.has("headers")) {
      pinned.remove("headers");
    }
    return pinned;
  }

  private static boolean isJson(JsonNode answer) {
    return answer.at("/headers/Content-Type").asText().endsWith("json");
  }

  private static void checkDocument(JsonNode request, JsonNode answer) {
    var method = request.get("routeKey").asText().split(" ", 2)[0];
    var path = request.get("rawPath").asText();
    int status = answer.get("statusCode").asInt();
    assertThat(
            DOCUMENT.faultsOfResponse(
                method, path, status, texts(answer.path("headers")), answer.get("body").asText()))
        .isEmpty();
    if (status < 400) {
      var query = request.path("rawQueryString").asText();
      assertThat(
              DOCUMENT.faultsOfRequest(
                  method,
                  query.isEmpty() ? path : path + "?" + query,
                  texts(request.path("headers")),
                  request.path("body").asText()))
          .isEmpty();
    }
  }

  private static Map<String, String> texts(JsonNode object) {
    var texts = new LinkedHashMap<String, String>();
    object.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
    return texts;
  }
}
