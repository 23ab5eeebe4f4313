package trainwright.cloud;

import java.time.Duration;
import trainwright.platform.DatabaseLimits;
import trainwright.platform.Environment;

/**
 * How long we wait for the database.
 *
 * @param statement for one statement, at most {@link DatabaseLimits#STATEMENT_TIME}
 * @param connection for a connection, before the next try
 * @param total for a statement or transaction with all its tries: no try starts later than this
 */
public record Patience(Duration statement, Duration connection, Duration total) {
  /** Fits an API function, whose answer is due in 30 s: a paused cluster needs about 15 s. */
  public static final Patience STANDARD =
      new Patience(DatabaseLimits.STATEMENT_TIME, Duration.ofSeconds(5), Duration.ofSeconds(20));

  /** For a call with all around its statement: a server gone silent is noticed then. */
  Duration call() {
    return statement.plus(statement.dividedBy(9));
  }

  /**
   * Reads {@code DATABASE_STATEMENT_SECONDS} (45) and {@code DATABASE_WAIT_SECONDS} (20), which
   * functions may set apart.
   */
  static Patience of(Environment environment) {
    long limit = DatabaseLimits.STATEMENT_TIME.toSeconds();
    long statement =
        Math.min(limit, environment.positive("DATABASE_STATEMENT_SECONDS", (int) limit));
    return new Patience(
        Duration.ofSeconds(statement),
        STANDARD.connection,
        Duration.ofSeconds(
            environment.positive("DATABASE_WAIT_SECONDS", (int) STANDARD.total.toSeconds())));
  }
}
