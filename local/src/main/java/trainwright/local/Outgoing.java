package trainwright.local;

import java.util.LinkedHashMap;
import java.util.Map;
import trainwright.platform.Problem;
import trainwright.platform.ProblemResponse;
import trainwright.platform.Response;

/**
 * An answer to be sent.
 *
 * @param status HTTP status
 * @param headers values by name
 * @param body the body's bytes
 */
record Outgoing(int status, Map<String, String> headers, Bytes body) {
  Outgoing {
    headers = Map.copyOf(headers);
  }

  static Outgoing text(int status, String mediaType, String text) {
    return new Outgoing(status, Map.of("Content-Type", mediaType), Bytes.of(text));
  }

  /** A refusal by the gateway itself, in the form that every function uses. */
  static Outgoing problem(Problem problem, Incoming request, String requestId) {
    return of(ProblemResponse.of(problem, request.rawPath(), requestId))
        .with("X-Request-Id", requestId);
  }

  private static Outgoing of(Response response) {
    return new Outgoing(response.status(), response.headers(), Bytes.of(response.body()));
  }

  Outgoing with(String name, String value) {
    var extended = new LinkedHashMap<>(headers);
    extended.put(name, value);
    return new Outgoing(status, extended, body);
  }
}
