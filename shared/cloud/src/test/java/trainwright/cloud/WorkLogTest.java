package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.crac.Core;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trainwright.onebox.CapturedLog;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.RequestTally;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Routes;

class WorkLogTest {
  private static final String JOB = "019a0000-0000-7000-8000-000000000001";
  private static final String TRACE = "1-67891233-abcdef012345678912345678";

  private final CapturedLog log = CapturedLog.start(new LogLines());

  @AfterEach
  void stop() {
    log.close();
  }

  private static final class OneRoute extends HttpHandler {
    OneRoute(Route route) {
      super(
          new Routes() {
            @Override
            public Map<String, Route> routes() {
              return Map.of("GET /v1/things/{id}", route);
            }
          });
    }
  }

  private static void send(HttpHandler handler, String routeKey, @Nullable String trace)
      throws IOException {
    var event = Json.newObject().put("routeKey", routeKey).put("rawPath", "/v1/things/7");
    if (trace != null) {
      event.putObject("headers").put("x-amzn-trace-id", trace);
    }
    var context = event.putObject("requestContext").put("requestId", "request-1");
    context.putObject("authorizer").putObject("jwt").putObject("claims").put("sub", "ada");
    handler.handleRequest(
        new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8)),
        OutputStream.nullOutputStream(),
        TestContext.of(29_000));
  }

  private List<JsonNode> work() {
    var lines = new ArrayList<JsonNode>();
    for (var line : log.lines()) {
      assertThat(line).endsWith("\n").isEqualTo(line.strip() + "\n");
      assertThat(line.lines()).hasSize(1);
      var json = Json.tree(line);
      if (json.has("_aws")) {
        lines.add(json);
      }
    }
    return lines;
  }

  private static List<String> metrics(JsonNode line, String dimensions) {
    var names = new ArrayList<String>();
    for (var directive : line.at("/_aws/CloudWatchMetrics")) {
      assertThat(directive.path("Namespace").asText()).isEqualTo("Trainwright");
      if (directive.path("Dimensions").toString().equals(dimensions)) {
        directive.path("Metrics").forEach(metric -> names.add(metric.get("Name").asText()));
      }
      directive.at("/Dimensions/0").forEach(name -> assertThat(line.has(name.asText())).isTrue());
    }
    names.forEach(name -> assertThat(line.get(name).isNumber()).as(name).isTrue());
    return names;
  }

  @Test
  void writesOneLineForARequestWithItsCostAndMetrics() throws IOException {
    var handler =
        new OneRoute(
            _ -> {
              RequestTally.addStatement();
              RequestTally.addModelCall();
              RequestTally.addModelTokens(700);
              return Response.ok(1);
            });
    send(handler, "GET /v1/things/{id}", "Root=" + TRACE + ";Sampled=1");

    assertThat(work()).hasSize(1);
    var line = work().getFirst();
    assertThat(line.get("function").asText()).isEqualTo("function-1");
    assertThat(line.get("route").asText()).isEqualTo("GET /v1/things/{id}");
    assertThat(line.get("status").asInt()).isEqualTo(200);
    assertThat(line.get("user").asText()).matches("[0-9a-f]{16}").isNotEqualTo("ada");
    assertThat(line.get("statements").asInt()).isEqualTo(1);
    assertThat(line.get("model_calls").asInt()).isEqualTo(1);
    assertThat(line.get("model_tokens").asInt()).isEqualTo(700);
    assertThat(line.get("failures").asInt()).isZero();
    assertThat(line.get("request_id").asText()).isEqualTo("request-1");
    assertThat(line.get("trace_id").asText()).isEqualTo(TRACE);
    assertThat(line.at("/_aws/Timestamp").asLong()).isPositive();
    assertThat(metrics(line, "[[\"function\"]]"))
        .containsExactly("millis", "failures", "cold", "model_calls", "model_tokens");
    assertThat(metrics(line, "[[\"function\",\"route\"]]")).containsExactly("millis");
  }

  @Test
  void tellsTheFirstRequestOfAProcessAndOfARestoredSnapshot() throws Exception {
    var handler = new OneRoute(_ -> Response.ok(1));
    send(handler, "GET /v1/things/{id}", null);
    send(handler, "GET /v1/things/{id}", null);
    handler.afterRestore(Core.getGlobalContext());
    send(handler, "GET /v1/things/{id}", null);
    assertThat(work()).extracting(line -> line.get("cold").asInt()).containsExactly(1, 0, 1);
  }

  @Test
  void knowsAUserAgainAndTakesNoTextOfTheCallers() throws IOException {
    var handler = new OneRoute(_ -> Response.ok(1));
    send(handler, "GET /v1/things/{id}", "Root=my doctor says;Self=x");
    send(handler, "GET /v1/my-doctor-says", null);
    var users = work().stream().map(line -> line.get("user").asText()).distinct();
    assertThat(users).hasSize(1);
    assertThat(work().get(1).get("route").asText()).isEqualTo("unknown");
    assertThat(work().get(1).get("status").asInt()).isEqualTo(404);
    assertThat(String.join("", log.lines())).doesNotContain("doctor").doesNotContain("ada\"");
  }

  @Test
  void tellsWhereADefectIsButNotWhatItQuotes() throws IOException {
    var handler =
        new OneRoute(
            _ -> {
              throw new IllegalStateException(
                  "bad knees", new SQLException("Detail: bad knees", "23505"));
            });
    send(handler, "GET /v1/things/{id}", null);
    assertThat(work().getFirst().get("failures").asInt()).isEqualTo(1);
    var told = String.join("", log.lines());
    assertThat(told)
        .doesNotContain("knees")
        .contains("java.lang.IllegalStateException", "WorkLogTest", "23505");
  }

  @Test
  void tellsWhyAPartWasDown() throws IOException {
    var handler =
        new OneRoute(
            _ -> {
              throw Problem.unavailable("the database resumes", Duration.ofSeconds(15), null);
            });
    send(handler, "GET /v1/things/{id}", null);
    assertThat(String.join("", log.lines())).contains("UNAVAILABLE: the database resumes");
  }

  @Test
  void writesALineForEachMessage() {
    Consumer<java.util.UUID> work = _ -> RequestTally.addStatement();
    var worker = new QueueHandler(work) {};
    var _ = worker.handleRequest(event(JOB, "bad knees"), TestContext.of(1));
    assertThat(work())
        .extracting(
            line -> line.get("message_id").asText(),
            line -> line.path("job_id").asText(),
            line -> line.get("failures").asInt(),
            line -> line.get("statements").asInt())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("message-0", JOB, 0, 1),
            org.assertj.core.groups.Tuple.tuple("message-1", "", 1, 0));
    assertThat(String.join("", log.lines())).doesNotContain("knees");
  }

  private static SQSEvent event(String... bodies) {
    var messages = new ArrayList<SQSMessage>();
    for (var body : bodies) {
      var message = new SQSMessage();
      message.setMessageId("message-" + messages.size());
      message.setBody(body);
      messages.add(message);
    }
    var event = new SQSEvent();
    event.setRecords(messages);
    return event;
  }

  @Test
  void writesALineForATickThatFails() {
    var worker =
        new ScheduleHandler(
            () -> {
              throw new IllegalStateException("on purpose");
            }) {};
    assertThatThrownBy(
            () ->
                worker.handleRequest(
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    TestContext.of(1)))
        .hasMessage("on purpose");
    assertThat(work()).extracting(line -> line.get("failures").asInt()).containsExactly(1);
  }

  @Test
  void wrapsWhateverElseIsLogged() {
    var record = new LogRecord(Level.WARNING, "two\nlines");
    record.setLoggerName("some.library");
    var line = Json.tree(new LogLines().format(record));
    assertThat(line.get("level").asText()).isEqualTo("WARNING");
    assertThat(line.get("logger").asText()).isEqualTo("some.library");
    assertThat(line.get("message").asText()).isEqualTo("two\nlines");
  }
}
