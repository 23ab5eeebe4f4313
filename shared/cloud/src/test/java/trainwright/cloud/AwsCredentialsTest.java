package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import trainwright.platform.Environment;

final class AwsCredentialsTest {
  private static final Instant NOW = Instant.parse("2026-05-04T09:30:00Z");

  private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
  private final AtomicInteger handedOut = new AtomicInteger();

  private String answer(RecordingServer.Call call) {
    assertThat(call.header("authorization")).isEqualTo("secret of the container");
    return """
    {"AccessKeyId": "id%d", "SecretAccessKey": "key", "Token": "token", \
    "Expiration": "%s"}\
    """
        .formatted(handedOut.incrementAndGet(), time.get().plus(Duration.ofHours(1)));
  }

  private AwsCredentials credentials(String url) {
    return new AwsCredentials(
        new Environment(
            Map.of(
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                url + "/credentials",
                "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                "secret of the container")),
        time::get);
  }

  @Test
  void takesTheKeysThatLambdaPutsIntoTheEnvironment() throws IOException {
    var environment =
        new Environment(
            Map.of(
                "AWS_ACCESS_KEY_ID", "id",
                "AWS_SECRET_ACCESS_KEY", "key",
                "AWS_SESSION_TOKEN", "token"));
    var identity = new AwsCredentials(environment, time::get).now();
    assertThat(identity.accessKeyId()).isEqualTo("id");
    assertThat(((AwsSessionCredentialsIdentity) identity).sessionToken()).isEqualTo("token");
  }

  @Test
  void namesTheKeyThatIsMissing() {
    var credentials = new AwsCredentials(new Environment(Map.of()), time::get);
    assertThatThrownBy(credentials::now).hasMessageContaining("AWS_ACCESS_KEY_ID");
  }

  @Test
  void asksAgainForKeysThatWereHandedOutShortlyBeforeTheyExpire() throws IOException {
    try (var server = new RecordingServer(this::answer)) {
      var credentials = credentials(server.url());
      assertThat(credentials.now().accessKeyId()).isEqualTo("id1");
      time.set(NOW.plus(Duration.ofMinutes(54)));
      assertThat(credentials.now().accessKeyId()).isEqualTo("id1");
      time.set(NOW.plus(Duration.ofMinutes(55)));
      assertThat(credentials.now().accessKeyId()).isEqualTo("id2");
    }
  }

  @Test
  void forgetsKeysThatWereHandedOut() throws IOException {
    try (var server = new RecordingServer(this::answer)) {
      var credentials = credentials(server.url());
      var _ = credentials.now();
      credentials.forget();
      assertThat(credentials.now().accessKeyId()).isEqualTo("id2");
    }
  }
}
