package trainwright.core.status;

import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Statement;

/** The database as a whole. */
public final class HealthRepository {
  private final Database database;

  @Inject
  HealthRepository(Database database) {
    this.database = database;
  }

  /** Asks for nothing but an answer. */
  void ping() {
    var _ = database.run(Statement.read("select 1 as one"));
  }
}
