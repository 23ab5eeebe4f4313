package trainwright.cloud;

import java.util.List;
import java.util.function.Supplier;
import trainwright.platform.Database;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** Postgres through the RDS Data API: no connections, no network of our own. */
public final class DataApiDatabase implements Database, AutoCloseable {
  private final LinkedDatabase<String> database;

  /** A database of a cluster. */
  public DataApiDatabase(DataApiAccess access, DataApiTarget target, Patience patience) {
    database =
        new LinkedDatabase<>(
            new DataApiLink(access, target, patience), new Retrier(patience.total()));
  }

  @Override
  public List<Row> run(Statement statement) {
    return database.run(statement);
  }

  @Override
  public <T> T transaction(Supplier<T> work) {
    return database.transaction(work);
  }

  @Override
  public void close() {
    database.close();
  }
}
