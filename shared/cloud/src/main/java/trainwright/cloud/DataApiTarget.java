package trainwright.cloud;

/**
 * Which database the Data API asks.
 *
 * @param clusterArn the Aurora cluster
 * @param secretArn the secret with the database user's password
 * @param database the database's name in the cluster
 */
public record DataApiTarget(String clusterArn, String secretArn, String database) {
  private static final int REGION = 3;

  /**
   * Checks the cluster's ARN.
   *
   * @throws IllegalStateException when it is none
   */
  public DataApiTarget {
    if (!clusterArn.matches("arn:aws[a-z-]*:rds:[a-z0-9-]+:\\d*:cluster:.+")) {
      throw new IllegalStateException(
          "the cluster's ARN must be arn:aws:rds:REGION:ACCOUNT:cluster:NAME");
    }
  }

  /** The region that the cluster is in. */
  String region() {
    return clusterArn.split(":", -1)[REGION];
  }
}
