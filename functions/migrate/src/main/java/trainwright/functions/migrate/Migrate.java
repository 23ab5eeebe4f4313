package trainwright.functions.migrate;

import javax.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.cloud.DatabaseUrl;
import trainwright.core.exercise.LoadLibrary;
import trainwright.migrations.Migrations;
import trainwright.platform.Environment;

/**
 * Brings the database to the newest schema and the shared library to its data files. Safe to repeat
 * and to run twice at once. Migrations need {@code DATABASE_URL}: they run over JDBC only.
 */
public final class Migrate implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger("trainwright.migrate");

  private final Environment environment;
  private final LoadLibrary loadLibrary;

  @Inject
  Migrate(Environment environment, LoadLibrary loadLibrary) {
    this.environment = environment;
    this.loadLibrary = loadLibrary;
  }

  @Override
  public void run() {
    int applied = Migrations.run(DatabaseUrl.toJdbc(environment.get("DATABASE_URL")));
    var library = loadLibrary.run(Migrations.libraryFiles());
    LOG.info("migrations={} library={}", applied, library);
  }
}
