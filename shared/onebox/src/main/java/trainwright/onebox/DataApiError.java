package trainwright.onebox;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An error as the Data API tells it: a status, a type in a header, a message in JSON. */
final class DataApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;

  private DataApiError(int status, String type, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
    this.type = type;
  }

  /** The request itself is wrong. */
  static DataApiError invalid(String message) {
    return new DataApiError(400, "ValidationException", message, null);
  }

  /** The request can't be carried out. */
  static DataApiError badRequest(String message) {
    return new DataApiError(400, "BadRequestException", message, null);
  }

  /** The result has something in it that has no form in JSON. */
  static DataApiError unsupportedResult(String type) {
    return new DataApiError(
        400,
        "UnsupportedResultException",
        "The result contains the unsupported data type " + type,
        null);
  }

  /** The transaction ended, or never was. */
  static DataApiError transactionNotFound(String id) {
    return new DataApiError(
        404, "TransactionNotFoundException", "Transaction " + id + " is not found", null);
  }

  /** Two calls at once in one transaction. */
  static DataApiError stillRunning() {
    return new DataApiError(
        400, "DatabaseErrorException", "Transaction is still running a query", null);
  }

  /** The cluster has no such database. */
  static DataApiError noDatabase(String name) {
    return new DataApiError(
        400,
        "DatabaseErrorException",
        "FATAL: database \"%s\" does not exist; SQLState: 3D000".formatted(name),
        null);
  }

  /** A result past a limit; it takes its transaction with it. */
  static DataApiError resultTooLarge(String what) {
    return new DataApiError(
        400,
        "DatabaseErrorException",
        "Database returned more than the allowed %s size limit".formatted(what),
        null);
  }

  /** The paused cluster is starting. */
  static DataApiError resuming() {
    return new DataApiError(
        400,
        "DatabaseResumingException",
        "The Aurora DB instance is resuming after being auto-paused. Please wait a few seconds and"
            + " try again.",
        null);
  }

  /** Something of the service's own. */
  static DataApiError internal(@Nullable Throwable cause) {
    return new DataApiError(500, "InternalServerErrorException", "", cause);
  }

  /** No Postgres answers. */
  static DataApiError unavailable(Throwable cause) {
    return new DataApiError(504, "DatabaseUnavailableException", "", cause);
  }

  /** The statement ran too long and was stopped. */
  static DataApiError timeout() {
    return new DataApiError(
        400, "StatementTimeoutException", "The execution of the SQL statement timed out.", null);
  }

  /** The request was not signed. */
  static DataApiError unsigned() {
    return new DataApiError(
        403, "MissingAuthenticationTokenException", "Missing Authentication Token", null);
  }

  /** There is no such operation. */
  static DataApiError unknownOperation() {
    return new DataApiError(404, "UnknownOperationException", "", null);
  }

  /** The request is past 4 MiB. */
  static DataApiError tooLarge() {
    return new DataApiError(413, "RequestEntityTooLargeException", "Request is too large", null);
  }

  /** What Postgres said, with its code at the end. */
  static DataApiError ofPostgres(SQLException e) {
    var state = Objects.requireNonNullElse(e.getSQLState(), "");
    return state.isEmpty() || state.startsWith("08")
        ? internal(e)
        : new DataApiError(
            400, "DatabaseErrorException", "%s; SQLState: %s".formatted(e.getMessage(), state), e);
  }

  /** Whether the transaction of the call is gone with it. */
  boolean endsTransaction() {
    return String.valueOf(getMessage()).endsWith("size limit");
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }
}
