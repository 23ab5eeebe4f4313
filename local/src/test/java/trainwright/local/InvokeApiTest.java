package trainwright.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainwright.platform.Json;

class InvokeApiTest {
  private static final BlockingQueue<String> SEEN = new ArrayBlockingQueue<>(100);

  /** Fails every message whose body is "bad". */
  private static final class Picky implements RequestHandler<SQSEvent, SQSBatchResponse> {
    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
      return new SQSBatchResponse(
          event.getRecords().stream()
              .filter(message -> message.getBody().equals("bad"))
              .map(message -> new SQSBatchResponse.BatchItemFailure(message.getMessageId()))
              .toList());
    }
  }

  private static final TestServer SERVER =
      new TestServer(
          TestServer.Setup.DEFAULT,
          List.of(
              Function.worker(
                  "echo",
                  (in, out, _) -> {
                    byte[] payload = in.readAllBytes();
                    boolean _ = SEEN.offer(new String(payload, UTF_8));
                    out.write(payload);
                  }),
              Function.worker(
                  "broken",
                  (_, _, _) -> {
                    throw new IllegalStateException("on purpose");
                  }),
              Function.worker("picky", new Picky(), SQSEvent.class, SQSBatchResponse.class)));

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static HttpResponse<String> invoke(String name, String type, String payload) {
    return SERVER.send(
        SERVER
            .to("/2015-03-31/functions/" + URLEncoder.encode(name, UTF_8) + "/invocations")
            .header("X-Amz-Invocation-Type", type)
            .POST(BodyPublishers.ofString(payload))
            .build());
  }

  @Test
  void answersWhatFunctionAnswers() {
    var answer = invoke("echo", "RequestResponse", "{\"a\": 1}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"a\": 1}");
    assertThat(answer.headers().firstValue("X-Amz-Executed-Version")).hasValue("$LATEST");
  }

  @Test
  void knowsFunctionByArnToo() {
    var arn = "arn:aws:lambda:eu-west-1:123456789012:function:echo:live";
    assertThat(invoke(arn, "RequestResponse", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void tellsErrorOfFunctionAsLambdaDoes() {
    var answer = invoke("broken", "RequestResponse", "{}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Amz-Function-Error")).hasValue("Unhandled");
    assertThat(Json.tree(answer.body()).get("errorMessage").asText()).isEqualTo("on purpose");
    assertThat(Json.tree(answer.body()).get("errorType").asText())
        .isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void decodesQueueEventsAsRuntimeDoes() {
    var event =
        """
        {"Records": [{"messageId": "m1", "body": "good", "eventSource": "aws:sqs"},
                     {"messageId": "m2", "body": "bad", "eventSource": "aws:sqs"}]}
        """;
    assertThat(Json.tree(invoke("picky", "RequestResponse", event).body()))
        .isEqualTo(Json.tree("{\"batchItemFailures\": [{\"itemIdentifier\": \"m2\"}]}"));
  }

  @Test
  void runsEventsWithoutWaitingAndDryRunsNotAtAll() throws InterruptedException {
    SEEN.clear();
    assertThat(invoke("echo", "DryRun", "{\"dry\": 1}").statusCode()).isEqualTo(204);
    assertThat(invoke("echo", "Event", "{\"async\": 1}").statusCode()).isEqualTo(202);
    assertThat(SEEN.poll(10, TimeUnit.SECONDS)).isEqualTo("{\"async\": 1}");
    assertThat(SEEN).isEmpty();
  }

  @Test
  void refusesUnknownFunctionsAndBadPayloads() {
    var unknown = invoke("nobody", "RequestResponse", "{}");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.headers().firstValue("x-amzn-ErrorType"))
        .hasValue("ResourceNotFoundException");
    assertThat(Json.tree(unknown.body()).get("Message").asText()).contains("function:nobody");
    assertThat(invoke("echo", "RequestResponse", "{").statusCode()).isEqualTo(400);
    assertThat(invoke("echo", "Later", "{}").statusCode()).isEqualTo(400);
    assertThat(invoke("echo", "RequestResponse", "\"" + "x".repeat(7_000_000) + "\"").statusCode())
        .isEqualTo(413);
  }

  @Test
  void invokesForNoForeignPage() {
    var request =
        SERVER
            .to("/2015-03-31/functions/echo/invocations")
            .header("Origin", "https://evil.example")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    assertThat(SERVER.send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void answersAwsCommandLine(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(isInstalled("aws"), "the AWS command line is not installed");
    var out = folder.resolve("out.json");
    assertThat(aws("echo", "{\"a\":1}", out)).contains("\"StatusCode\": 200");
    assertThat(out).hasContent("{\"a\":1}");
    assertThat(aws("broken", "{}", out)).contains("Unhandled");
    assertThat(aws("nobody", "{}", out)).contains("ResourceNotFoundException");
  }

  private static boolean isInstalled(String program) throws Exception {
    try {
      return new ProcessBuilder(program, "--version").start().waitFor() == 0;
    } catch (java.io.IOException _) {
      return false;
    }
  }

  private static String aws(String function, String payload, Path out) throws Exception {
    var file = Files.writeString(out.resolveSibling("payload.json"), payload);
    var command =
        new ProcessBuilder(
            "aws",
            "lambda",
            "invoke",
            "--endpoint-url",
            "http://127.0.0.1:" + SERVER.port(),
            "--function-name",
            function,
            "--payload",
            "fileb://" + file,
            out.toString());
    command
        .environment()
        .putAll(
            Map.of(
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_DEFAULT_REGION", "eu-west-1",
                "AWS_DEFAULT_OUTPUT", "json",
                "AWS_PAGER", ""));
    var process = command.redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), UTF_8);
    boolean _ = process.waitFor(30, TimeUnit.SECONDS);
    return text;
  }
}
