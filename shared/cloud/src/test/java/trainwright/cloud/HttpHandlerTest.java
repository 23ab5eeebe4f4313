package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Routes;

class HttpHandlerTest {
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
                throw Problem.unavailable("resuming", java.time.Duration.ofSeconds(15), null);
              },
          "GET /v1/odd",
              _ -> {
                throw Problem.of(Problem.Code.MALFORMED, "half a pair: \uD83D");
              });
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
    var output = new ByteArrayOutputStream();
    new EchoHandler()
        .handleRequest(
            new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8)),
            output,
            context());
    var answer = Json.tree(output.toString(StandardCharsets.UTF_8));
    var headers = new LinkedHashMap<String, String>();
    answer.get("headers").properties().forEach(e -> headers.put(e.getKey(), e.getValue().asText()));
    var body = answer.get("body").asText();
    return new Answer(
        answer.get("statusCode").asInt(), headers, Json.tree(body.isEmpty() ? "{}" : body));
  }

  /** A context that only names the invocation. */
  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> {
              assertThat(method.getName()).isEqualTo("getAwsRequestId");
              return "invocation-1";
            });
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
  void answersUnknownRouteWith404() throws IOException {
    assertThat(send(event("GET /v1/nothing")).status()).isEqualTo(404);
  }
}
