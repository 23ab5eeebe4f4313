package trainwright.cloud;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;
import trainwright.platform.Environment;

/**
 * Signed calls to AWS services that speak JSON over POST, for those of which we need one operation:
 * an SDK client for each is 0.75 MB of every zip. Signer and credentials are the SDK's own.
 *
 * <p>{@code AWS_REGION} is set by Lambda. {@code AWS_ENDPOINT_URL}, or {@code
 * AWS_ENDPOINT_URL_<SERVICE>}, sends the calls elsewhere, as it does for the SDK.
 */
final class AwsHttp {
  private static final int TRIES = 3;
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final Duration CONNECTION_LIMIT = Duration.ofSeconds(2);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

  private final Environment environment;
  private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;
  private final SdkHttpClient http;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  /** Calls as whom the environment, or Lambda, says. */
  AwsHttp(Environment environment) {
    this(environment, DefaultCredentialsProvider.builder().build());
  }

  AwsHttp(Environment environment, IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
    this.environment = environment;
    this.credentials = credentials;
    this.http =
        Apache5HttpClient.builder()
            .connectionTimeout(CONNECTION_LIMIT)
            .socketTimeout(ANSWER_LIMIT)
            .build();
  }

  /**
   * A call.
   *
   * @param service the name to sign for and to find the address by, such as {@code sqs}
   * @param operation the {@code X-Amz-Target}, such as {@code AmazonSQS.SendMessage}
   * @param version of the JSON protocol, {@code 1.0} or {@code 1.1}
   */
  record Call(String service, String operation, String version) {}

  /** What AWS didn't do. */
  static final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    /** A failure that may pass by itself, or not. */
    Failure(String message, boolean passing, @Nullable Throwable cause) {
      super(message, cause);
      this.passing = passing;
    }
  }

  /**
   * Makes a call that may be repeated, and does so when a failure may pass.
   *
   * @param body JSON
   * @return the answer's body
   */
  String post(Call call, String body) throws Failure {
    for (int tries = 1; ; tries++) {
      try {
        return once(call, body);
      } catch (Failure failure) {
        if (!failure.passing || tries == TRIES) {
          throw failure;
        }
        pause(FIRST_WAIT.multipliedBy(tries), failure);
      }
    }
  }

  private String once(Call call, String body) throws Failure {
    var signed = signed(call, body);
    var request =
        HttpExecuteRequest.builder()
            .request(signed.request())
            .contentStreamProvider(signed.payload().orElseThrow())
            .build();
    try {
      var answer = http.prepareRequest(request).call();
      var text = text(answer.responseBody().orElse(null));
      int status = answer.httpResponse().statusCode();
      if (status == 200) {
        return text;
      }
      boolean passing = status >= 500 || status == 429 || text.contains("Throttl");
      throw new Failure("%s: HTTP %d".formatted(call.operation(), status), passing, null);
    } catch (IOException e) {
      throw new Failure(call.operation() + ": no answer", true, e);
    }
  }

  private SignedRequest signed(Call call, String body) throws Failure {
    var payload = ContentStreamProvider.fromUtf8String(body);
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint(call.service()))
            .putHeader("Content-Type", "application/x-amz-json-" + call.version())
            .putHeader("X-Amz-Target", call.operation())
            .build();
    var identity = identity();
    return signer.sign(
        sign ->
            sign.identity(identity)
                .request(request)
                .payload(payload)
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, call.service())
                .putProperty(AwsV4HttpSigner.REGION_NAME, region()));
  }

  private AwsCredentialsIdentity identity() throws Failure {
    try {
      return credentials.resolveIdentity().join();
    } catch (SdkException | CompletionException e) {
      throw new Failure("there are no AWS credentials", false, e);
    }
  }

  private URI endpoint(String service) {
    var variable = service.equals("secretsmanager") ? "SECRETS_MANAGER" : "SQS";
    return environment
        .find("AWS_ENDPOINT_URL_" + variable)
        .or(() -> environment.find("AWS_ENDPOINT_URL"))
        .map(URI::create)
        .orElseGet(
            () ->
                URI.create(
                    "https://" + ServiceMetadata.of(service).endpointFor(Region.of(region()))));
  }

  private String region() {
    return environment.get("AWS_REGION");
  }

  private static String text(java.io.@Nullable InputStream body) throws IOException {
    if (body == null) {
      return "";
    }
    try (body) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void pause(Duration wait, Failure failure) throws Failure {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
