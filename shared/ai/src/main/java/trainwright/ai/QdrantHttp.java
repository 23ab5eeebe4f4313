package trainwright.ai;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;
import trainwright.platform.Problem;

/** Qdrant's REST interface: sends a request, unwraps the envelope, turns failures to a problem. */
final class QdrantHttp {
  private static final long MAX_BYTES = 4 << 20;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private final Endpoint endpoint;
  private final BoundedHttp http;

  QdrantHttp(Endpoint endpoint, BoundedHttp http) {
    this.endpoint = endpoint;
    this.http = http;
  }

  /**
   * What Qdrant answered.
   *
   * @param status the HTTP status
   * @param result the {@code result} of the envelope; a missing node unless the status is 200
   */
  record Reply(int status, JsonNode result) {
    boolean ok() {
      return status == 200;
    }

    boolean missing() {
      return status == 404;
    }

    /** The result, or the problem that it isn't there. */
    JsonNode need() {
      if (!ok()) {
        throw unavailable("HTTP " + status, null);
      }
      return result;
    }
  }

  /** Reads; the limit covers the whole exchange. */
  Reply get(String path, Duration limit) {
    return send(request(path).GET(), limit);
  }

  /** Creates or replaces. */
  Reply put(String path, Map<String, ?> body, Duration limit) {
    return send(request(path).PUT(BodyPublishers.ofString(Json.write(body))), limit);
  }

  /** Asks or deletes. */
  Reply post(String path, Map<String, ?> body, Duration limit) {
    return send(request(path).POST(BodyPublishers.ofString(Json.write(body))), limit);
  }

  /** Removes. */
  Reply delete(String path, Duration limit) {
    return send(request(path).DELETE(), limit);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(endpoint.url() + path))
        .header("Content-Type", "application/json");
  }

  private Reply send(HttpRequest.Builder request, Duration limit) {
    try {
      return read(
          http.send(
              endpoint, key -> request.copy().header("api-key", key).build(), limit, MAX_BYTES));
    } catch (IOException e) {
      throw unavailable("no complete answer", e);
    } catch (IllegalArgumentException e) {
      throw unavailable("the answer is no JSON", null);
    }
  }

  private static Reply read(HttpResponse<String> answer) {
    int status = answer.statusCode();
    var result = Json.tree(status == 200 ? answer.body() : "{}").path("result");
    if (status == 200 && result.isMissingNode()) {
      throw unavailable("the answer has no result", null);
    }
    return new Reply(status, result);
  }

  /** The problem that every failure of the index becomes. */
  static Problem unavailable(String what, @Nullable Throwable cause) {
    return Problem.unavailable("the vector index failed: " + what, RETRY_AFTER, cause);
  }
}
