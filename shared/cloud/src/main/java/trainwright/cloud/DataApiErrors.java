package trainwright.cloud;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
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

  static DatabaseFailure failure(SdkException e) {
    return e instanceof AwsServiceException answer ? ofAnswer(answer) : ofSilence(e);
  }

  private static DatabaseFailure ofAnswer(AwsServiceException e) {
    var details = e.awsErrorDetails();
    var type = details == null ? "" : Objects.requireNonNullElse(details.errorCode(), "");
    var message = details == null ? "" : Objects.requireNonNullElse(details.errorMessage(), "");
    var state = SQL_STATE.matcher(message);
    if (state.find()) {
      return SqlState.failure(state.group(1), message);
    } else if (LOST.matcher(message).find()) {
      return DatabaseFailure.lost(e);
    } else if (e.statusCode() == 413 || TOO_LARGE.matcher(message).find()) {
      return ResultSize.tooLarge();
    }
    return ofType(type, message, e);
  }

  private static DatabaseFailure ofType(String type, String message, AwsServiceException e) {
    return switch (type) {
      case "DatabaseResumingException", "ThrottlingException", "TooManyRequestsException" ->
          DatabaseFailure.notRun(e);
      case "TransactionNotFoundException" -> DatabaseFailure.lost(e);
      case "StatementTimeoutException" -> DatabaseFailure.unknown(e);
      case "BadRequestException",
          "ValidationException",
          "DatabaseErrorException",
          "UnsupportedResultException" ->
          DatabaseFailure.defect(type + ": " + message);
      default -> e.statusCode() >= 500 ? DatabaseFailure.unknown(e) : notAllowed(e);
    };
  }

  /** Wrong rights, secret, cluster or database: nothing that waiting mends, nor the caller. */
  private static DatabaseFailure notAllowed(AwsServiceException e) {
    return DatabaseFailure.refused(Problem.unavailable("the database refuses us", RETRY_AFTER, e));
  }

  private static DatabaseFailure ofSilence(SdkException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
        return DatabaseFailure.notRun(e);
      }
    }
    return DatabaseFailure.unknown(e);
  }
}
