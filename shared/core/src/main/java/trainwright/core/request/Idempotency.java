package trainwright.core.request;

import java.time.Duration;
import java.time.InstantSource;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.inject.Inject;
import trainwright.core.user.Callers;
import trainwright.platform.Ids;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.ProblemResponse;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Sha256;

/**
 * Makes a POST safe to repeat under an {@code Idempotency-Key}: the same key with the same request
 * gets the first one's answer for 24 hours.
 */
public final class Idempotency {
  private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

  private final IdempotencyRepository keys;
  private final Callers callers;
  private final Ids ids;
  private final InstantSource clock;

  @Inject
  Idempotency(IdempotencyRepository keys, Callers callers, Ids ids, InstantSource clock) {
    this.keys = keys;
    this.callers = callers;
    this.ids = ids;
    this.clock = clock;
  }

  /** The same route, safe to repeat; for routes that make nothing with an id. */
  public Route guard(Route route) {
    return guard((request, _) -> route.answer(request));
  }

  /**
   * The same route, safe to repeat. It then throws {@code MALFORMED} for a key that is not 1 to 255
   * visible ASCII characters, {@code UNPROCESSABLE} for a key that another request used, {@code
   * CONFLICT} while the same request is still running.
   */
  public Route guard(CreateRoute route) {
    return request ->
        request
            .header("idempotency-key")
            .map(key -> once(key, request, route))
            .orElseGet(() -> route.answer(request, ids.next()));
  }

  private Response once(String key, Request request, CreateRoute route) {
    if (!KEY.matcher(key).matches()) {
      throw Problem.at(
          Problem.Code.MALFORMED,
          "Idempotency-Key",
          "bad_key",
          "Idempotency-Key must be 1 to 255 visible ASCII characters");
    }
    var attempt =
        new IdempotencyRepository.Attempt(
            ids.next(), callers.of(request).userId(), key, hash(request), ids.next());
    return switch (keys.claim(attempt, clock.instant())) {
      case IdempotencyClaim.Run(UUID resourceId) -> run(attempt, request, route, resourceId);
      case IdempotencyClaim.Answered(Response response) -> response;
      case IdempotencyClaim.Running() -> throw running();
      case IdempotencyClaim.OtherRequest() ->
          throw Problem.unprocessable(
              "Idempotency-Key",
              "key_reused",
              "this Idempotency-Key was used for another request; make a new one for each request");
    };
  }

  private static String hash(Request request) {
    return Sha256.hex(
        String.join(
            "\n",
            request.routeKey(),
            request.path(),
            Json.write(new TreeMap<>(request.query())),
            request.body()));
  }

  private static Problem running() {
    return Problem.busy(
        "the same request is still running; ask again for its answer", Duration.ofSeconds(1));
  }

  private Response run(
      IdempotencyRepository.Attempt attempt, Request request, CreateRoute route, UUID resourceId) {
    Response response;
    try {
      response = answer(request, route, resourceId);
    } catch (RuntimeException defect) {
      settle(() -> keys.release(attempt, clock.instant()));
      throw defect;
    }
    if (isFinal(response.status())) {
      settle(() -> keys.store(attempt, response));
    } else {
      settle(() -> keys.release(attempt, clock.instant()));
    }
    return response;
  }

  /**
   * Closes a claim. What was done stands even when the database is down by now: the lease runs out,
   * and the next attempt finds it under the reserved id.
   */
  private static void settle(Runnable write) {
    try {
      write.run();
    } catch (Problem _) {
      // settled by the lease
    }
  }

  private static Response answer(Request request, CreateRoute route, UUID resourceId) {
    try {
      return route.answer(request, resourceId);
    } catch (Problem problem) {
      return ProblemResponse.of(problem, request.path(), request.requestId());
    }
  }

  /** Whether the same request would get the same answer however often it is tried. */
  private static boolean isFinal(int status) {
    return status < 500 && status != Problem.Code.TOO_MANY_REQUESTS.status();
  }
}
