package trainwright.local.runtime;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import trainwright.platform.Json;

/**
 * What Lambda tells whoever invoked a function.
 *
 * @param isError whether {@code X-Amz-Function-Error} is set
 * @param payload what the function answered, or a JSON object with the error's type and message
 */
public record Report(boolean isError, String payload) {
  /** What a function may answer: 6 MiB and 100 bytes. Source: Lambda quotas. */
  public static final int MAX_ANSWER_BYTES = 6 * 1024 * 1024 + 100;

  /** The function answered. */
  public static Report answer(String payload) {
    return new Report(false, payload);
  }

  /** The function or its start failed, and the runtime told so. */
  public static Report failed(String error) {
    return new Report(true, error);
  }

  /** The function threw. */
  public static Report thrown(Throwable cause) {
    var error = new LinkedHashMap<String, Object>();
    error.put("errorMessage", String.valueOf(cause.getMessage()));
    error.put("errorType", cause.getClass().getName());
    error.put(
        "stackTrace",
        Arrays.stream(cause.getStackTrace()).map(StackTraceElement::toString).toList());
    return failed(Json.write(error));
  }

  /** The function did not answer in time and was stopped. */
  public static Report timedOut(String requestId, Duration limit) {
    return error(
        "Sandbox.Timedout",
        "RequestId: %s Error: Task timed out after %s seconds"
            .formatted(requestId, String.format(Locale.ROOT, "%.2f", limit.toMillis() / 1000.0)));
  }

  /** The function's process ended. */
  public static Report exited(String requestId, int status) {
    return error(
        "Runtime.ExitError",
        "RequestId: %s Error: Runtime exited with error: exit status %d"
            .formatted(requestId, status));
  }

  /** The function answered more than Lambda takes. */
  public static Report tooLarge(int bytes) {
    return error(
        "Function.ResponseSizeTooLarge",
        "Response payload size (%d bytes) exceeded maximum allowed payload size (%d bytes)."
            .formatted(bytes, MAX_ANSWER_BYTES));
  }

  private static Report error(String type, String message) {
    var error = new LinkedHashMap<String, Object>();
    error.put("errorType", type);
    error.put("errorMessage", message);
    return failed(Json.write(error));
  }

  /** The error's type; empty for an answer. */
  public String errorType() {
    return isError ? Json.tree(payload).path("errorType").asText() : "";
  }

  /** The error's message; empty for an answer. */
  public String errorMessage() {
    return isError ? Json.tree(payload).path("errorMessage").asText() : "";
  }
}
