package trainwright.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Ids;
import trainwright.platform.Json;
import trainwright.platform.Problem;

/**
 * Does what API Gateway's HTTP API does between a request and a function: match the route, check
 * the token, write the event, wait at most so long, read the answer. Its own refusals are problems
 * like everybody's, where AWS answers {@code {"message": ...}}.
 */
final class Gateway {
  /** What the gateway waits for a function: 30 s. */
  static final Duration WALL = Duration.ofSeconds(30);

  /** What a function's event and its answer may weigh: 6 MiB. */
  static final int MAX_PAYLOAD_BYTES = 6 * 1024 * 1024;

  /** What all header lines together may weigh: 10,240 bytes. */
  static final int MAX_HEADER_BYTES = 10_240;

  private static final Logger LOG = Logger.getLogger("trainwright.gateway");
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final RouteTable routes;
  private final Gatekeeper gatekeeper;
  private final Invoker invoker;
  private final InstantSource clock;
  private final Ids ids;
  private final Duration wall;

  Gateway(
      RouteTable routes,
      Gatekeeper gatekeeper,
      Invoker invoker,
      InstantSource clock,
      Duration wall) {
    this.routes = routes;
    this.gatekeeper = gatekeeper;
    this.invoker = invoker;
    this.clock = clock;
    this.ids = new Ids(clock);
    this.wall = wall;
  }

  /** Answers a request; whatever goes wrong is an answer too. */
  Outgoing answer(Incoming request) {
    var requestId = ids.next().toString();
    try {
      return answered(request, requestId);
    } catch (Problem problem) {
      return Outgoing.problem(problem, request, requestId);
    } catch (RuntimeException defect) {
      LOG.log(Level.SEVERE, "the gateway failed at request " + requestId, defect);
      return Outgoing.problem(internal(), request, requestId);
    }
  }

  private Outgoing answered(Incoming request, String requestId) {
    checkHeaders(request);
    var route =
        routes
            .find(request.method(), request.rawPath())
            .orElseThrow(
                () ->
                    Problem.of(
                        Problem.Code.NOT_FOUND,
                        "no route %s %s".formatted(request.method(), request.rawPath())));
    var claims = claims(request, route.routeKey());
    var event = GatewayEvent.write(request, route, claims, requestId, clock.instant());
    if (event.size() > MAX_PAYLOAD_BYTES) {
      throw Problem.of(
          Problem.Code.TOO_LARGE, "a function can be sent at most 6 MiB, base64 included");
    }
    return switch (invoker.invoke(route.function(), event, requestId, wall)) {
      case Outcome.Answered(Bytes payload) -> read(payload, requestId);
      case Outcome.Failed(InterruptedException _) ->
          throw Problem.unavailable("the server is stopping", RETRY_AFTER, null);
      case Outcome.Failed(Throwable cause) -> {
        LOG.log(Level.SEVERE, route.routeKey() + " failed at request " + requestId, cause);
        throw internal();
      }
      case Outcome.TimedOut(Duration limit) ->
          throw Problem.unavailable(
              "no answer within %s s".formatted(limit.toMillis() / 1000.0), RETRY_AFTER, null);
    };
  }

  private static void checkHeaders(Incoming request) {
    int bytes = 0;
    for (var header : request.headers().entrySet()) {
      bytes += header.getKey().length() + header.getValue().length();
    }
    if (bytes > MAX_HEADER_BYTES) {
      throw Problem.of(
          Problem.Code.TOO_LARGE,
          "all headers together must be at most 10240 bytes, were " + bytes);
    }
  }

  private Optional<Map<String, String>> claims(Incoming request, String routeKey) {
    if (Gatekeeper.OPEN_ROUTES.contains(routeKey)) {
      return Optional.empty();
    }
    var claims = gatekeeper.claims(request);
    if (claims.isEmpty()) {
      throw Problem.of(
          Problem.Code.UNAUTHENTICATED,
          "send a token of this server that has not expired: Authorization: Bearer ...");
    }
    return claims;
  }

  private static Problem internal() {
    return Problem.of(Problem.Code.INTERNAL, "something went wrong on our side");
  }

  /** Reads a function's answer as the gateway does; one that it can't read is a 500. */
  private static Outgoing read(Bytes payload, String requestId) {
    var answer = Json.tree(payload.text());
    if (payload.size() > MAX_PAYLOAD_BYTES || !answer.path("statusCode").isInt()) {
      LOG.severe("the answer to request " + requestId + " is too large or has no statusCode");
      throw internal();
    }
    var headers = new LinkedHashMap<String, String>();
    answer
        .path("headers")
        .properties()
        .forEach(e -> headers.put(e.getKey(), e.getValue().asText()));
    return new Outgoing(
        answer.get("statusCode").asInt(),
        headers,
        body(answer.get("body"), answer.path("isBase64Encoded").asBoolean()));
  }

  private static Bytes body(@Nullable JsonNode body, boolean base64) {
    var text = body == null || body.isNull() ? "" : body.asText();
    return base64 ? Bytes.of(Base64.getDecoder().decode(text)) : Bytes.of(text);
  }
}
