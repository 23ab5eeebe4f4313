package trainwright.cloud;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Response;
import trainwright.platform.Violation;

/** Writes a {@link Problem} as {@code application/problem+json} (RFC 9457). */
public final class ProblemResponse {
  private ProblemResponse() {}

  private record Body(
      String type,
      String title,
      int status,
      String detail,
      String instance,
      List<Violation> errors,
      String requestId) {}

  /** The answer that tells a problem met while answering {@code path}. */
  public static Response of(Problem problem, String path, String requestId) {
    var code = problem.code();
    var body =
        new Body(
            "urn:trainwright:problem:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            code.title(),
            code.status(),
            problem.detail(),
            path,
            problem.violations(),
            requestId);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/problem+json");
    problem
        .retryAfter()
        .ifPresent(
            wait -> headers.put("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
    return new Response(code.status(), headers, Json.write(body));
  }
}
