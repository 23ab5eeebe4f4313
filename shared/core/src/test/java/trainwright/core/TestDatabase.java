package trainwright.core;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import trainwright.cloud.JdbcDatabase;
import trainwright.onebox.Scratch;
import trainwright.platform.Ids;
import trainwright.platform.Statement;

/** A fresh, migrated database for one test class, and the few rows every test needs. */
public final class TestDatabase implements AutoCloseable {
  /** The time in tests that don't move the clock. */
  public static final Instant NOW = Instant.parse("2026-05-04T09:30:00Z");

  private final JdbcDatabase database = new JdbcDatabase(Scratch.database(), 8);
  private final Ids ids = new Ids(InstantSource.system());

  /** The port to it. */
  public JdbcDatabase port() {
    return database;
  }

  /** A new user. */
  public UUID newUser() {
    var id = ids.next();
    var _ =
        database.run(
            Statement.once("insert into users (id, subject) values (cast(:id as uuid), :subject)")
                .bind("id", id)
                .bind("subject", "test-" + id));
    return id;
  }

  @Override
  public void close() {
    database.close();
  }
}
