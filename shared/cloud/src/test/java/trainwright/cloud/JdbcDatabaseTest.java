package trainwright.cloud;

import org.junit.jupiter.api.AfterAll;
import trainwright.platform.Database;

final class JdbcDatabaseTest extends DatabaseContract {
  private final JdbcDatabase database = new JdbcDatabase(things.url(), 4);

  @Override
  Database database() {
    return database;
  }

  @AfterAll
  @Override
  void close() {
    database.close();
  }
}
