package trainwright.cloud;

import trainwright.platform.Database;
import trainwright.platform.Environment;
import trainwright.platform.Secret;
import trainwright.platform.Secrets;
import trainwright.platform.Snapshots;

/** Which database the environment names. */
final class Databases {
  /** A function answers one request at a time, and a request asks at most two things at once. */
  private static final int CONNECTIONS = 2;

  private Databases() {}

  static Database of(Environment environment, Secrets secrets, AwsCredentials credentials) {
    var patience = Patience.of(environment);
    return new DatabaseAddress(environment, secrets)
        .find()
        .map(url -> jdbc(environment, url, patience))
        .orElseGet(() -> dataApi(environment, credentials, patience));
  }

  private static Database jdbc(Environment environment, Secret url, Patience patience) {
    var database = new JdbcDatabase(url, CONNECTIONS, patience);
    Snapshots.register(environment, database.snapshotPart());
    return database;
  }

  private static Database dataApi(
      Environment environment, AwsCredentials credentials, Patience patience) {
    var target = target(environment);
    var access = DataApiAccess.of(environment, target, credentials);
    var database = new DataApiDatabase(access, target, patience);
    Snapshots.register(environment, database.snapshotPart());
    return database;
  }

  private static DataApiTarget target(Environment environment) {
    if (environment.find("DATABASE_CLUSTER_ARN").isEmpty()) {
      throw new IllegalStateException(
          "set the environment variable DATABASE_URL or DATABASE_URL_SECRET, or"
              + " DATABASE_CLUSTER_ARN, DATABASE_SECRET_ARN and DATABASE_NAME");
    }
    return new DataApiTarget(
        environment.get("DATABASE_CLUSTER_ARN"),
        environment.get("DATABASE_SECRET_ARN"),
        environment.get("DATABASE_NAME"));
  }
}
