package trainwright.onebox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import trainwright.migrations.Migrations;

/**
 * Databases to throw away, for tests and benchmarks: one embedded Postgres a JVM, and a fresh copy
 * of a migrated template for whoever asks.
 */
public final class Scratch {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String TEMPLATE = "template_migrated";

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        var postgres =
            EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("max_connections", "200")
                .start();
        execute(postgres, "create database " + TEMPLATE);
        Migrations.run(postgres.getDatabase("postgres", TEMPLATE));
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Scratch() {}

  /** The JDBC address, user included, of a new database with the newest schema and no rows. */
  public static String database() {
    var name = "scratch_" + COUNT.incrementAndGet();
    synchronized (Scratch.class) {
      execute(Server.POSTGRES, "create database %s template %s".formatted(name, TEMPLATE));
    }
    return Server.POSTGRES.getJdbcUrl("postgres", name);
  }

  private static void execute(EmbeddedPostgres postgres, String sql) {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
