package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import trainwright.cloud.LogLines;
import trainwright.onebox.CapturedLog;
import trainwright.platform.Ids;
import trainwright.platform.Json;

/**
 * Every text that functions are sent in events of the gateway: bodies, queries, paths, tokens,
 * claims. None of it may be in what they log, whether they answer well or fail. Ids of resources
 * may; so may texts too short to be told from others.
 */
final class SentTexts {
  private static final int SHORTEST = 7;
  private static final int LONGEST = 200;
  private static final List<String> HEADERS = List.of("authorization", "cookie", "idempotency-key");
  private static final List<String> CLAIMS = List.of("sub", "email", "name");

  private final Set<String> texts = ConcurrentHashMap.newKeySet();
  private final CapturedLog log = CapturedLog.start(new LogLines());

  /** The same function, listened to. */
  Function listening(Function function) {
    return new Function(
        function.name(),
        (input, output, context) -> {
          var event = input.readAllBytes();
          add(event);
          function.handler().handleRequest(new ByteArrayInputStream(event), output, context);
        },
        function.handlerClass(),
        function.routeKeys());
  }

  private void add(byte[] bytes) {
    var event = Json.tree(new String(bytes, StandardCharsets.UTF_8));
    var body = event.path("body").asText();
    addAll(event.path("isBase64Encoded").asBoolean() ? Json.tree("null") : readable(body));
    addAll(event.path("queryStringParameters"));
    addAll(event.path("pathParameters"));
    HEADERS.forEach(name -> add(event.path("headers").path(name).asText()));
    CLAIMS.forEach(name -> add(event.at("/requestContext/authorizer/jwt/claims/" + name).asText()));
  }

  private static JsonNode readable(String body) {
    try {
      return Json.tree(body);
    } catch (IllegalArgumentException _) {
      return Json.toTree(body);
    }
  }

  private void addAll(JsonNode node) {
    if (node.isTextual()) {
      add(node.asText());
    }
    node.forEach(this::addAll);
  }

  private void add(String text) {
    if (text.length() >= SHORTEST && !text.isBlank() && Ids.find(text).isEmpty()) {
      texts.add(text.substring(0, Math.min(text.length(), LONGEST)));
    }
  }

  /** How many texts were sent so far. */
  int count() {
    return texts.size();
  }

  /** What was logged so far, line by line. */
  List<String> lines() {
    return log.lines();
  }

  /** Stops listening, and looks for each text in each line. */
  void assertUnlogged() {
    log.close();
    var lines = lines().stream().map(SentTexts::withoutOurWords).distinct().toList();
    var all = String.join("\n", lines);
    var escaped = texts.stream().filter(text -> all.contains(text) || all.contains(written(text)));
    assertThat(escaped.toList()).as("what was sent is in the log").isEmpty();
  }

  private static String written(String text) {
    var json = Json.write(text);
    return json.substring(1, json.length() - 1);
  }

  /** A line without what is the same for everybody: names of ours that a text may hold too. */
  private static String withoutOurWords(String line) {
    ObjectNode read = (ObjectNode) Json.tree(line);
    read.remove(List.of("time", "level", "logger", "function", "route", "millis", "_aws"));
    read.path("error").forEach(cause -> ((ObjectNode) cause).remove(List.of("type", "at")));
    return read.toString();
  }
}
