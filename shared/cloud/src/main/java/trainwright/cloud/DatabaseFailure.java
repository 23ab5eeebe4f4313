package trainwright.cloud;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Problem;

/** A statement, or a whole transaction, that failed, and what is known of its effect. */
final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  /** What is known of the effect. */
  enum Kind {
    /** The database said no: nothing happened, and asking again changes nothing. */
    REFUSED,
    /** It lost against another transaction: it was undone and may succeed if run again. */
    CONTENDED,
    /** The database wasn't reached or is still starting: nothing happened yet. */
    NOT_RUN,
    /** The transaction is gone: all of it was undone. */
    LOST,
    /** No answer came: it may have happened or not. */
    UNKNOWN
  }

  private final Kind kind;
  private final RuntimeException thrown;

  private DatabaseFailure(Kind kind, RuntimeException thrown) {
    super(thrown.getMessage(), thrown);
    this.kind = kind;
    this.thrown = thrown;
  }

  /** The database said no, which is told to the caller. */
  static DatabaseFailure refused(Problem problem) {
    return new DatabaseFailure(Kind.REFUSED, problem);
  }

  /** A statement of ours is wrong: a defect. */
  static DatabaseFailure defect(String message) {
    return new DatabaseFailure(Kind.REFUSED, new IllegalStateException(message));
  }

  /** It was undone because of others. */
  static DatabaseFailure contended(String state) {
    return new DatabaseFailure(
        Kind.CONTENDED,
        Problem.unavailable(
            "too many changes at the same moment",
            Duration.ofSeconds(1),
            new IllegalStateException("SQLState " + state)));
  }

  /** It was surely not run. */
  static DatabaseFailure notRun(@Nullable Throwable cause) {
    return new DatabaseFailure(Kind.NOT_RUN, unreachable(cause));
  }

  /** The transaction is gone. */
  static DatabaseFailure lost(@Nullable Throwable cause) {
    return new DatabaseFailure(
        Kind.LOST, Problem.unavailable("the database ended the transaction", RETRY_AFTER, cause));
  }

  /** It may have happened or not. */
  static DatabaseFailure unknown(@Nullable Throwable cause) {
    return new DatabaseFailure(Kind.UNKNOWN, unreachable(cause));
  }

  private static Problem unreachable(@Nullable Throwable cause) {
    return Problem.unavailable("the database can't be reached", RETRY_AFTER, cause);
  }

  /** What the caller of a change that may have happened must be told. */
  static Problem undecided(@Nullable Throwable cause) {
    return Problem.unavailable(
        "the database didn't answer: the change may or may not have been made;"
            + " repeat it with the same id or Idempotency-Key",
        Duration.ofSeconds(2),
        cause);
  }

  /** What is known of the effect. */
  Kind kind() {
    return kind;
  }

  /** What the caller gets when nothing more is tried: a {@link Problem}, or a defect. */
  RuntimeException thrown() {
    return thrown;
  }
}
