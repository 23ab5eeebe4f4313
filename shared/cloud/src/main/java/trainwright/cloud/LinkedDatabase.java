package trainwright.cloud;

import java.util.List;
import java.util.function.Supplier;
import trainwright.platform.Database;
import trainwright.platform.Rehearsal;
import trainwright.platform.RequestTally;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/**
 * What every adapter has in common: the checks of a statement, the transaction of the running
 * thread, and what is tried again.
 *
 * @param <T> what stands for an open transaction
 */
final class LinkedDatabase<T> implements Database, AutoCloseable {
  private final ScopedValue<UnitOfWork<T>> current = ScopedValue.newInstance();
  private final Link<T> link;
  private final Retrier retrier;

  LinkedDatabase(Link<T> link, Retrier retrier) {
    this.link = link;
    this.retrier = retrier;
  }

  @Override
  public List<Row> run(Statement statement) {
    var checked = CheckedStatement.of(statement);
    var rehearsal = Rehearsal.running();
    if (rehearsal != null) {
      RequestTally.addStatement();
      return link.rehearse(checked, rehearsal.resultOf(statement.sql()));
    }
    return current.isBound()
        ? current.get().run(checked)
        : retrier.run(statement.retry() != Statement.Retry.ONCE, () -> runAlone(checked));
  }

  private List<Row> runAlone(CheckedStatement statement) {
    RequestTally.addStatement();
    return link.run(null, statement);
  }

  @Override
  public <R> R transaction(Supplier<R> work) {
    if (current.isBound()) {
      throw new IllegalStateException("a transaction inside a transaction");
    }
    return Rehearsal.isRunning() ? work.get() : retrier.run(true, () -> tryOnce(work));
  }

  /** Nothing is left of a try that fails, except when the commit's own outcome is unknown. */
  private <R> R tryOnce(Supplier<R> work) {
    var unit = new UnitOfWork<>(link);
    R result;
    try {
      result = ScopedValue.where(current, unit).call(work::get);
    } catch (RuntimeException e) {
      unit.rollback();
      throw unit.failureOr(e);
    } catch (Error e) {
      unit.rollback();
      throw e;
    }
    unit.commit();
    return result;
  }

  @Override
  public void close() {
    link.close();
  }
}
