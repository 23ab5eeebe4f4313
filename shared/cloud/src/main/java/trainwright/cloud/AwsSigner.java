package trainwright.cloud;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Signs requests for AWS by the SDK's own signer, as whom {@link AwsCredentials} say. */
final class AwsSigner {
  private static final AwsCredentialsIdentity NOBODY =
      AwsSessionCredentialsIdentity.create("nobody", "nobody", "nobody");

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final String region;
  private final AwsCredentials credentials;

  AwsSigner(String region, AwsCredentials credentials) {
    this.region = region;
    this.credentials = credentials;
  }

  /**
   * The request with its signature in headers.
   *
   * @throws IOException when there are no credentials
   */
  SdkHttpRequest signed(SignedHttp.Request request) throws IOException {
    return signed(request, credentials.now());
  }

  /** The same by nobody whom AWS knows. */
  SdkHttpRequest signedByNobody(SignedHttp.Request request) {
    return signed(request, NOBODY);
  }

  private SdkHttpRequest signed(SignedHttp.Request request, AwsCredentialsIdentity identity) {
    var body = request.body().getBytes(StandardCharsets.UTF_8);
    return signer
        .sign(
            sign ->
                prepare(sign, identity, request, request.uri())
                    .payload(ContentStreamProvider.fromByteArrayUnsafe(body)))
        .request();
  }

  /**
   * A link that is good for somebody without credentials: its query holds the signature, of the
   * request's headers too, but not of a body.
   *
   * @param clock when it begins to be good
   * @param life how long it is good for; never longer than the credentials
   * @throws IOException when there are no credentials
   */
  URI link(SignedHttp.Request request, InstantSource clock, Duration life) throws IOException {
    var identity = credentials.now();
    // The signer lets a body go unsigned over https only. The scheme itself is never signed.
    var uri = request.uri();
    var secure = URI.create(uri.toString().replaceFirst("^http:", "https:"));
    var signed =
        signer
            .sign(
                sign ->
                    prepare(sign, identity, request, secure)
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, life)
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock.withZone(ZoneOffset.UTC)))
            .request()
            .getUri();
    return URI.create(uri + "?" + signed.getRawQuery());
  }

  private <B extends SignRequest.Builder<AwsCredentialsIdentity>> B prepare(
      B sign, AwsCredentialsIdentity identity, SignedHttp.Request request, URI uri) {
    var http = SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(request.method())).uri(uri);
    request.headers().forEach(http::putHeader);
    var _ =
        sign.identity(identity)
            .request(http.build())
            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, request.service())
            .putProperty(AwsV4HttpSigner.REGION_NAME, region);
    if (request.service().equals("s3")) {
      // S3 takes a path for what it is, character by character.
      var _ =
          sign.putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
              .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false);
    }
    return sign;
  }
}
