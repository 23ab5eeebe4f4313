package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.cloud.AwsStub.Answer;
import trainwright.platform.Environment;
import trainwright.platform.Problem;

final class AwsSecretStoreTest {
  private static final String ARN = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:key";

  private final AwsStub aws = new AwsStub();
  private final AwsSecretStore secrets = new AwsSecretStore(aws.client());

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void readsTheTextOfASecret() {
    aws.answering(new Answer(200, "{\"Name\": \"key\", \"SecretString\": \" sk-1\\n\"}"));
    assertThat(secrets.read(ARN)).isEqualTo("sk-1");
    var asked = aws.asked().getFirst();
    assertThat(asked.target()).isEqualTo("secretsmanager.GetSecretValue");
    assertThat(asked.contentType()).isEqualTo("application/x-amz-json-1.1");
    assertThat(asked.body()).isEqualTo("{\"SecretId\":\"" + ARN + "\"}");
    assertThat(asked.authorization()).contains("/eu-central-1/secretsmanager/aws4_request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"SecretBinary\": \"AAAA\"}", "{\"SecretString\": \" \"}"})
  void isUnavailableWithoutAText(String body) {
    aws.answering(new Answer(200, body));
    var problem = DatabaseContract.catchProblem(() -> secrets.read(ARN));
    assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
  }

  @Test
  void isUnavailableWhenTheSecretIsMissing() {
    aws.answering(new Answer(400, "{\"__type\": \"ResourceNotFoundException\"}"));
    var problem = DatabaseContract.catchProblem(() -> secrets.read(ARN));
    assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
    assertThat(problem.retryAfter()).isPresent();
    assertThat(problem.detail()).doesNotContain("arn:");
    assertThat(aws.asked()).hasSize(1);
  }

  @Test
  void isUnavailableWhenNothingAnswers() {
    var environment =
        new Environment(
            Map.of(
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "the-id",
                "AWS_SECRET_ACCESS_KEY", "the-key",
                "AWS_ENDPOINT_URL_SECRETS_MANAGER", "http://127.0.0.1:1"));
    var credentials = new AwsCredentials(environment, InstantSource.system());
    var nowhere = new AwsHttp(environment, credentials);
    var problem = DatabaseContract.catchProblem(() -> new AwsSecretStore(nowhere).read(ARN));
    assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
  }
}
