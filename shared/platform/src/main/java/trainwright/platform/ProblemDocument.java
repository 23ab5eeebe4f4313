package trainwright.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Problem} as JSON tells it (RFC 9457), in an answer or kept with a failed job.
 *
 * @param type what kind of problem: a name, not an address
 * @param title the same words for every problem of this type
 * @param status HTTP status
 * @param detail what was wrong and what would be right
 * @param instance the path that was asked for; null when no request is being answered
 * @param errors every fault found
 * @param requestId the gateway's id for the request; null when no request is being answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDocument(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    List<Violation> errors,
    @Nullable String requestId) {
  private static final String TYPE = "urn:trainwright:problem:";

  /** Copies the errors. */
  public ProblemDocument {
    errors = List.copyOf(errors);
  }

  /** The problem met while answering {@code path}. */
  public static ProblemDocument of(Problem problem, String path, String requestId) {
    return document(problem, path, requestId);
  }

  /** The problem met outside any request. */
  public static ProblemDocument of(Problem problem) {
    return document(problem, null, null);
  }

  private static ProblemDocument document(
      Problem problem, @Nullable String instance, @Nullable String requestId) {
    var code = problem.code();
    return new ProblemDocument(
        TYPE + code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        code.title(),
        code.status(),
        problem.detail(),
        instance,
        problem.violations(),
        requestId);
  }
}
