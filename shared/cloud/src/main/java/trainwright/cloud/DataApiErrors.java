package trainwright.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import trainwright.platform.Json;
import trainwright.platform.Problem;

/**
 * What an error of the Data API means. Source: its API reference, "Common errors", and practice.
 */
final class DataApiErrors {
  private static final Pattern SQL_STATE = Pattern.compile("SQLState: ([0-9A-Z]{5})\\s*$");
  private static final Pattern LOST = Pattern.compile("Transaction \\S+ is not found");
  private static final Pattern TOO_LARGE =
      Pattern.compile("(?i)(more than the allowed|exceeded).*(size|limit)");
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private DataApiErrors() {}

  /** The service answered with an error. */
  static DatabaseFailure ofAnswer(SignedHttp.Answer answer) {
    var body = body(answer);
    var message = body.path("message").asText(body.path("Message").asText());
    var type =
        answer.errorType().isEmpty()
            ? body.path("__type").asText().replaceFirst("^.*#", "")
            : answer.errorType();
    var cause = new IOException("%d %s".formatted(answer.status(), type));
    var state = SQL_STATE.matcher(message);
    if (state.find()) {
      return SqlState.failure(state.group(1), message);
    } else if (LOST.matcher(message).find()) {
      return DatabaseFailure.lost(cause);
    } else if (answer.status() == 413 || TOO_LARGE.matcher(message).find()) {
      return ResultSize.tooLarge();
    }
    return ofType(type, message, answer.status(), cause);
  }

  /** An error made by something in between may be no JSON. */
  private static JsonNode body(SignedHttp.Answer answer) {
    try {
      return Json.mapper().readTree(answer.body());
    } catch (IOException _) {
      return MissingNode.getInstance();
    }
  }

  private static DatabaseFailure ofType(
      String type, String message, int status, IOException cause) {
    return switch (type) {
      case "DatabaseResumingException", "ThrottlingException", "TooManyRequestsException" ->
          DatabaseFailure.notRun(cause);
      case "TransactionNotFoundException" -> DatabaseFailure.lost(cause);
      case "StatementTimeoutException" -> DatabaseFailure.unknown(cause);
      case "BadRequestException",
          "ValidationException",
          "DatabaseErrorException",
          "UnsupportedResultException" ->
          DatabaseFailure.defect(type + ": " + message);
      default -> status >= 500 ? DatabaseFailure.unknown(cause) : notAllowed(cause);
    };
  }

  /** Wrong rights, secret, cluster or database: nothing that waiting mends, nor the caller. */
  private static DatabaseFailure notAllowed(IOException cause) {
    return DatabaseFailure.refused(
        Problem.unavailable("the database refuses us", RETRY_AFTER, cause));
  }

  /** No answer came. */
  static DatabaseFailure ofSilence(IOException e) {
    return e instanceof SignedHttp.NotSent ? DatabaseFailure.notRun(e) : DatabaseFailure.unknown(e);
  }
}
