package trainwright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SecretsTest {
  private final List<String> reads = new ArrayList<>();
  private Instant now = Instant.parse("2026-05-04T09:30:00Z");
  private @Nullable String kept = "first";

  private Secrets secrets(Map<String, String> variables) {
    return new Secrets(new Environment(variables), this::read, () -> now);
  }

  private String read(String reference) {
    reads.add(reference);
    if (kept == null) {
      throw Problem.unavailable("a secret can't be read", Duration.ofSeconds(5), null);
    }
    return kept;
  }

  private Secret secret() {
    return secrets(Map.of("KEY_SECRET", "arn")).find("KEY").orElseThrow();
  }

  @Test
  void takesAPlainValueAsItIs() {
    var secret = secrets(Map.of("KEY", "plain")).find("KEY").orElseThrow();
    assertThat(secret.value()).isEqualTo("plain");
    assertThat(secret.renewed("plain")).isFalse();
    assertThat(reads).isEmpty();
  }

  @Test
  void hasNoneWhenNeitherIsSet() {
    assertThat(secrets(Map.of("KEY_SECRET", " ")).find("KEY")).isEmpty();
  }

  @Test
  void refusesBoth() {
    var secrets = secrets(Map.of("KEY", "plain", "KEY_SECRET", "arn"));
    assertThatThrownBy(() -> secrets.find("KEY"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("KEY_SECRET")
        .hasMessageNotContaining("plain");
  }

  @Test
  void isReadWhenItIsUsedAndKept() {
    var secret = secret();
    assertThat(reads).isEmpty();
    assertThat(secret.value()).isEqualTo("first");
    kept = "second";
    now = now.plus(Duration.ofMinutes(14));
    assertThat(secret.value()).isEqualTo("first");
    assertThat(reads).containsExactly("arn");
  }

  @Test
  void isReadAgainWhenItIsOld() {
    var secret = secret();
    assertThat(secret.value()).isEqualTo("first");
    kept = "second";
    now = now.plus(Duration.ofMinutes(15));
    assertThat(secret.value()).isEqualTo("second");
  }

  @Test
  void isUsedOnWhenItIsOldAndCannotBeRead() {
    var secret = secret();
    assertThat(secret.value()).isEqualTo("first");
    kept = null;
    now = now.plus(Duration.ofHours(2));
    assertThat(secret.value()).isEqualTo("first");
  }

  @Test
  void isUnavailableWhenItWasNeverRead() {
    kept = null;
    var secret = secret();
    assertThatThrownBy(secret::value).isInstanceOf(Problem.class);
    kept = "found";
    assertThat(secret.value()).isEqualTo("found");
  }

  @Test
  void isReadAgainWhenItIsRefused() {
    var secret = secret();
    var refused = secret.value();
    kept = "second";
    now = now.plusSeconds(5);
    assertThat(secret.renewed(refused)).isTrue();
    assertThat(secret.value()).isEqualTo("second");
    assertThat(secret.renewed(refused)).as("somebody else has read it").isTrue();
    assertThat(reads).hasSize(2);
  }

  @Test
  void isNotReadAgainAtOnceWhenItStaysRefused() {
    var secret = secret();
    var refused = secret.value();
    now = now.plusSeconds(4);
    assertThat(secret.renewed(refused)).isFalse();
    assertThat(reads).hasSize(1);
    now = now.plusSeconds(1);
    assertThat(secret.renewed(refused)).isFalse();
    now = now.plusSeconds(1);
    assertThat(secret.renewed(refused)).isFalse();
    assertThat(reads).hasSize(2);
    kept = null;
    now = now.plusSeconds(60);
    assertThat(secret.renewed(refused)).isFalse();
  }

  @Test
  void isReadAgainOnceForgotten() {
    var secret = secret();
    assertThat(secret.value()).isEqualTo("first");
    secret.forget();
    kept = "second";
    assertThat(secret.value()).isEqualTo("second");
  }

  @Test
  void isNeverShown() {
    var secret = secret();
    assertThat(secret.value()).isEqualTo("first");
    assertThat(secret.toString()).doesNotContain("first").doesNotContain("arn");
  }
}
