package trainwright.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;

/**
 * The answer to CloudFormation: a file put to the presigned address that its event names. Source:
 * AWS CloudFormation user guide, "Custom resource response objects".
 */
final class DeploymentAnswer {
  private static final int TRIES = 4;
  private static final Duration LIMIT = Duration.ofSeconds(3);
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);

  /** The whole answer may have 4 KiB. */
  private static final int REASON_CHARACTERS = 500;

  private final JsonNode event;

  DeploymentAnswer(JsonNode event) {
    this.event = event;
  }

  void succeeded() throws IOException {
    send("SUCCESS", null);
  }

  void failed(String reason) throws IOException {
    send("FAILED", reason.substring(0, Math.min(reason.length(), REASON_CHARACTERS)));
  }

  private void send(String status, @Nullable String reason) throws IOException {
    var answer = new LinkedHashMap<String, String>();
    answer.put("Status", status);
    if (reason != null) {
      answer.put("Reason", reason);
    }
    // The same for ever: another one would make CloudFormation remove the former resource.
    answer.put("PhysicalResourceId", event.path("PhysicalResourceId").asText("trainwright-step"));
    for (var name : new String[] {"StackId", "RequestId", "LogicalResourceId"}) {
      answer.put(name, event.path(name).asText());
    }
    put(Json.write(answer));
  }

  /** Without a content type, for which the address isn't signed. */
  private void put(String body) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(event.path("ResponseURL").asText()))
            .timeout(LIMIT)
            .PUT(BodyPublishers.ofString(body))
            .build();
    try (var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build()) {
      for (int tries = 1; !isPut(client, request, tries == TRIES); tries++) {
        Thread.sleep(FIRST_WAIT.multipliedBy(tries));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static boolean isPut(HttpClient client, HttpRequest request, boolean last)
      throws IOException, InterruptedException {
    try {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status == 200) {
        return true;
      } else if (last) {
        throw new IOException("CloudFormation can't be told: HTTP " + status);
      }
    } catch (IOException e) {
      if (last) {
        throw e;
      }
    }
    return false;
  }
}
