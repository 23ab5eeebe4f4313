package trainwright.local.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import trainwright.platform.Database;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** Another database, and how long it was waited for. */
final class TimedDatabase implements Database {
  private final Database database;
  private final AtomicLong nanos = new AtomicLong();

  TimedDatabase(Database database) {
    this.database = database;
  }

  /** How long it was waited for since this was last asked, in nanoseconds. */
  long takeNanos() {
    return nanos.getAndSet(0);
  }

  @Override
  public List<Row> run(Statement statement) {
    long start = System.nanoTime();
    try {
      return database.run(statement);
    } finally {
      nanos.addAndGet(System.nanoTime() - start);
    }
  }

  @Override
  public <T> T transaction(Supplier<T> work) {
    return database.transaction(work);
  }
}
