package trainwright.core.request;

import java.util.UUID;
import trainwright.platform.Response;

/** What became of the attempt to claim an idempotency key. */
sealed interface IdempotencyClaim {
  /**
   * The caller runs the request.
   *
   * @param resourceId the id reserved for what the request makes
   */
  record Run(UUID resourceId) implements IdempotencyClaim {}

  /** The same request is being run by somebody else. */
  record Running() implements IdempotencyClaim {}

  /** The key belongs to another request. */
  record OtherRequest() implements IdempotencyClaim {}

  /**
   * The request was answered before.
   *
   * @param response the answer it got
   */
  record Answered(Response response) implements IdempotencyClaim {}
}
