package trainwright.onebox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import trainwright.migrations.Migrations;

/**
 * Databases to throw away, for tests and benchmarks: one embedded Postgres a JVM, and a fresh copy
 * of a migrated template for whoever asks. Nothing stays behind when the JVM ends; what a killed
 * one left is removed by the next.
 */
public final class Scratch {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String TEMPLATE = "template_migrated";

  /** Safe to lose, therefore quick. */
  private static final Map<String, String> HASTY =
      Map.of(
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "wal_level", "minimal",
          "max_wal_senders", "0",
          "max_connections", "200",
          "timezone", "UTC",
          "lc_messages", "C");

  private static final class Server {
    static final PostgresServer POSTGRES = Scratch.start();
  }

  private Scratch() {}

  /** The JDBC address, user included, of a new database with the newest schema and no rows. */
  public static String database() {
    return create(TEMPLATE);
  }

  /** The JDBC address, user included, of a new database with nothing in it. */
  public static String emptyDatabase() {
    return create("template0");
  }

  private static String create(String template) {
    var name = "scratch_" + COUNT.incrementAndGet();
    synchronized (Scratch.class) {
      execute(Server.POSTGRES, "create database %s template %s".formatted(name, template));
    }
    return Server.POSTGRES.jdbcUrl(name);
  }

  private static PostgresServer start() {
    try {
      var home = home();
      var programs = PostgresPrograms.unpackedBelow(home);
      var all = home.resolve("scratch");
      sweep(programs, all);
      var folder = all.resolve(Long.toString(ProcessHandle.current().pid()));
      Folders.delete(folder);
      PostgresServer.create(programs, folder);
      var postgres = PostgresServer.start(programs, folder, HASTY);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(postgres, folder)));
      migrateTemplate(postgres);
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A user's own folder, as folders of others can't be trusted. */
  static Path home() {
    var user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9]", "_");
    return Path.of(System.getProperty("java.io.tmpdir"), "trainwright-" + user);
  }

  private static void migrateTemplate(PostgresServer postgres) {
    execute(postgres, "create database " + TEMPLATE);
    int _ = Migrations.run(postgres.jdbcUrl(TEMPLATE));
  }

  private static void drop(PostgresServer postgres, Path folder) {
    try {
      postgres.abandon();
      Folders.delete(folder);
    } catch (IOException _) {
      // The next JVM sweeps.
    }
  }

  /** Removes the servers and folders of processes that are gone; another JVM may do the same. */
  private static void sweep(PostgresPrograms programs, Path all) throws IOException {
    Files.createDirectories(all);
    try (var folders = Files.newDirectoryStream(all, "[0-9]*")) {
      for (var folder : folders) {
        var pid = folder.getFileName().toString().replaceAll("\\D.*", "");
        if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
          remove(programs, folder);
        }
      }
    }
  }

  private static void remove(PostgresPrograms programs, Path folder) {
    try {
      PostgresServer.stopOrphan(programs, folder);
      Folders.delete(folder);
    } catch (IOException _) {
      // Somebody else is removing it, or it belongs to another user.
    }
  }

  private static void execute(PostgresServer postgres, String sql) {
    try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"));
        var statement = connection.createStatement()) {
      var _ = statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
