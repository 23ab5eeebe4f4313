package trainwright.cloud;

import java.net.URI;
import java.time.InstantSource;
import trainwright.platform.Environment;

/**
 * Where the Data API is and as whom it is called.
 *
 * @param endpoint where it is
 * @param region what calls are signed for
 * @param credentials as whom
 */
public record DataApiAccess(URI endpoint, String region, AwsCredentials credentials) {
  /**
   * From the environment: {@code AWS_ENDPOINT_URL_RDS_DATA}, then {@code AWS_ENDPOINT_URL}, as all
   * SDKs read them, else the service of the cluster's own region; credentials as Lambda gives them.
   */
  public static DataApiAccess of(Environment environment, DataApiTarget target) {
    return of(environment, target, new AwsCredentials(environment, InstantSource.system()));
  }

  /** The same, called as somebody else. */
  static DataApiAccess of(
      Environment environment, DataApiTarget target, AwsCredentials credentials) {
    var region = target.region();
    var endpoint =
        environment
            .find("AWS_ENDPOINT_URL_RDS_DATA")
            .or(() -> environment.find("AWS_ENDPOINT_URL"))
            .orElseGet(() -> AwsDomain.endpoint("rds-data", region));
    return new DataApiAccess(URI.create(endpoint.replaceFirst("/$", "")), region, credentials);
  }
}
