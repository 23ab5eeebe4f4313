package trainwright.cloud;

/** Where AWS's services are. */
final class AwsDomain {
  private AwsDomain() {}

  /** The address of a service in a region; China's regions have a domain of their own. */
  static String endpoint(String service, String region) {
    var domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
    return "https://%s.%s.%s".formatted(service, region, domain);
  }
}
