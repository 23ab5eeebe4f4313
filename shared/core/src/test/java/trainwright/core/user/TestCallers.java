package trainwright.core.user;

import java.time.InstantSource;
import trainwright.platform.Database;
import trainwright.platform.Ids;

/** Callers for tests of other domains. */
public final class TestCallers {
  private TestCallers() {}

  /** Callers kept in this database. */
  public static Callers of(Database database) {
    return new Callers(new UserRepository(database), new Ids(InstantSource.system()));
  }
}
