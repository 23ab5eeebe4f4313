package trainwright.cloud;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Environment;
import trainwright.platform.Rehearsal;

/**
 * Signed calls to AWS services that speak JSON over POST, for those of which we need one operation:
 * an SDK client for each is 0.75 MB of every zip.
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
  private final SignedHttp http;

  /** Calls as whom the environment, or Lambda, says. */
  AwsHttp(Environment environment, AwsCredentials credentials) {
    this.environment = environment;
    var region = environment.find("AWS_REGION").orElse("");
    this.http = new SignedHttp(region, credentials, CONNECTION_LIMIT);
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
    if (Rehearsal.isRunning()) {
      throw new Failure("a rehearsal calls nobody", false, null);
    }
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
    var headers =
        Map.of(
            "Content-Type",
            "application/x-amz-json-" + call.version(),
            "X-Amz-Target",
            call.operation());
    var post = new SignedHttp.Post(call.service(), endpoint(call.service()), headers, body);
    try {
      var answer = http.send(post, ANSWER_LIMIT);
      if (answer.status() == 200) {
        return answer.body();
      }
      boolean passing =
          answer.status() >= 500 || answer.status() == 429 || answer.body().contains("Throttl");
      throw new Failure("%s: HTTP %d".formatted(call.operation(), answer.status()), passing, null);
    } catch (IOException e) {
      throw new Failure(call.operation() + ": no answer", true, e);
    }
  }

  private URI endpoint(String service) {
    var variable = service.equals("secretsmanager") ? "SECRETS_MANAGER" : "SQS";
    var endpoint =
        environment
            .find("AWS_ENDPOINT_URL_" + variable)
            .or(() -> environment.find("AWS_ENDPOINT_URL"))
            .orElseGet(() -> AwsDomain.endpoint(service, environment.get("AWS_REGION")));
    return URI.create(endpoint.endsWith("/") ? endpoint : endpoint + "/");
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
