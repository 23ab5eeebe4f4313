package trainwright.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of the product: a refusal that is told to the caller as {@code
 * application/problem+json} (RFC 9457). Everything else that is thrown is a defect and ends as a
 * 500.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The closed set of refusals, each with its HTTP status. */
  public enum Code {
    MALFORMED(400, "Malformed request"),
    UNAUTHENTICATED(401, "Not signed in"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    CONFLICT(409, "Conflict"),
    CANCELLED(409, "Cancelled"),
    STALE(412, "Changed by someone else"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    UNPROCESSABLE(422, "Not acceptable as it stands"),
    PRECONDITION_REQUIRED(428, "If-Match required"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Internal error"),
    UNAVAILABLE(503, "Temporarily unavailable");

    private final int status;
    private final String title;

    Code(int status, String title) {
      this.status = status;
      this.title = title;
    }

    /** The HTTP status of this refusal. */
    public int status() {
      return status;
    }

    /** The same words for every problem of this code. */
    public String title() {
      return title;
    }
  }

  private final Code code;
  private final String detail;
  private final transient List<Violation> violations;
  private final @Nullable Duration retryAfter;

  private Problem(
      Code code,
      String detail,
      List<Violation> violations,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(code + ": " + detail, cause);
    this.code = code;
    this.detail = detail;
    this.violations = List.copyOf(violations);
    this.retryAfter = retryAfter;
  }

  /** A refusal whose detail says what was wrong and what would be right. */
  public static Problem of(Code code, String detail) {
    return new Problem(code, detail, List.of(), null, null);
  }

  /** A refusal caused by another exception, which is logged but never shown. */
  public static Problem of(Code code, String detail, Throwable cause) {
    return new Problem(code, detail, List.of(), null, cause);
  }

  /** A refusal that lists every fault of the request. */
  public static Problem of(Code code, String detail, List<Violation> violations) {
    return new Problem(code, detail, violations, null, null);
  }

  /** A refusal of one field, with the pointer to it. */
  public static Problem at(Code code, String pointer, String violation, String detail) {
    return new Problem(
        code, detail, List.of(new Violation(pointer, violation, detail)), null, null);
  }

  /** A value that is well-formed but not acceptable (422). */
  public static Problem unprocessable(String pointer, String violation, String detail) {
    return at(Code.UNPROCESSABLE, pointer, violation, detail);
  }

  /** A resource that does not exist or belongs to somebody else; the caller can't tell which. */
  public static Problem notFound(String what, Object id) {
    return of(Code.NOT_FOUND, what + " " + id + " does not exist");
  }

  /** A part of the system that is down for now; the caller may try again after the given time. */
  public static Problem unavailable(String detail, Duration retryAfter, @Nullable Throwable cause) {
    return new Problem(Code.UNAVAILABLE, detail, List.of(), retryAfter, cause);
  }

  /** A conflict that ends by itself; the caller may try again after the given time. */
  public static Problem busy(String detail, Duration retryAfter) {
    return new Problem(Code.CONFLICT, detail, List.of(), retryAfter, null);
  }

  /** What kind of refusal this is. */
  public Code code() {
    return code;
  }

  /** What was wrong and what would be right, for a person. */
  public String detail() {
    return detail;
  }

  /** Every fault found, when there is more to say than the detail. */
  public List<Violation> violations() {
    return violations;
  }

  /** When to try again, for {@code Retry-After}. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
