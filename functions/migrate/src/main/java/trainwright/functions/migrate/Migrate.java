package trainwright.functions.migrate;

import javax.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.cloud.DatabaseAddress;
import trainwright.cloud.DatabaseUrl;
import trainwright.core.exercise.LoadLibrary;
import trainwright.migrations.Migrations;

/**
 * Brings the database to the newest schema and the shared library to its data files. Safe to repeat
 * and to run twice at once. Migrations run over JDBC only.
 */
public final class Migrate implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger("trainwright.migrate");

  private final DatabaseAddress address;
  private final LoadLibrary loadLibrary;

  @Inject
  Migrate(DatabaseAddress address, LoadLibrary loadLibrary) {
    this.address = address;
    this.loadLibrary = loadLibrary;
  }

  @Override
  public void run() {
    var url =
        address
            .find()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "set the environment variable DATABASE_URL, DATABASE_URL_SECRET or"
                            + " DATABASE_HOST"));
    int applied = Migrations.run(DatabaseUrl.toJdbc(url.value()));
    var library = loadLibrary.run(Migrations.libraryFiles());
    LOG.info("migrations={} library={}", applied, library);
  }
}
