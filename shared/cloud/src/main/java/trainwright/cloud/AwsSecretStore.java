package trainwright.cloud;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.SecretStore;

/** Reads secrets from AWS Secrets Manager, by ARN or name. */
final class AwsSecretStore implements SecretStore {
  private static final AwsHttp.Call GET =
      new AwsHttp.Call("secretsmanager", "secretsmanager.GetSecretValue", "1.1");
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final AwsHttp aws;

  AwsSecretStore(AwsHttp aws) {
    this.aws = aws;
  }

  @Override
  public String read(String reference) {
    try {
      var secret = Json.tree(aws.post(GET, Json.write(Map.of("SecretId", reference))));
      var text = secret.path("SecretString").asText().strip();
      if (text.isEmpty()) {
        throw unreadable(null);
      }
      return text;
    } catch (AwsHttp.Failure e) {
      throw unreadable(e);
    }
  }

  /** Says nothing of which secret: the log has the cause. */
  private static Problem unreadable(@Nullable Throwable cause) {
    return Problem.unavailable("a secret can't be read", RETRY_AFTER, cause);
  }
}
