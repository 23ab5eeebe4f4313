package trainwright.cloud;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import org.crac.Resource;
import trainwright.platform.Database;
import trainwright.platform.Row;
import trainwright.platform.Secret;
import trainwright.platform.Statement;

/**
 * Postgres over JDBC, for any {@code DATABASE_URL}: on a server of ours, Neon, RDS, Supabase. The
 * Data API's limits hold here too, so that what works on a laptop works on AWS.
 */
public final class JdbcDatabase implements Database, AutoCloseable {
  private final JdbcLink link;
  private final LinkedDatabase<JdbcTransaction> database;

  /** A pool of at most {@code connections} to the database at a JDBC address. */
  public JdbcDatabase(String jdbcUrl, int connections) {
    this(jdbcUrl, connections, Patience.STANDARD);
  }

  /** A pool that waits for the database as long as the given patience lasts. */
  public JdbcDatabase(String jdbcUrl, int connections, Patience patience) {
    this(Secret.of(jdbcUrl), connections, patience);
  }

  /**
   * A pool to the database at a secret address of any form. A password that is exchanged meanwhile
   * is noticed when the next connection is opened: open ones stay good.
   */
  public JdbcDatabase(Secret url, int connections, Patience patience) {
    var pool = new HikariDataSource(configuration(url, connections, patience));
    link = new JdbcLink(pool, patience, System::nanoTime);
    database = new LinkedDatabase<>(link, new Retrier(patience.total()));
  }

  /** What is to be done around a snapshot. */
  Resource snapshotPart() {
    return link;
  }

  /**
   * No connection is opened before the first statement, so that a function's snapshot holds none
   * and a database that is down doesn't stop the start.
   */
  private static HikariConfig configuration(Secret url, int connections, Patience patience) {
    var config = new HikariConfig();
    config.setDataSource(new SecretDataSource(url, properties(patience)));
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(patience.connection().toMillis());
    config.setValidationTimeout(Math.min(2_000, patience.connection().toMillis()));
    // Text forms of times are the same everywhere, whatever zone this machine is in.
    config.setConnectionInitSql("set time zone 'UTC'");
    return config;
  }

  private static Properties properties(Patience patience) {
    var properties = new Properties();
    properties.setProperty("connectTimeout", seconds(patience.connection().toSeconds()));
    // Ends a connection whose server went silent; a slow statement is cancelled before.
    properties.setProperty("socketTimeout", seconds(patience.call().toSeconds() + 1));
    properties.setProperty("cancelSignalTimeout", "2");
    properties.setProperty("tcpKeepAlive", "true");
    // Plans are made with the values at hand, as over the Data API, which is what poolers bear. An
    // address that says otherwise has them kept for statements of one plan only: see JdbcLink.
    properties.setProperty("prepareThreshold", "0");
    // An uncast text is a varchar, as in the Data API.
    properties.setProperty("stringtype", "varchar");
    // Details quote values.
    properties.setProperty("logServerErrorDetail", "false");
    return properties;
  }

  private static String seconds(long seconds) {
    return Long.toString(Math.max(1, seconds));
  }

  @Override
  public List<Row> run(Statement statement) {
    return database.run(statement);
  }

  @Override
  public <T> T transaction(Supplier<T> work) {
    return database.transaction(work);
  }

  @Override
  public void close() {
    database.close();
  }
}
