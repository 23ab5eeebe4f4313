package trainwright.platform;

import java.time.Duration;

/** What the RDS Data API allows; source: Amazon Aurora user guide, "Data API limits". */
public final class DatabaseLimits {
  /** Longest SQL text, in characters. */
  public static final int SQL_CHARACTERS = 65_536;

  /** Largest request, SQL and parameters together, in bytes. */
  public static final int REQUEST_BYTES = 4 * 1024 * 1024;

  /** Largest result, in bytes. */
  public static final int RESPONSE_BYTES = 1024 * 1024;

  /** Largest row of a result, in bytes. */
  public static final int ROW_BYTES = 64 * 1024;

  /** Longest running time of a statement. */
  public static final Duration STATEMENT_TIME = Duration.ofSeconds(45);

  /** A transaction without a statement for this long is rolled back. */
  public static final Duration TRANSACTION_IDLE = Duration.ofMinutes(3);

  /** A transaction older than this is rolled back. */
  public static final Duration TRANSACTION_AGE = Duration.ofHours(24);

  private DatabaseLimits() {}
}
