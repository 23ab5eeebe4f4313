package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import trainwright.platform.Json;
import trainwright.platform.Problem;

final class SqsJobQueueTest {
  private static final String QUEUE = "https://sqs.us-east-1.amazonaws.com/123456789012/jobs";

  @Test
  void sendsTheIdAndNothingElse() throws Exception {
    var jobId = UUID.randomUUID();
    var bodies = new ConcurrentLinkedQueue<String>();
    var server = server();
    server.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          var answer = "{\"MessageId\": \"1\", \"MD5OfMessageBody\": \"%s\"}".formatted(md5(jobId));
          exchange.sendResponseHeaders(200, answer.length());
          exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    server.start();
    try (var client = client(server.getAddress().getPort())) {
      new SqsJobQueue(client, QUEUE).send(jobId);
    } finally {
      server.stop(0);
    }
    var sent = Json.tree(bodies.remove());
    assertThat(sent.path("QueueUrl").asText()).isEqualTo(QUEUE);
    assertThat(sent.path("MessageBody").asText()).isEqualTo(jobId.toString());
    assertThat(sent.size()).isEqualTo(2);
  }

  @Test
  void isUnavailableWhenTheQueueFails() throws Exception {
    var server = server();
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    server.start();
    try (var client = client(server.getAddress().getPort())) {
      var queue = new SqsJobQueue(client, QUEUE);
      var problem = DatabaseContract.catchProblem(() -> queue.send(UUID.randomUUID()));
      assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
      assertThat(problem.retryAfter()).isPresent();
    } finally {
      server.stop(0);
    }
  }

  private static HttpServer server() throws java.io.IOException {
    return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  private static SqsClient client(int port) {
    return SqsClient.builder()
        .httpClientBuilder(Apache5HttpClient.builder())
        .region(Region.US_EAST_1)
        .endpointOverride(URI.create("http://127.0.0.1:" + port))
        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x")))
        .build();
  }

  private static String md5(UUID id) {
    try {
      var digest = MessageDigest.getInstance("MD5");
      return HexFormat.of()
          .formatHex(digest.digest(id.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
