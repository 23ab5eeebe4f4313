package trainwright.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import trainwright.onebox.DataApiEndpoint;
import trainwright.onebox.DataApiFaults;
import trainwright.platform.Environment;

/** The adapter for the Data API with a strict endpoint behind it. */
final class DataApi implements AutoCloseable {
  private static final Duration STATEMENT_TIME = Duration.ofSeconds(2);

  private final String name;
  private final DataApiEndpoint endpoint;
  private final DataApiDatabase database;

  DataApi(String jdbcUrl, Patience patience) {
    name = jdbcUrl.replaceAll("^.*/|\\?.*$", "");
    try {
      endpoint = new DataApiEndpoint(jdbcUrl, 0, InstantSource.system(), STATEMENT_TIME);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    database = client(patience);
  }

  static DataApiDatabase at(int port, String name, Patience patience) {
    var target =
        new DataApiTarget(
            "arn:aws:rds:us-east-1:123456789012:cluster:local",
            "arn:aws:secretsmanager:us-east-1:123456789012:secret:local",
            name);
    return new DataApiDatabase(DataApiAccess.of(environment(port), target), target, patience);
  }

  /** What Lambda sets, and where the endpoint is. */
  static Environment environment(int port) {
    return new Environment(
        Map.of(
            "AWS_ACCESS_KEY_ID", "x",
            "AWS_SECRET_ACCESS_KEY", "x",
            "AWS_ENDPOINT_URL_RDS_DATA", "http://127.0.0.1:" + port));
  }

  DataApiDatabase database() {
    return database;
  }

  /** One more client of the same database. */
  DataApiDatabase client(Patience patience) {
    return at(endpoint.port(), name, patience);
  }

  int port() {
    return endpoint.port();
  }

  DataApiFaults faults() {
    return endpoint.faults();
  }

  @Override
  public void close() {
    database.close();
    endpoint.close();
  }
}
