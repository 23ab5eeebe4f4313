package trainwright.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Brings a database to the newest schema, and reads the exercise library's data files. */
public final class Migrations {
  private static final List<String> LIBRARY_FILES =
      List.of("push", "pull", "squat", "hinge", "core", "mobility", "conditioning");

  private Migrations() {}

  /**
   * Applies the migrations that are missing; safe to repeat and to run twice at once.
   *
   * @param jdbcUrl the database's address, its user and password included
   * @return how many were applied
   */
  public static int run(String jdbcUrl) {
    var configuration =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(jdbcUrl, null, null)
            .locations("classpath:migrations")
            .validateMigrationNaming(true);
    configuration
        .getPluginRegister()
        .getExact(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
    return configuration.load().migrate().migrationsExecuted;
  }

  /** The library's data files, each a JSON array of exercises. */
  public static List<String> libraryFiles() {
    return LIBRARY_FILES.stream().map(Migrations::read).toList();
  }

  private static String read(String file) {
    var path = "/migrations/library/" + file + ".json";
    try (var in = Migrations.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no " + path + " on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
