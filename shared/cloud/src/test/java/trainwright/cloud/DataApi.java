package trainwright.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rdsdata.RdsDataClient;
import trainwright.onebox.DataApiEndpoint;
import trainwright.onebox.DataApiFaults;

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
    return new DataApiDatabase(
        RdsDataClient.builder()
            .region(Region.US_EAST_1)
            .endpointOverride(URI.create("http://127.0.0.1:" + port))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x"))),
        new DataApiTarget(
            "arn:aws:rds:us-east-1:123456789012:cluster:local",
            "arn:aws:secretsmanager:us-east-1:123456789012:secret:local",
            name),
        patience);
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
