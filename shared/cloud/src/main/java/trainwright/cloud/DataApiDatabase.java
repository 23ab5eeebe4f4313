package trainwright.cloud;

import java.util.List;
import java.util.function.Supplier;
import org.crac.Resource;
import trainwright.platform.Database;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** Postgres through the RDS Data API: no connections, no network of our own. */
public final class DataApiDatabase implements Database, AutoCloseable {
  private final DataApiLink link;
  private final LinkedDatabase<String> database;

  /** A database of a cluster. */
  public DataApiDatabase(DataApiAccess access, DataApiTarget target, Patience patience) {
    link = new DataApiLink(access, target, patience);
    database = new LinkedDatabase<>(link, new Retrier(patience.total()));
  }

  /** What is to be done around a snapshot. */
  Resource snapshotPart() {
    return link;
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
