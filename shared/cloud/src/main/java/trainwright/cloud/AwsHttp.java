package trainwright.cloud;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Environment;
import trainwright.platform.Rehearsal;

/**
 * Signed calls to AWS services of which we need an operation or two: an SDK client for each is 0.75
 * MB of every zip.
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
  private final AwsSigner signer;
  private final SignedHttp http;

  /** Calls as whom the environment, or Lambda, says. */
  AwsHttp(Environment environment, AwsCredentials credentials) {
    this.environment = environment;
    this.signer = new AwsSigner(environment.find("AWS_REGION").orElse(""), credentials);
    this.http = new SignedHttp(signer, CONNECTION_LIMIT);
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
    var headers =
        Map.of(
            "Content-Type",
            "application/x-amz-json-" + call.version(),
            "X-Amz-Target",
            call.operation());
    var uri =
        endpoint(call.service()).orElseGet(() -> AwsDomain.endpoint(call.service(), region()));
    var request =
        SignedHttp.Request.post(
            call.service(), URI.create(uri.endsWith("/") ? uri : uri + "/"), headers, body);
    return repeated(call.operation(), request, Set.of(200)).body();
  }

  /**
   * Makes a call without a body that may be repeated, and does so when a failure may pass.
   *
   * @param expected which answers are none of a failure
   * @return the answer's status
   */
  int send(String method, String service, URI uri, Set<Integer> expected) throws Failure {
    var request = SignedHttp.Request.plain(method, service, uri);
    return repeated(service + " " + method, request, expected).status();
  }

  /**
   * A link by which somebody without credentials may send this request.
   *
   * @param headers what the request must carry, just so
   * @param clock when the link begins to be good
   */
  URI link(
      String method,
      String service,
      URI uri,
      Map<String, String> headers,
      InstantSource clock,
      Duration life)
      throws Failure {
    refuseInRehearsal();
    try {
      return signer.link(new SignedHttp.Request(method, service, uri, headers, ""), clock, life);
    } catch (IOException e) {
      throw new Failure(service + " " + method + ": no credentials", true, e);
    }
  }

  /** Where the environment says that a service is, in place of AWS. */
  Optional<String> endpoint(String service) {
    var variable =
        service.equals("secretsmanager") ? "SECRETS_MANAGER" : service.toUpperCase(Locale.ROOT);
    return environment
        .find("AWS_ENDPOINT_URL_" + variable)
        .or(() -> environment.find("AWS_ENDPOINT_URL"));
  }

  /** The region that everything is in. */
  String region() {
    return environment.get("AWS_REGION");
  }

  private static void refuseInRehearsal() throws Failure {
    if (Rehearsal.isRunning()) {
      throw new Failure("a rehearsal calls nobody", false, null);
    }
  }

  private SignedHttp.Answer repeated(String what, SignedHttp.Request request, Set<Integer> expected)
      throws Failure {
    refuseInRehearsal();
    for (int tries = 1; ; tries++) {
      try {
        return once(what, request, expected);
      } catch (Failure failure) {
        if (!failure.passing || tries == TRIES) {
          throw failure;
        }
        pause(FIRST_WAIT.multipliedBy(tries), failure);
      }
    }
  }

  private SignedHttp.Answer once(String what, SignedHttp.Request request, Set<Integer> expected)
      throws Failure {
    try {
      var answer = http.send(request, ANSWER_LIMIT);
      if (expected.contains(answer.status())) {
        return answer;
      }
      boolean passing =
          answer.status() >= 500 || answer.status() == 429 || answer.body().contains("Throttl");
      throw new Failure("%s: HTTP %d".formatted(what, answer.status()), passing, null);
    } catch (IOException e) {
      throw new Failure(what + ": no answer", true, e);
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
