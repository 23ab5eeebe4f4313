package trainwright.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a {@link Problem} as {@code application/problem+json} (RFC 9457). */
public final class ProblemResponse {
  private ProblemResponse() {}

  /** The answer that tells a problem met while answering {@code path}. */
  public static Response of(Problem problem, String path, String requestId) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/problem+json");
    problem
        .retryAfter()
        .ifPresent(
            wait -> headers.put("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
    return new Response(
        problem.code().status(), headers, Json.write(ProblemDocument.of(problem, path, requestId)));
  }
}
