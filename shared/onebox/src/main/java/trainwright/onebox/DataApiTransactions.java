package trainwright.onebox;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import trainwright.platform.DatabaseLimits;

/** The open transactions, each with a connection of its own until it ends or grows too old. */
final class DataApiTransactions implements AutoCloseable {
  private static final int ID_BYTES = 96;

  private static final class Open {
    final Connection connection;
    final Instant begin;
    final ReentrantLock running = new ReentrantLock();
    volatile Instant lastUse;

    Open(Connection connection, Instant begin) {
      this.connection = connection;
      this.begin = begin;
      this.lastUse = begin;
    }
  }

  /** What is done with a transaction's connection. */
  interface Work<R> {
    R run(Connection connection) throws SQLException;
  }

  private final Map<String, Open> open = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  DataApiTransactions(InstantSource clock) {
    this.clock = clock;
  }

  /** Opens one on a connection, which is its own from now on. */
  String begin(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    var bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    var id = Base64.getEncoder().encodeToString(bytes);
    var _ = open.put(id, new Open(connection, clock.instant()));
    return id;
  }

  /** Runs work in a transaction; a second call at the same time is refused. */
  <R> R use(String id, Work<R> work) throws SQLException {
    var transaction = open.get(id);
    if (transaction == null) {
      throw DataApiError.transactionNotFound(id);
    } else if (!transaction.running.tryLock()) {
      throw DataApiError.stillRunning();
    }
    try {
      transaction.lastUse = clock.instant();
      return work.run(transaction.connection);
    } finally {
      transaction.running.unlock();
    }
  }

  /** Ends one with a commit or a rollback. */
  void end(String id, Work<Boolean> how) throws SQLException {
    try {
      boolean _ = use(id, how);
    } finally {
      drop(id);
    }
  }

  /** Rolls one back, if it is open. */
  void drop(String id) {
    var transaction = open.remove(id);
    if (transaction != null) {
      try (var connection = transaction.connection) {
        connection.rollback();
      } catch (SQLException _) {
        // It is gone: that is what was wanted.
      }
    }
  }

  /** Rolls back those that nobody used for too long, or that are too old. */
  void dropExpired() {
    var now = clock.instant();
    open.forEach(
        (id, transaction) -> {
          if (!transaction.running.isLocked()
              && (transaction.lastUse.plus(DatabaseLimits.TRANSACTION_IDLE).isBefore(now)
                  || transaction.begin.plus(DatabaseLimits.TRANSACTION_AGE).isBefore(now))) {
            drop(id);
          }
        });
  }

  @Override
  public void close() {
    open.keySet().forEach(this::drop);
  }
}
