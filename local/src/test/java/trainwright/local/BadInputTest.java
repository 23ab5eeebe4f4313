package trainwright.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import trainwright.platform.Json;

/** Bad input to every route over HTTP: always a clear problem, never a 5xx. */
class BadInputTest {
  private static final String JSON = "application/json";

  /** Statuses that tell a caller that the input was bad, and nothing else. */
  private static final List<Integer> REFUSALS = List.of(400, 413, 415, 422);

  private static final ApiDocument DOCUMENT = ApiDocument.read();

  @TempDir static Path data;
  private static TestHouse house;
  private static TestServer server;
  private static String exerciseId = "";
  private static String routineId = "";

  @BeforeAll
  static void start() {
    house = new TestHouse(data);
    server = new TestServer(TestServer.Setup.DEFAULT, house.functions());
    exerciseId = created("/v1/exercises", "{\"name\": \"Mine\", \"category\": \"push\"}");
    var routine = "{\"name\": \"Mine\", \"exercise_ids\": [\"%s\"]}".formatted(exerciseId);
    routineId = created("/v1/routines", routine);
  }

  private static String created(String path, String json) {
    var answer = server.post(path, JSON, json.getBytes(UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Json.tree(answer.body()).get("id").asText();
  }

  @AfterAll
  static void stop() {
    server.close();
    house.close();
  }

  /** Every route; TemplateTest holds the document to name them all. */
  private static Set<String> routeKeys() {
    var keys = new TreeSet<String>();
    house.functions().forEach(function -> keys.addAll(function.routeKeys()));
    keys.retainAll(DOCUMENT.routeKeys());
    return keys;
  }

  private static List<String> routesWithBody() {
    return routeKeys().stream()
        .filter(key -> key.startsWith("P") && DOCUMENT.operation(key).has("requestBody"))
        .toList();
  }

  private static boolean needsBody(String routeKey) {
    return DOCUMENT.operation(routeKey).at("/requestBody/required").asBoolean();
  }

  @TestFactory
  List<DynamicTest> refusesWhatIsNoJsonObject() {
    return routesWithBody().stream()
        .map(key -> DynamicTest.dynamicTest(key, () -> refuseBodies(key)))
        .toList();
  }

  private static void refuseBodies(String key) {
    for (var body : brokenBodies().entrySet()) {
      assertRefused(key, body.getKey(), send(key, "", JSON, body.getValue()));
    }
    if (needsBody(key)) {
      assertRefused(key, "empty", send(key, "", JSON, new byte[0]));
      assertRefused(key, "blank", send(key, "", JSON, " \n ".getBytes(UTF_8)));
    }
    assertThat(send(key, "", "text/plain", "{}".getBytes(UTF_8)).statusCode())
        .as(key)
        .isEqualTo(415);
    var huge = ("{\"name\": \"" + "x".repeat(6 << 20) + "\"}").getBytes(UTF_8);
    assertThat(send(key, "", JSON, huge).statusCode()).as(key).isEqualTo(413);
  }

  private static Map<String, byte[]> brokenBodies() {
    Map<String, byte[]> bodies = new LinkedHashMap<>();
    for (var text :
        List.of(
            "null",
            "[]",
            "\"x\"",
            "1",
            "{",
            "{} {}",
            "x".repeat(10_000),
            "{\"no_such_field\": 1}",
            "{\"name\": 1, \"name\": 2}",
            "{\"name\": NaN}",
            "{\"name\": 1e400}",
            "{\"name\": \"a\\u0000b\"}",
            "{\"name\": \"a\u0000b\"}",
            "{\"name\": \"\\ud800\"}",
            "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000))) {
      bodies.put(text.substring(0, Math.min(40, text.length())), text.getBytes(UTF_8));
    }
    bodies.put("invalid UTF-8", new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, '"', '}'});
    return bodies;
  }

  @TestFactory
  List<DynamicTest> refusesWrongTypesInEveryField() {
    return routesWithBody().stream()
        .map(key -> DynamicTest.dynamicTest(key, () -> refuseWrongTypes(key)))
        .toList();
  }

  private static void refuseWrongTypes(String key) {
    for (var field : DOCUMENT.requestFields(key).properties()) {
      for (var wrong : wrongValues(field.getValue())) {
        var body = "{\"%s\": %s}".formatted(field.getKey(), wrong);
        assertRefused(key, body, send(key, "", JSON, body.getBytes(UTF_8)));
      }
      for (var text : List.of("x".repeat(10_000), "x".repeat(2 << 20))) {
        var body = "{\"%s\": \"%s\"}".formatted(field.getKey(), text);
        assertClear(key, field.getKey(), send(key, "", JSON, body.getBytes(UTF_8)));
      }
    }
  }

  /** JSON values that a field of this schema can't take. */
  private static Set<String> wrongValues(JsonNode schema) {
    var wrong = new TreeSet<>(Set.of("true", "1", "0.5", "\"x\"", "[]", "{}", "1e400", "[[[1]]]"));
    var types = new TreeSet<String>();
    var type = DOCUMENT.resolved(schema).path("type");
    (type.isArray() ? type : Json.toTree(List.of(type.asText())))
        .forEach(t -> types.add(t.asText()));
    for (var right : types) {
      switch (right) {
        case "string" -> wrong.remove("\"x\"");
        case "integer" -> wrong.remove("1");
        case "number" -> wrong.removeAll(Set.of("1", "0.5"));
        case "boolean" -> wrong.remove("true");
        case "array" -> wrong.removeAll(Set.of("[]", "[[[1]]]"));
        case "object" -> wrong.remove("{}");
        default -> {
          // null, or a choice between schemas: nothing to leave out
        }
      }
    }
    return wrong;
  }

  @TestFactory
  List<DynamicTest> refusesUnknownParametersAndNulInQuery() {
    return routeKeys().stream()
        .map(
            key ->
                DynamicTest.dynamicTest(
                    key,
                    () -> {
                      var empty = "{}".getBytes(UTF_8);
                      assertThat(send(key, "?no_such=1", JSON, empty).statusCode()).isEqualTo(400);
                      assertThat(send(key, "?limit=%00", JSON, empty).statusCode()).isEqualTo(400);
                    }))
        .toList();
  }

  @TestFactory
  List<DynamicTest> refusesBadValuesOfEveryParameter() {
    return routeKeys().stream()
        .filter(key -> key.startsWith("GET"))
        .map(key -> DynamicTest.dynamicTest(key, () -> refuseParameters(key)))
        .toList();
  }

  private static void refuseParameters(String key) {
    for (var parameter : DOCUMENT.operation(key).path("parameters")) {
      var known = DOCUMENT.resolved(parameter);
      if (known.get("in").asText().equals("query")) {
        var name = known.get("name").asText();
        for (var value :
            List.of(
                "NaN",
                "1e400",
                "-1",
                "99999999999999999999",
                "%ED%A0%80",
                "'--",
                "{}",
                "x".repeat(5_000))) {
          var encoded = value.replace("{", "%7B").replace("}", "%7D");
          assertClear(
              key, name + "=" + value, send(key, "?" + name + "=" + encoded, JSON, new byte[0]));
        }
        for (var blank : List.of("", "%20")) {
          var answer = send(key, "?" + name + "=" + blank, JSON, new byte[0]);
          assertThat(answer.statusCode()).as(key + " blank " + name).isEqualTo(400);
          assertDocumented(key, path(key), answer);
        }
      }
    }
  }

  @TestFactory
  List<DynamicTest> findsNothingUnderBadIds() {
    return routeKeys().stream()
        .filter(key -> key.contains("{"))
        .map(key -> DynamicTest.dynamicTest(key, () -> refuseIds(key)))
        .toList();
  }

  private static void refuseIds(String key) {
    for (var id :
        List.of(
            UUID.randomUUID().toString(), "x", "1", "%00", "a%20b", "..%2F..", "%F0%9F%92%AA")) {
      var path = key.split(" ", 2)[1].replaceAll("\\{[a-z_]+}", id);
      var answer = request(key, path, JSON, "{}".getBytes(UTF_8));
      assertThat(answer.statusCode()).as(key + " " + id + answer.body()).isBetween(400, 499);
      assertDocumented(key, path, answer);
    }
  }

  private static void assertRefused(String key, String what, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(key + " " + what + ": " + answer.body()).isIn(REFUSALS);
    assertDocumented(key, path(key), answer);
  }

  private static void assertClear(String key, String what, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(key + " " + what + ": " + answer.body()).isLessThan(500);
    assertDocumented(key, path(key), answer);
  }

  private static void assertDocumented(String key, String path, HttpResponse<String> answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    answer.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    var method = key.split(" ", 2)[0];
    assertThat(DOCUMENT.faultsOfResponse(method, path, answer.statusCode(), headers, answer.body()))
        .as(key + " " + answer.statusCode() + " " + answer.body())
        .isEmpty();
  }

  private static HttpResponse<String> send(
      String key, String query, String contentType, byte[] body) {
    return request(key, path(key) + query, contentType, body);
  }

  private static HttpResponse<String> request(
      String key, String pathAndQuery, String contentType, byte[] body) {
    var publisher =
        key.startsWith("P") ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody();
    return server.send(
        server
            .to(pathAndQuery)
            .method(key.split(" ", 2)[0], publisher)
            .header("Content-Type", contentType)
            .header("If-Match", "\"1\"")
            .build());
  }

  private static String path(String key) {
    return key.split(" ", 2)[1]
        .replace("/exercises/{id}", "/exercises/" + exerciseId)
        .replace("/routines/{id}", "/routines/" + routineId)
        .replace("{position}", "0")
        .replace("{category}", "push")
        .replace("{order}", "1")
        .replace("{set_number}", "1")
        .replaceAll("\\{[a-z_]+}", exerciseId);
  }
}
