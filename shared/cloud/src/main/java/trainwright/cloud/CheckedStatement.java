package trainwright.cloud;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import trainwright.platform.DatabaseLimits;
import trainwright.platform.NamedSql;
import trainwright.platform.Problem;
import trainwright.platform.Statement;
import trainwright.platform.Statement.Value;

/**
 * A statement that both adapters can send, with its SQL taken apart.
 *
 * @param statement what to run
 * @param sql its SQL with parameters by position
 */
record CheckedStatement(Statement statement, NamedSql sql) {
  private static final Map<String, NamedSql> PARSED = new ConcurrentHashMap<>();
  private static final int BYTES_AROUND_A_PARAMETER = 64;
  private static final int BYTES_AROUND_A_REQUEST = 2_048;

  /**
   * Checks a statement.
   *
   * @throws IllegalArgumentException for a defect: several statements, SQL past the limit, a
   *     parameter that is not bound or not used, or a number that is not finite
   * @throws Problem {@code MALFORMED} for text that Postgres can't store, {@code TOO_LARGE} for a
   *     request past the limit
   */
  static CheckedStatement of(Statement statement) {
    if (statement.sql().length() > DatabaseLimits.SQL_CHARACTERS) {
      throw new IllegalArgumentException(
          "SQL must have at most %d characters".formatted(DatabaseLimits.SQL_CHARACTERS));
    }
    var sql = PARSED.computeIfAbsent(statement.sql(), NamedSql::parse);
    if (sql.statements() != 1) {
      throw new IllegalArgumentException(
          "one statement a call, not %d".formatted(sql.statements()));
    }
    var bound = statement.parameters().keySet();
    requireNone("bind the parameters", sql.names(), bound);
    requireNone("use or drop the parameters", bound, sql.names());
    checkSize(statement);
    return new CheckedStatement(statement, sql);
  }

  private static void requireNone(
      String advice, Iterable<String> wanted, java.util.Collection<String> there) {
    var missing = new HashSet<String>();
    wanted.forEach(missing::add);
    missing.removeAll(new HashSet<>(there));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(advice + " " + missing);
    }
  }

  private static void checkSize(Statement statement) {
    long bytes = BYTES_AROUND_A_REQUEST + WireSize.ofText(statement.sql());
    for (var parameter : statement.parameters().entrySet()) {
      bytes += BYTES_AROUND_A_PARAMETER + parameter.getKey().length() + size(parameter.getValue());
    }
    if (bytes > DatabaseLimits.REQUEST_BYTES) {
      throw Problem.of(
          Problem.Code.TOO_LARGE,
          "at most %d MiB can be stored at once".formatted(DatabaseLimits.REQUEST_BYTES >> 20));
    }
  }

  private static long size(Value value) {
    return switch (value) {
      case Value.Text(String text) -> {
        checkText(text);
        yield WireSize.ofText(text);
      }
      case Value.Fraction(double number) -> {
        if (!Double.isFinite(number)) {
          throw new IllegalArgumentException("a number must be finite");
        }
        yield 0;
      }
      case Value.Null(), Value.Whole(_), Value.Truth(_) -> 0;
    };
  }

  private static void checkText(String text) {
    if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw Problem.of(Problem.Code.MALFORMED, "text must be Unicode without the character U+0000");
    }
  }
}
