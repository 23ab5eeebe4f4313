package trainwright.cloud;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import trainwright.platform.FileLink;
import trainwright.platform.FilePath;
import trainwright.platform.FileStore;
import trainwright.platform.Problem;
import trainwright.platform.UploadLink;

/**
 * Files in an S3 bucket. Links are signed as the function itself, so that its role must allow what
 * they allow, and end with its credentials at the latest. Type and size of an upload are signed
 * headers: S3 refuses a request with others.
 *
 * <p>That a file is absent is told to whom may list the bucket; everybody else is refused.
 */
final class S3FileStore implements FileStore {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  private static final Set<Integer> FOUND_OR_NOT = Set.of(200, 404);

  /** Also of a file that was never there; 404 would mean that the bucket isn't. */
  private static final Set<Integer> GONE = Set.of(200, 204);

  private final AwsHttp aws;
  private final String bucket;
  private final InstantSource clock;

  S3FileStore(AwsHttp aws, String bucket, InstantSource clock) {
    this.aws = aws;
    this.bucket = bucket;
    this.clock = clock;
  }

  @Override
  public boolean exists(String path) {
    return send("HEAD", path, FOUND_OR_NOT) == 200;
  }

  @Override
  public void delete(String path) {
    int _ = send("DELETE", path, GONE);
  }

  private int send(String method, String path, Set<Integer> expected) {
    try {
      return aws.send(method, "s3", uri(path), expected);
    } catch (AwsHttp.Failure e) {
      throw down(e);
    }
  }

  @Override
  public UploadLink uploadLink(String path, String contentType, long sizeBytes, Duration life) {
    var signed = new TreeMap<String, String>();
    signed.put("Content-Length", Long.toString(sizeBytes));
    signed.put("Content-Type", contentType);
    var now = now();
    var url = link("PUT", path, signed, now, life);
    return new UploadLink(
        "PUT", url.toString(), Map.of("Content-Type", contentType), now.plus(life));
  }

  @Override
  public FileLink link(String path, Duration life) {
    var now = now();
    return new FileLink(link("GET", path, Map.of(), now, life).toString(), now.plus(life));
  }

  private URI link(
      String method, String path, Map<String, String> headers, Instant now, Duration life) {
    try {
      return aws.link(method, "s3", uri(path), headers, () -> now, life);
    } catch (AwsHttp.Failure e) {
      throw down(e);
    }
  }

  /** Signatures know whole seconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** A bucket has a host of its own at AWS, and a folder elsewhere. */
  private URI uri(String path) {
    var file = FilePath.require(path);
    return URI.create(
        aws.endpoint("s3")
            .map(endpoint -> endpoint.replaceFirst("/$", "") + "/" + bucket + "/" + file)
            .orElseGet(() -> AwsDomain.endpoint(bucket + ".s3", aws.region()) + "/" + file));
  }

  private static Problem down(AwsHttp.Failure cause) {
    return Problem.unavailable("the file store can't be reached", RETRY_AFTER, cause);
  }
}
