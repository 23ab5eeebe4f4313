package trainwright.cloud;

import java.sql.Connection;
import java.util.function.LongSupplier;
import trainwright.platform.DatabaseLimits;

/** An open transaction over JDBC, which grows old as one of the Data API does. */
final class JdbcTransaction {
  private final Connection connection;
  private final LongSupplier nanoTime;
  private final long begin;
  private long lastUse;

  JdbcTransaction(Connection connection, LongSupplier nanoTime) {
    this.connection = connection;
    this.nanoTime = nanoTime;
    this.begin = nanoTime.getAsLong();
    this.lastUse = begin;
  }

  /** Notes a use; fails when the Data API would have rolled back by now. */
  void touch() {
    long now = nanoTime.getAsLong();
    if (now - lastUse > DatabaseLimits.TRANSACTION_IDLE.toNanos()
        || now - begin > DatabaseLimits.TRANSACTION_AGE.toNanos()) {
      throw DatabaseFailure.lost(null);
    }
    lastUse = now;
  }

  /** What it runs on. */
  Connection connection() {
    return connection;
  }
}
