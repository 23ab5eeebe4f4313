package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Routes;

class HttpHandlerTest {
  private static final CountDownLatch INTERRUPTED = new CountDownLatch(1);

  private record Note(String text) {}

  /** Routes that show what reached them, or fail on purpose. */
  private static final class EchoRoutes implements Routes {
    @Override
    public Map<String, Route> routes() {
      return Map.of(
          "POST /v1/echo", request -> Response.ok(request.body(Note.class)),
          "POST /v1/big", request -> Response.ok(request.body().length()),
          "GET /v1/query/{id}", EchoRoutes::seen,
          "GET /v1/defect",
              _ -> {
                throw new IllegalStateException("secret of the house");
              },
          "GET /v1/down",
              _ -> {
                throw Problem.unavailable("resuming", Duration.ofSeconds(15), null);
              },
          "GET /v1/slow", EchoRoutes::slow,
          "GET /v1/huge", _ -> Response.ok("x".repeat(6 << 20)),
          "GET /v1/exhausted",
              _ -> {
                throw new OutOfMemoryError("on purpose");
              },
          "GET /v1/odd",
              _ -> {
                throw Problem.of(Problem.Code.MALFORMED, "half a pair: \uD83D");
              });
    }

    private static Response slow(Request request) {
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException _) {
        INTERRUPTED.countDown();
      }
      return Response.ok(request.path());
    }

    private static Response seen(Request request) {
      var identity = request.identity();
      return Response.ok(
          Map.of(
              "query", request.query(),
              "id", request.pathParameter("id"),
              "header", request.header("X-Thing").orElse(""),
              "subject", identity == null ? "" : identity.subject(),
              "scopes", identity == null ? "" : identity.scopes()));
    }

    @Override
    public int maxBodyBytes(String routeKey) {
      return routeKey.equals("POST /v1/big") ? 5 << 20 : DEFAULT_BODY_BYTES;
    }
  }

  private static final class EchoHandler extends HttpHandler {
    EchoHandler() {
      super(new EchoRoutes());
    }
  }

  private record Answer(int status, Map<String, String> headers, JsonNode body) {}

  private static Map<String, Object> event(String routeKey) {
    var event = new LinkedHashMap<String, Object>();
    event.put("version", "2.0");
    event.put("routeKey", routeKey);
    event.put("rawPath", routeKey.substring(routeKey.indexOf(' ') + 1));
    event.put("requestContext", Map.of("requestId", "r-1"));
    return event;
  }

  private static Answer send(Map<String, Object> event) throws IOException {
    return send(event, 29_000);
  }

  private static Answer send(Map<String, Object> event, int remainingMillis) throws IOException {
    var output = new ByteArrayOutputStream();
    new EchoHandler()
        .handleRequest(
            new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8)),
            output,
            TestContext.of(remainingMillis));
    var answer = Json.tree(output.toString(StandardCharsets.UTF_8));
    var headers = new LinkedHashMap<String, String>();
    answer.get("headers").properties().forEach(e -> headers.put(e.getKey(), e.getValue().asText()));
    var body = answer.get("body").asText();
    return new Answer(
        answer.get("statusCode").asInt(), headers, Json.tree(body.isEmpty() ? "{}" : body));
  }

  private static Answer post(String routeKey, String body) throws IOException {
    var event = event(routeKey);
    event.put("headers", Map.of("Content-Type", "application/json"));
    event.put("body", body);
    return send(event);
  }

  @Test
  void answersJsonWithRequestId() throws IOException {
    var answer = post("POST /v1/echo", "{\"text\": \"grüße\"}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).containsEntry("X-Request-Id", "r-1");
    assertThat(answer.body().get("text").asText()).isEqualTo("grüße");
  }

  @Test
  void namesRequestAfterInvocationWhenNoGatewayNamedIt() throws IOException {
    var event = event("GET /v1/nothing");
    event.remove("requestContext");
    assertThat(send(event).headers()).containsEntry("X-Request-Id", "invocation-1");
  }

  @Test
  void decodesQueryPathHeadersAndIdentity() throws IOException {
    var event = event("GET /v1/query/{id}");
    event.put("rawQueryString", "a=1&a=2+3&b=%C3%BC&c");
    event.put("pathParameters", Map.of("id", "a b"));
    event.put("headers", Map.of("x-THING", "yes"));
    event.put(
        "requestContext",
        Json.tree(
            """
            {"requestId": "r-2", "authorizer": {"jwt": {
              "claims": {"sub": "ada", "scope": "library:write other"}, "scopes": null}}}
            """));
    var seen = send(event).body();
    assertThat(seen.at("/query"))
        .isEqualTo(Json.tree("{\"a\": [\"1\", \"2 3\"], \"b\": [\"ü\"], \"c\": [\"\"]}"));
    assertThat(seen.get("id").asText()).isEqualTo("a b");
    assertThat(seen.get("header").asText()).isEqualTo("yes");
    assertThat(seen.get("subject").asText()).isEqualTo("ada");
    assertThat(seen.get("scopes")).extracting(JsonNode::asText).contains("library:write", "other");
  }

  @Test
  void refusesBodyOverLimitOfItsRoute() throws IOException {
    var text = "{\"text\": \"" + "é".repeat(600_000) + "\"}";
    assertThat(post("POST /v1/echo", text).status()).isEqualTo(413);
    assertThat(post("POST /v1/big", text).status()).isEqualTo(200);
    var encoded = event("POST /v1/echo");
    encoded.put("isBase64Encoded", true);
    encoded.put("body", Base64.getEncoder().encodeToString(new byte[(1 << 20) + 3]));
    assertThat(send(encoded).status()).isEqualTo(413);
  }

  @Test
  void refusesBodyThatIsNotUtf8() throws IOException {
    var event = event("POST /v1/echo");
    event.put("isBase64Encoded", true);
    event.put("body", Base64.getEncoder().encodeToString(new byte[] {'{', (byte) 0xff, '}'}));
    var answer = send(event);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("detail").asText()).contains("UTF-8");
  }

  @Test
  void refusesBodyThatSaysItIsBase64AndIsNot() throws IOException {
    for (var body : new String[] {"{\"a\": 1}", "====", "YQ=", "e30\u00e4", "YQ==YQ==", "e3 0="}) {
      var event = event("POST /v1/echo");
      event.put("isBase64Encoded", true);
      event.put("body", body);
      assertThat(send(event).status()).as(body).isEqualTo(400);
    }
  }

  @Test
  void refusesBadPercentEncodingAndNulInQuery() throws IOException {
    for (var query : new String[] {"a=%zz", "a=%00", "%00=a"}) {
      var event = event("GET /v1/query/{id}");
      event.put("rawQueryString", query);
      event.put("pathParameters", Map.of("id", "1"));
      assertThat(send(event).status()).as(query).isEqualTo(400);
    }
  }

  @Test
  void tellsNothingOfDefect() throws IOException {
    var answer = send(event("GET /v1/defect"));
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body().toString()).doesNotContain("secret").contains("r-1");
  }

  @Test
  void tellsWhenToTryAgain() throws IOException {
    var answer = send(event("GET /v1/down"));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers())
        .containsEntry("Retry-After", "15")
        .containsEntry("Content-Type", "application/problem+json");
  }

  @Test
  void writesAnswerEvenWithHalfCharacterInIt() throws IOException {
    assertThat(send(event("GET /v1/odd")).status()).isEqualTo(400);
  }

  @Test
  void answersBeforeLambdaCutsItOffAndStopsTheWork() throws Exception {
    long start = System.nanoTime();
    var answer = send(event("GET /v1/slow"), 1_500);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1_500));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers())
        .containsEntry("Retry-After", "5")
        .containsEntry("Content-Type", "application/problem+json")
        .containsEntry("X-Request-Id", "r-1");
    assertThat(INTERRUPTED.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void refusesAtOnceWhenNoTimeIsLeft() throws IOException {
    assertThat(send(event("GET /v1/slow"), 200).status()).isEqualTo(503);
  }

  @Test
  void tellsOfAnAnswerThatLambdaWouldNotTake() throws IOException {
    var answer = send(event("GET /v1/huge"));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body().get("detail").asText()).contains("6 MiB");
  }

  @Test
  void letsErrorsOfTheMachineOutSoThatItIsReplaced() {
    assertThatThrownBy(() -> send(event("GET /v1/exhausted"))).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void answersUnknownRouteWith404() throws IOException {
    assertThat(send(event("GET /v1/nothing")).status()).isEqualTo(404);
  }
}
