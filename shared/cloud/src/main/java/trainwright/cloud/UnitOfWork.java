package trainwright.cloud;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.platform.RequestTally;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** One try of a transaction: what was run in it and how it went. */
final class UnitOfWork<T> {
  private final Link<T> link;
  private final T transaction;
  private boolean ranOnce;
  private @Nullable RuntimeException failure;

  UnitOfWork(Link<T> link) {
    this.link = link;
    this.transaction = link.begin();
  }

  /** Runs a statement of the transaction; after a failed one there is nothing more to run. */
  List<Row> run(CheckedStatement statement) {
    if (failure != null) {
      throw failure;
    }
    RequestTally.addStatement();
    ranOnce |= statement.statement().retry() == Statement.Retry.ONCE;
    try {
      return link.run(transaction, statement);
    } catch (DatabaseFailure e) {
      failure = e.kind() == DatabaseFailure.Kind.REFUSED ? e.thrown() : e;
      throw failure;
    }
  }

  /** Commits, unless a statement failed and the work went on as if it hadn't. */
  void commit() {
    if (failure != null) {
      link.rollback(transaction);
      throw failure;
    }
    try {
      link.commit(transaction);
    } catch (DatabaseFailure e) {
      if (e.kind() == DatabaseFailure.Kind.UNKNOWN && ranOnce) {
        throw DatabaseFailure.undecided(e.thrown().getCause());
      }
      throw e;
    }
  }

  /** Undoes everything. */
  void rollback() {
    link.rollback(transaction);
  }

  /** What failed: a statement that may be tried again, whatever the work made of its failure. */
  RuntimeException failureOr(RuntimeException thrown) {
    return failure instanceof DatabaseFailure retryable ? retryable : thrown;
  }
}
