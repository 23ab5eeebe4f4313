package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import trainwright.cloud.AwsEndpoint.Kind;
import trainwright.cloud.AwsStub.Answer;
import trainwright.platform.Environment;
import trainwright.platform.FileStore;
import trainwright.platform.Problem;

final class S3FileStoreTest {
  private static final String PATH = "users/019a0000-0000-7000-8000-000000000001/clips/c/u.mp4";

  /** The contract on a new bucket of an endpoint. */
  abstract static class OnEndpoint extends FileStoreContract {
    private final Kind kind;

    OnEndpoint(Kind kind) {
      this.kind = kind;
    }

    @Override
    FileStore open(InstantSource clock) {
      var endpoint = AwsEndpoint.of(kind);
      var bucket = "files-" + UUID.randomUUID();
      try {
        var uri = URI.create(endpoint.url() + "/" + bucket);
        int _ = endpoint.client().send("PUT", "s3", uri, Set.of(200));
      } catch (AwsHttp.Failure e) {
        throw new AssertionError(e);
      }
      return new S3FileStore(endpoint.client(), bucket, clock);
    }
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class OnTheEndpointThatTheEnvironmentNames extends OnEndpoint {
    OnTheEndpointThatTheEnvironmentNames() {
      super(Kind.NAMED);
    }
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class OnMoto extends OnEndpoint {
    OnMoto() {
      super(Kind.MOTO);
    }
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class OnLocalStack extends OnEndpoint {
    OnLocalStack() {
      super(Kind.LOCAL_STACK);
    }
  }

  private static FileStore onAws(InstantSource clock, String sessionToken) {
    var values =
        new HashMap<>(
            Map.of(
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "the-id",
                "AWS_SECRET_ACCESS_KEY", "the-key"));
    values.put("AWS_SESSION_TOKEN", sessionToken);
    var environment = new Environment(values);
    return new S3FileStore(
        new AwsHttp(environment, new AwsCredentials(environment, clock)), "bucket", clock);
  }

  private static S3Presigner sdk(String sessionToken) {
    return S3Presigner.builder()
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsSessionCredentials.create("the-id", "the-key", sessionToken)))
        .build();
  }

  /** When the SDK signed, which knows no clock but the machine's. */
  private static InstantSource clockOf(URI link) {
    var date = parts(link).get("X-Amz-Date");
    var format = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    return InstantSource.fixed(format.parse(date, Instant::from));
  }

  private static Map<String, String> parts(URI link) {
    return Arrays.stream(link.getRawQuery().split("&", -1))
        .map(part -> part.split("=", 2))
        .collect(Collectors.toMap(p -> p[0], p -> p[1], (a, _) -> a, TreeMap::new));
  }

  @Test
  void anUploadLinkIsTheSdksWithTypeAndSizeSigned() throws Exception {
    var token = "a/session+token==";
    try (var presigner = sdk(token)) {
      var theirs =
          presigner
              .presignPutObject(
                  presign ->
                      presign
                          .signatureDuration(FileStoreContract.LIFE)
                          .putObjectRequest(
                              put ->
                                  put.bucket("bucket")
                                      .key(PATH)
                                      .contentType("video/mp4")
                                      .contentLength(1234L)))
              .url()
              .toURI();
      var ours =
          URI.create(
              onAws(clockOf(theirs), token)
                  .uploadLink(PATH, "video/mp4", 1234, FileStoreContract.LIFE)
                  .url());
      assertThat(ours.getHost()).isEqualTo("bucket.s3.eu-central-1.amazonaws.com");
      assertThat(parts(ours).get("X-Amz-SignedHeaders"))
          .isEqualTo("content-length%3Bcontent-type%3Bhost");
      assertSame(ours, theirs);
    }
  }

  @Test
  void aReadingLinkIsTheSdks() throws Exception {
    try (var presigner = sdk("token")) {
      var theirs =
          presigner
              .presignGetObject(
                  presign ->
                      presign
                          .signatureDuration(FileStoreContract.LIFE)
                          .getObjectRequest(get -> get.bucket("bucket").key(PATH)))
              .url()
              .toURI();
      assertSame(
          URI.create(onAws(clockOf(theirs), "token").link(PATH, FileStoreContract.LIFE).url()),
          theirs);
    }
  }

  private static void assertSame(URI ours, URI theirs) {
    assertThat(ours.getScheme() + ours.getHost() + ours.getPath())
        .isEqualTo(theirs.getScheme() + theirs.getHost() + theirs.getPath());
    assertThat(parts(ours)).isEqualTo(parts(theirs));
  }

  @Test
  void asksAgainAfterAFailureThatMayPass() {
    try (var aws = new AwsStub().answering(new Answer(503, ""), new Answer(204, ""))) {
      new S3FileStore(aws.client(), "bucket", InstantSource.system()).delete(PATH);
      assertThat(aws.asked()).hasSize(2);
      assertThat(aws.asked().getFirst().authorization()).contains("/eu-central-1/s3/aws4_request");
    }
  }

  @Test
  void isUnavailableWhenItIsNotAllowedOrThereIsNoBucket() {
    try (var aws = new AwsStub()) {
      var store = new S3FileStore(aws.client(), "bucket", InstantSource.system());
      aws.answering(new Answer(403, ""));
      assertUnavailable(() -> assertThat(store.exists(PATH)).isFalse());
      aws.answering(new Answer(404, "<Error><Code>NoSuchBucket</Code></Error>"));
      assertUnavailable(() -> store.delete(PATH));
    }
  }

  private static void assertUnavailable(Runnable call) {
    var problem = DatabaseContract.catchProblem(call);
    assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
    assertThat(problem.retryAfter()).isPresent();
  }
}
