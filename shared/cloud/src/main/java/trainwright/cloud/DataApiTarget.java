package trainwright.cloud;

/**
 * Which database the Data API asks.
 *
 * @param clusterArn the Aurora cluster
 * @param secretArn the secret with the database user's password
 * @param database the database's name in the cluster
 */
public record DataApiTarget(String clusterArn, String secretArn, String database) {}
