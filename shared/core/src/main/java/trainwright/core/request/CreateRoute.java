package trainwright.core.request;

import java.util.UUID;
import trainwright.platform.Request;
import trainwright.platform.Response;

/** What answers a POST route that makes something. */
@FunctionalInterface
public interface CreateRoute {
  /**
   * Answers the request.
   *
   * @param newId the id for what is made, unless the client sent one of its own; the same whenever
   *     the request is repeated under its idempotency key, so that a repetition after a crash finds
   *     what the first attempt stored
   * @throws trainwright.platform.Problem for every refusal
   */
  Response answer(Request request, UUID newId);
}
