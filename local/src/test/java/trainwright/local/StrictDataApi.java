package trainwright.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import trainwright.cloud.DataApiAccess;
import trainwright.cloud.DataApiDatabase;
import trainwright.cloud.DataApiTarget;
import trainwright.cloud.Patience;
import trainwright.onebox.DataApiEndpoint;
import trainwright.onebox.DataApiFaults;
import trainwright.onebox.Scratch;
import trainwright.platform.Environment;

/** A fresh database behind the strict Data API, reached as on AWS. */
final class StrictDataApi implements AutoCloseable {
  private final String url = Scratch.database();
  private final DataApiEndpoint endpoint;
  private final DataApiDatabase database;

  StrictDataApi(Patience patience) {
    try {
      endpoint = new DataApiEndpoint(url, 0, InstantSource.system());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var target =
        new DataApiTarget(
            "arn:aws:rds:us-east-1:123456789012:cluster:local",
            "arn:aws:secretsmanager:us-east-1:123456789012:secret:local",
            url.replaceAll("^.*/|\\?.*$", ""));
    var environment =
        new Environment(
            Map.of(
                "AWS_ACCESS_KEY_ID", "x",
                "AWS_SECRET_ACCESS_KEY", "x",
                "AWS_ENDPOINT_URL_RDS_DATA", "http://127.0.0.1:" + endpoint.port()));
    database = new DataApiDatabase(DataApiAccess.of(environment, target), target, patience);
  }

  /** The database itself, for those who go around the Data API. */
  String url() {
    return url;
  }

  DataApiDatabase database() {
    return database;
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
