package trainwright.core.request;

import java.time.InstantSource;
import trainwright.core.user.TestCallers;
import trainwright.platform.Database;
import trainwright.platform.Ids;

/** Idempotency keys for tests of other domains. */
public final class TestIdempotency {
  private TestIdempotency() {}

  /** A guard with its keys in this database. */
  public static Idempotency on(Database database, InstantSource clock) {
    return new Idempotency(
        new IdempotencyRepository(database),
        TestCallers.of(database),
        new Ids(InstantSource.system()),
        clock);
  }
}
