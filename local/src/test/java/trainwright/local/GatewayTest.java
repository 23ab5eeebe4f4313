package trainwright.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import trainwright.platform.Json;

class GatewayTest {
  private static Function function(
      String name, RequestStreamHandler handler, Set<String> routeKeys) {
    return new Function(name, handler, handler.getClass(), routeKeys);
  }

  /** Answers its own event. */
  private static final Function ECHO =
      function(
          "echo",
          (input, output, _) -> {
            var event = new String(input.readAllBytes(), UTF_8);
            var answer =
                Map.of("statusCode", 200, "headers", Map.of("ETag", "\"1\""), "body", event);
            output.write(Json.write(answer).getBytes(UTF_8));
          },
          Set.of("GET /v1/echo/{id}", "POST /v1/echo", "GET /v1/health", "DELETE /v1/echo/{id}"));

  private static final Function DEFECT =
      function(
          "defect",
          (_, _, _) -> {
            throw new IOException("secret");
          },
          Set.of("GET /v1/defect"));

  private static final Function NONSENSE =
      function("nonsense", (_, out, _) -> out.write('?'), Set.of("GET /v1/nonsense"));

  private static final Function SLOW =
      function(
          "slow",
          (_, out, context) -> {
            try {
              Thread.sleep(context.getRemainingTimeInMillis() + 2_000L);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            out.write("{\"statusCode\": 200}".getBytes(UTF_8));
          },
          Set.of("GET /v1/slow"));

  private static final Function BINARY =
      function(
          "binary",
          (_, out, _) ->
              out.write(
                  "{\"statusCode\": 200, \"body\": \"AAEC\", \"isBase64Encoded\": true}"
                      .getBytes(UTF_8)),
          Set.of("GET /v1/binary"));

  private static final List<Function> FUNCTIONS = List.of(ECHO, DEFECT, NONSENSE, SLOW, BINARY);
  private static final TestServer SERVER = new TestServer(TestServer.Setup.DEFAULT, FUNCTIONS);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static JsonNode event(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.tree(response.body());
  }

  private static void assertProblem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Json.tree(response.body()).get("status").asInt()).isEqualTo(status);
    assertThat(response.headers().firstValue("X-Request-Id"))
        .hasValue(Json.tree(response.body()).get("request_id").asText());
  }

  @Test
  void writesEventAsPayloadFormatTwo() {
    var response =
        SERVER.get(
            "/v1/echo/a%20b?x=1&x=2&y=%C3%BC+z&flag",
            request ->
                request
                    .header("X-Multi", "one")
                    .header("X-Multi", "two")
                    .header("Cookie", "a=1; b=2")
                    .header("User-Agent", "test"));
    var event = event(response);
    assertThat(response.headers().firstValue("ETag")).hasValue("\"1\"");
    assertThat(event.get("version").asText()).isEqualTo("2.0");
    assertThat(event.get("routeKey").asText()).isEqualTo("GET /v1/echo/{id}");
    assertThat(event.get("rawPath").asText()).isEqualTo("/v1/echo/a b");
    assertThat(event.get("rawQueryString").asText()).isEqualTo("x=1&x=2&y=%C3%BC+z&flag");
    assertThat(event.get("queryStringParameters"))
        .isEqualTo(Json.tree("{\"x\": \"1,2\", \"y\": \"ü z\", \"flag\": \"\"}"));
    assertThat(event.get("pathParameters")).isEqualTo(Json.tree("{\"id\": \"a b\"}"));
    assertThat(event.get("cookies")).isEqualTo(Json.tree("[\"a=1\", \"b=2\"]"));
    assertThat(event.at("/headers/x-multi").asText()).isEqualTo("one,two");
    assertThat(event.at("/headers").has("cookie")).isFalse();
    assertThat(event.has("body")).isFalse();
    assertThat(event.get("isBase64Encoded").asBoolean()).isFalse();
  }

  @Test
  void describesRequestInItsContext() {
    var context = event(SERVER.get("/v1/echo/1")).get("requestContext");
    assertThat(context.get("accountId").asText()).hasSize(12);
    assertThat(context.get("stage").asText()).isEqualTo("$default");
    assertThat(context.get("routeKey").asText()).isEqualTo("GET /v1/echo/{id}");
    assertThat(context.at("/http/method").asText()).isEqualTo("GET");
    assertThat(context.at("/http/path").asText()).isEqualTo("/v1/echo/1");
    assertThat(context.at("/http/protocol").asText()).isEqualTo("HTTP/1.1");
    assertThat(context.at("/http/sourceIp").asText()).isEqualTo("127.0.0.1");
    assertThat(context.get("time").asText())
        .matches("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000");
    assertThat(context.get("timeEpoch").isIntegralNumber()).isTrue();
    assertThat(context.at("/authorizer/jwt/claims/sub").asText()).isEqualTo("developer");
    assertThat(context.at("/authorizer/jwt/claims/scope").asText()).isEqualTo("library:write");
    assertThat(event(SERVER.get("/v1/health")).at("/requestContext/authorizer").isMissingNode())
        .isTrue();
  }

  @Test
  void sendsBodiesOfTextTypesAsTextAndAllOthersAsBase64() {
    var text = "{\"a\": \"ü\"}".getBytes(UTF_8);
    for (var type : List.of("application/json", "text/csv; charset=utf-8", "application/xml")) {
      var event = event(SERVER.post("/v1/echo", type, text));
      assertThat(event.get("body").asText()).as(type).isEqualTo("{\"a\": \"ü\"}");
      assertThat(event.get("isBase64Encoded").asBoolean()).isFalse();
    }
    var broken = new byte[] {'"', (byte) 0xff, '"'};
    for (var sent :
        List.of(
            Map.entry("application/octet-stream", text),
            Map.entry("application/x-www-form-urlencoded", text),
            Map.entry("application/json", broken))) {
      var event = event(SERVER.post("/v1/echo", sent.getKey(), sent.getValue()));
      assertThat(Base64.getDecoder().decode(event.get("body").asText())).isEqualTo(sent.getValue());
      assertThat(event.get("isBase64Encoded").asBoolean()).isTrue();
    }
  }

  @Test
  void decodesBinaryAnswers() {
    assertThat(SERVER.get("/v1/binary").body()).isEqualTo("\u0000\u0001\u0002");
  }

  @Test
  void answersUnknownPathsAndOtherMethodsWith404() {
    assertProblem(SERVER.get("/v1/nothing"), 404);
    for (var version :
        List.of("/v2/echo/1", "/V1/echo/1", "/v1.0/echo/1", "/echo/1", "/v1//echo/1")) {
      assertProblem(SERVER.get(version), 404);
    }
    assertProblem(SERVER.get("/v1/echo/1/"), 404);
    assertProblem(SERVER.post("/v1/health", "application/json", new byte[0]), 404);
    assertProblem(SERVER.get("/v1/echo/1", r -> r.method("OPTIONS", BodyPublishers.noBody())), 404);
    var head = SERVER.get("/v1/echo/1", r -> r.method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(404);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void tellsNothingOfFunctionThatFails() {
    for (var path : List.of("/v1/defect", "/v1/nonsense")) {
      var response = SERVER.get(path);
      assertProblem(response, 500);
      assertThat(response.body()).doesNotContain("secret");
    }
  }

  @Test
  void answers503WhenWallIsReached() {
    var setup = TestServer.Setup.DEFAULT.withWall(Duration.ofMillis(200));
    try (var server = new TestServer(setup, FUNCTIONS)) {
      long start = System.nanoTime();
      var response = server.get("/v1/slow");
      assertProblem(response, 503);
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void refusesRequestsThatAreTooLarge() {
    assertProblem(SERVER.post("/v1/echo", "text/plain", new byte[6 * 1024 * 1024 + 1]), 413);
    assertProblem(SERVER.post("/v1/echo", "application/octet-stream", new byte[5_000_000]), 413);
    assertProblem(SERVER.post("/v1/echo", "text/plain", new byte[10_000_001]), 413);
    assertProblem(SERVER.get("/v1/echo/1", r -> r.header("X-Long", "x".repeat(11_000))), 413);
    var fits = SERVER.post("/v1/echo", "text/plain", "x".repeat(2_000_000).getBytes(UTF_8));
    assertThat(event(fits).get("body").asText()).hasSize(2_000_000);
  }

  @Test
  void checksTokensAlsoWhenItNeedsNone() {
    var token = SERVER.tokens().mint("ada", List.of(), Duration.ofMinutes(5));
    var seen = event(SERVER.get("/v1/echo/1", r -> r.header("Authorization", "Bearer " + token)));
    assertThat(seen.at("/requestContext/authorizer/jwt/claims/sub").asText()).isEqualTo("ada");
    var parts = token.split("\\.", -1);
    var unsigned = "Bearer eyJhbGciOiJub25lIn0." + parts[1] + ".";
    var expired = "Bearer " + SERVER.tokens().mint("ada", List.of(), Duration.ofMinutes(-5));
    for (var wrong :
        List.of(
            "Bearer x.y.z", "Bearer ", "Basic YTpi", "Bearer " + token + "x", unsigned, expired)) {
      assertProblem(SERVER.get("/v1/echo/1", r -> r.header("Authorization", wrong)), 401);
    }
  }

  @Test
  void needsTokenForAllButHealthWhenStrict() {
    var setup = TestServer.Setup.DEFAULT.withStrictAuth();
    try (var server = new TestServer(setup, FUNCTIONS)) {
      assertProblem(server.get("/v1/echo/1"), 401);
      assertThat(server.get("/v1/health").statusCode()).isEqualTo(200);
      var token = server.tokens().mint("ada", List.of(), Duration.ofMinutes(5));
      var signedIn = server.get("/v1/echo/1", r -> r.header("Authorization", "bearer " + token));
      assertThat(signedIn.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void letsNoForeignPageActAsDeveloper() throws IOException {
    assertProblem(SERVER.get("/v1/echo/1", r -> r.header("Origin", "https://evil.example")), 401);
    var own = "http://127.0.0.1:" + SERVER.port();
    assertThat(SERVER.get("/v1/echo/1", r -> r.header("Origin", own)).statusCode()).isEqualTo(200);
    var rebound = raw("GET /v1/echo/1 HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertThat(rebound).startsWith("HTTP/1.1 401");
  }

  @Test
  void allowsCorsOnlyForNamedOrigins() {
    var page = "http://localhost:3000";
    assertThat(
            SERVER
                .get("/v1/health", r -> r.header("Origin", page))
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
    try (var server = new TestServer(TestServer.Setup.DEFAULT.withOrigin(page), FUNCTIONS)) {
      var answer = server.get("/v1/echo/1", r -> r.header("Origin", page));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(page);
      var preflight =
          server.get(
              "/v1/echo/1",
              r ->
                  r.method("OPTIONS", BodyPublishers.noBody())
                      .header("Origin", page)
                      .header("Access-Control-Request-Method", "DELETE"));
      assertThat(preflight.statusCode()).isEqualTo(204);
      assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
          .contains("DELETE");
    }
  }

  @Test
  void servesReferenceFromItsOwnJars() {
    var page = SERVER.get("/");
    assertThat(page.body()).contains("swagger-ui-bundle.js").doesNotContain("://");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'self'");
    for (var file : List.of("swagger-ui-bundle.js", "swagger-ui.css", "start.js")) {
      assertThat(SERVER.get("/reference/" + file).statusCode()).as(file).isEqualTo(200);
    }
    assertThat(SERVER.get("/openapi.yaml").body()).startsWith("openapi: 3.1");
    assertThat(SERVER.get("/reference/../token-key.json").statusCode()).isEqualTo(404);
    assertThat(SERVER.get("/.well-known/jwks.json").body()).contains("\"keys\"");
  }

  @Test
  void survivesBrokenAndSlowClients() throws Exception {
    assertThat(raw("GET /v1/echo/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(raw("GET /v1/echo/1?a=%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(raw("nonsense\r\n\r\n")).startsWith("HTTP/1.1 400");
    var huge = "X-Huge: " + "x".repeat(1_000_000);
    var _ = raw("GET /v1/echo/1 HTTP/1.1\r\nHost: localhost\r\n" + huge + "\r\n\r\n");
    var slow = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 50; i++) {
        var socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port());
        socket.getOutputStream().write("POST /v1/echo HTTP/1.1\r\nContent-Le".getBytes(UTF_8));
        slow.add(socket);
      }
      assertThat(SERVER.get("/v1/echo/1").statusCode()).isEqualTo(200);
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void answersManyAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Callable<String>>();
      for (int i = 0; i < 200; i++) {
        var path = "/v1/echo/" + i;
        asked.add(() -> event(SERVER.get(path)).get("rawPath").asText() + "=" + path);
      }
      for (Future<String> answer : threads.invokeAll(asked)) {
        var pair = answer.get().split("=", 2);
        assertThat(pair[0]).isEqualTo(pair[1]);
      }
    }
  }

  /** What the server says to these very bytes. */
  private static String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
      socket.setSoTimeout(2_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.shutdownOutput();
      return read(socket.getInputStream());
    } catch (IOException _) {
      return "closed";
    }
  }

  private static String read(InputStream in) throws IOException {
    var answer = new String(in.readNBytes(12), UTF_8);
    return answer;
  }
}
