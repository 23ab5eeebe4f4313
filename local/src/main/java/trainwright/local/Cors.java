package trainwright.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets pages of the named origins read answers, as the gateway does when it is configured to. With
 * no origins named it does nothing.
 */
record Cors(List<String> origins) {
  Cors {
    origins = List.copyOf(origins);
  }

  /** The answer to a browser's question whether it may ask, if this is one we know. */
  Optional<Outgoing> preflight(Incoming request) {
    boolean asks =
        request.method().equals("OPTIONS")
            && request.header("access-control-request-method").isPresent();
    return asks && isAllowed(request)
        ? Optional.of(allowed(new Outgoing(204, Map.of(), Bytes.NONE), request))
        : Optional.empty();
  }

  /** The answer, readable for the page that asked if its origin is allowed. */
  Outgoing allow(Outgoing answer, Incoming request) {
    return isAllowed(request) ? allowed(answer, request) : answer;
  }

  /** Whether the page that asks is of an origin that was let in. */
  boolean isAllowed(Incoming request) {
    return request.header("origin").filter(origins::contains).isPresent();
  }

  private static Outgoing allowed(Outgoing answer, Incoming request) {
    return answer
        .with("Access-Control-Allow-Origin", request.header("origin").orElse(""))
        .with("Access-Control-Allow-Methods", "GET,POST,PUT,PATCH,DELETE,OPTIONS")
        .with(
            "Access-Control-Allow-Headers",
            "authorization,content-type,idempotency-key,if-match,prefer")
        .with("Access-Control-Expose-Headers", "etag,location,retry-after,x-request-id")
        .with("Access-Control-Max-Age", "600")
        .with("Vary", "Origin");
  }
}
