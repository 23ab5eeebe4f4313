package trainwright.cloud;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Row;

/**
 * How an adapter talks to Postgres: one try of everything. What to do about a {@link
 * DatabaseFailure}, which each method throws, is decided by {@link LinkedDatabase}.
 *
 * @param <T> what stands for an open transaction
 */
interface Link<T> extends AutoCloseable {
  /** Runs a statement, in a transaction or by itself. */
  List<Row> run(@Nullable T transaction, CheckedStatement statement);

  /** Opens a transaction. */
  T begin();

  /** Commits; the transaction is over whatever happens. */
  void commit(T transaction);

  /** Rolls back as well as it can; never throws, for the database does it by itself in the end. */
  void rollback(T transaction);

  /** Does all that running a statement takes but sending it. */
  default void rehearse(CheckedStatement statement) {}

  @Override
  void close();
}
