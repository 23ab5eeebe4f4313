package trainwright.cloud;

import java.time.Duration;
import java.util.regex.Pattern;
import trainwright.platform.Problem;

/**
 * What an error code of Postgres means to us, the same for every adapter. Source: PostgreSQL
 * manual, appendix A, "PostgreSQL Error Codes". Values and SQL stay out of every message: Postgres
 * quotes them freely.
 */
final class SqlState {
  private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([^\"]+)\"");
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private SqlState() {}

  /**
   * The failure that an error code stands for.
   *
   * @param state five characters
   * @param message what Postgres said, read for which constraint it was
   */
  static DatabaseFailure failure(String state, String message) {
    return switch (state) {
      case "23505" ->
          refused(Problem.Code.CONFLICT, "the same thing exists already", state, message);
      case "23503" -> foreignKey(state, message);
      case "22021", "22P05" ->
          refused(
              Problem.Code.MALFORMED,
              "text must be Unicode without the character U+0000",
              state,
              message);
      case "40001", "40P01", "55P03" -> DatabaseFailure.contended(state);
      case "25P03", "57P05" -> DatabaseFailure.lost(cause(state, message));
      case "57P03", "53300" -> DatabaseFailure.notRun(cause(state, message));
      case "57P01", "57P02", "57P04" -> DatabaseFailure.unknown(cause(state, message));
      case "57014" -> busy("the database took too long", state, message);
      case "25006", "3D000" -> busy("the database can't be used", state, message);
      default -> ofClass(state, message);
    };
  }

  private static DatabaseFailure ofClass(String state, String message) {
    return switch (state.substring(0, 2)) {
      case "22", "23" ->
          refused(Problem.Code.UNPROCESSABLE, "a value is not acceptable", state, message);
      case "54" -> refused(Problem.Code.UNPROCESSABLE, "a value is too long", state, message);
      case "08" -> DatabaseFailure.unknown(cause(state, message));
      case "28" -> busy("the database refuses us", state, message);
      case "53", "58" -> busy("the database has no room", state, message);
      default ->
          DatabaseFailure.defect(
              "SQLState %s: %s".formatted(state, message.lines().findFirst().orElse("")));
    };
  }

  /**
   * Postgres says "update or delete" of the row referred to and "insert or update" of the other.
   */
  private static DatabaseFailure foreignKey(String state, String message) {
    return message.contains("update or delete on table")
        ? refused(Problem.Code.CONFLICT, "it is still in use", state, message)
        : refused(
            Problem.Code.UNPROCESSABLE,
            "it refers to something that doesn't exist",
            state,
            message);
  }

  private static DatabaseFailure refused(
      Problem.Code code, String detail, String state, String message) {
    return DatabaseFailure.refused(Problem.of(code, detail, cause(state, message)));
  }

  private static DatabaseFailure busy(String detail, String state, String message) {
    return DatabaseFailure.refused(Problem.unavailable(detail, RETRY_AFTER, cause(state, message)));
  }

  /** For the log: the code and the constraint, without what Postgres quotes. */
  private static Throwable cause(String state, String message) {
    var constraint = CONSTRAINT.matcher(message);
    return new IllegalStateException(
        "SQLState " + state + (constraint.find() ? ", constraint " + constraint.group(1) : ""));
  }
}
