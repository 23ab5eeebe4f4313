package trainwright.cloud;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;
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

  /**
   * Runs a statement of a rehearsal without calling anybody outside of this process.
   *
   * @param result what the database said when it was recorded, in the form of the Data API
   */
  default List<Row> rehearse(CheckedStatement statement, String result) {
    return DataApiValues.rows(Json.tree(result));
  }

  @Override
  void close();
}
