package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trainwright.platform.Environment;
import trainwright.platform.Secrets;

final class DatabaseAddressTest {
  private static final Map<String, String> HOST =
      Map.of("DATABASE_HOST", "db.example", "DATABASE_NAME", "app", "DATABASE_SECRET_ARN", "arn");

  @Test
  void takesTheWholeAddressFromASecret() {
    assertThat(address(Map.of("DATABASE_URL_SECRET", "arn"), "postgres://u:p@host/name"))
        .isEqualTo("postgres://u:p@host/name");
  }

  @Test
  void putsHostAndTheAccountThatRdsKeepsTogether() {
    assertThat(address(HOST, "{\"username\": \"admin\", \"password\": \"p&=+ %/ä\"}"))
        .isEqualTo(
            "jdbc:postgresql://db.example/app?sslmode=require&user=admin"
                + "&password=p%26%3D%2B+%25%2F%C3%A4");
  }

  @Test
  void hasNoneWhenNothingIsNamed() {
    assertThat(find(Map.of(), "")).isEmpty();
  }

  @Test
  void stopsTheStartAtHalfAnAddressOrNone() {
    var half = new HashMap<>(HOST);
    half.remove("DATABASE_NAME");
    assertThatThrownBy(() -> find(half, ""))
        .hasMessage("set the environment variable DATABASE_NAME");
    assertThatThrownBy(() -> find(Map.of("DATABASE_URL", "mysql://u:secret@host/name"), ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("secret");
  }

  private static String address(Map<String, String> variables, String kept) {
    return find(variables, kept).orElseThrow().value();
  }

  private static java.util.Optional<trainwright.platform.Secret> find(
      Map<String, String> variables, String kept) {
    var environment = new Environment(variables);
    var secrets = new Secrets(environment, _ -> kept, InstantSource.system());
    return new DatabaseAddress(environment, secrets).find();
  }
}
