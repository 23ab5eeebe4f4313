package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trainwright.platform.Database;
import trainwright.platform.Environment;
import trainwright.platform.Secrets;

final class DatabasesTest {
  private static final Map<String, String> CLUSTER =
      Map.of(
          "DATABASE_CLUSTER_ARN", "arn:aws:rds:us-east-1:123456789012:cluster:c",
          "DATABASE_SECRET_ARN", "arn:aws:secretsmanager:us-east-1:123456789012:secret:s");

  @Test
  void prefersTheUrlAndOpensNoConnectionAtTheStart() {
    var environment = new Environment(Map.of("DATABASE_URL", "postgres://u:p@127.0.0.1:1/d"));
    try (var database = (JdbcDatabase) of(environment)) {
      assertThat(database).isNotNull();
    }
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> of(new Environment(Map.of())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("DATABASE_URL")
        .hasMessageContaining("DATABASE_CLUSTER_ARN");
    assertThatThrownBy(() -> of(new Environment(CLUSTER)))
        .hasMessage("set the environment variable DATABASE_NAME");
  }

  @Test
  void waitsAsLongAsTheEnvironmentSaysButNoLongerThanAwsAllows() {
    assertThat(Patience.of(new Environment(Map.of()))).isEqualTo(Patience.STANDARD);
    var patience =
        Patience.of(
            new Environment(
                Map.of("DATABASE_STATEMENT_SECONDS", "300", "DATABASE_WAIT_SECONDS", "7")));
    assertThat(patience.statement()).isEqualTo(Duration.ofSeconds(45));
    assertThat(patience.total()).isEqualTo(Duration.ofSeconds(7));
  }

  private static Database of(Environment environment) {
    var clock = InstantSource.system();
    var secrets = new Secrets(environment, reference -> reference, clock);
    return Databases.of(environment, secrets, new AwsCredentials(environment, clock));
  }
}
