package trainwright.cloud;

import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.rdsdata.RdsDataClient;
import software.amazon.awssdk.services.rdsdata.RdsDataClientBuilder;
import trainwright.platform.Database;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** Postgres through the RDS Data API: no connections, no network of our own. */
public final class DataApiDatabase implements Database, AutoCloseable {
  private static final int CONNECTIONS = 16;

  private final LinkedDatabase<String> database;

  /**
   * A database of a cluster.
   *
   * @param client the SDK's builder with where and as whom to call; how to call is set here
   */
  public DataApiDatabase(RdsDataClientBuilder client, DataApiTarget target, Patience patience) {
    database =
        new LinkedDatabase<>(
            new DataApiLink(build(client, patience), target), new Retrier(patience.total()));
  }

  /** The SDK must not retry by itself: it doesn't know which statements may run twice. */
  private static RdsDataClient build(RdsDataClientBuilder client, Patience patience) {
    var whole = patience.call();
    return client
        .httpClientBuilder(
            Apache5HttpClient.builder()
                .maxConnections(CONNECTIONS)
                .connectionTimeout(patience.connection())
                .socketTimeout(whole))
        .overrideConfiguration(
            override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(whole))
        .build();
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
