package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trainwright.platform.Json;

/** CloudFormation's side of a custom resource, spoken to over HTTP. */
final class DeploymentHandlerTest {
  private static final int MINUTE = 60_000;

  private final List<String> requests = new ArrayList<>();
  private final List<JsonNode> answers = new ArrayList<>();
  private final ArrayDeque<Integer> statuses = new ArrayDeque<>();
  private final AtomicInteger runs = new AtomicInteger();
  private final HttpServer server = server();

  private static final class Step extends DeploymentHandler {
    Step(Runnable work) {
      super(work);
    }
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void start() {
    server.createContext("/", this::take);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    requests.add(
        "%s %s content-type=%s chunked=%s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawQuery(),
                headers.getFirst("Content-Type"),
                headers.containsKey("Transfer-Encoding")));
    answers.add(
        Json.tree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.remove(), -1);
    exchange.close();
  }

  /** As CloudFormation sends it; source: "Custom resource request objects" of its user guide. */
  private String event(String type, String more) {
    return """
    {"RequestType": "%s", "ServiceToken": "arn:aws:lambda:eu-central-1:1:function:migrate:live",
     "ResponseURL": "http://127.0.0.1:%d/arn%%3Aaws/stack?X-Amz-Signature=a%%2Fb%%3D&X=1",
     "StackId": "arn:aws:cloudformation:eu-central-1:1:stack/trainwright/9",
     "RequestId": "request-7", "ResourceType": "AWS::CloudFormation::CustomResource",
     "LogicalResourceId": "Migration", "ResourceProperties": {"Version": "3"}%s}
    """
        .formatted(type, server.getAddress().getPort(), more);
  }

  private void send(String event, Runnable work) throws IOException {
    send(event, work, MINUTE);
  }

  private static void send(String event, Runnable work, int remainingMillis) throws IOException {
    new Step(work)
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
            OutputStream.nullOutputStream(),
            context(remainingMillis));
  }

  private static Context context(int remainingMillis) {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "getRemainingTimeInMillis" -> remainingMillis;
                  case "getLogStreamName" -> "2026/05/04/migrate[3]1f";
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  @Test
  void doesTheWorkAndTellsThatItSucceeded() throws Exception {
    send(event("Create", ""), runs::incrementAndGet);
    assertThat(runs).hasValue(1);
    assertThat(requests)
        .containsExactly("PUT X-Amz-Signature=a%2Fb%3D&X=1 content-type=null chunked=false");
    assertThat(answers.getFirst())
        .isEqualTo(
            Json.tree(
                """
                {"Status": "SUCCESS", "PhysicalResourceId": "trainwright-step",
                 "StackId": "arn:aws:cloudformation:eu-central-1:1:stack/trainwright/9",
                 "RequestId": "request-7", "LogicalResourceId": "Migration"}
                """));
  }

  @Test
  void keepsTheResourceWhenItIsChanged() throws Exception {
    send(event("Update", ", \"PhysicalResourceId\": \"made-before\""), runs::incrementAndGet);
    assertThat(runs).hasValue(1);
    assertThat(answers.getFirst().path("PhysicalResourceId").asText()).isEqualTo("made-before");
  }

  @Test
  void doesNothingWhenItIsRemoved() throws Exception {
    send(event("Delete", ", \"PhysicalResourceId\": \"made-before\""), runs::incrementAndGet);
    assertThat(runs).hasValue(0);
    assertThat(answers.getFirst().path("Status").asText()).isEqualTo("SUCCESS");
  }

  @Test
  void tellsThatItFailedWithoutRepeatingWhatMayBeSecret() throws Exception {
    send(
        event("Update", ""),
        () -> {
          throw new IllegalStateException("no connection to postgres://u:secret@host/name");
        });
    var answer = answers.getFirst();
    assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
    assertThat(answer.path("Reason").asText())
        .isEqualTo(
            "failed with java.lang.IllegalStateException;"
                + " log stream 2026/05/04/migrate[3]1f says why");
  }

  @Test
  void tellsThatItFailedWhenAnErrorEndsTheWork() throws Exception {
    send(
        event("Create", ""),
        () -> {
          throw new NoClassDefFoundError("x/Y");
        });
    assertThat(answers.getFirst().path("Status").asText()).isEqualTo("FAILED");
  }

  @Test
  void tellsThatItFailedBeforeItsTimeIsOver() throws Exception {
    var never = new CountDownLatch(1);
    send(
        event("Create", ""),
        () -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        20_200);
    assertThat(answers.getFirst().path("Reason").asText()).startsWith("didn't end in time");
  }

  @Test
  void tellsAgainWhenItWasNotHeard() throws Exception {
    statuses.addAll(List.of(503, 500));
    send(event("Create", ""), runs::incrementAndGet);
    assertThat(requests).hasSize(3);
    assertThat(runs).hasValue(1);
  }

  @Test
  void failsWhenNobodyHears() {
    statuses.addAll(List.of(503, 503, 503, 403));
    assertThatThrownBy(() -> send(event("Create", ""), runs::incrementAndGet))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("HTTP 403");
  }

  @Test
  void worksByHandWithoutAnybodyToTell() throws Exception {
    send("{}", runs::incrementAndGet);
    send("", runs::incrementAndGet);
    assertThat(runs).hasValue(2);
    assertThatThrownBy(
            () ->
                send(
                    "{}",
                    () -> {
                      throw new IllegalStateException("wrong");
                    }))
        .hasMessage("wrong");
  }
}
