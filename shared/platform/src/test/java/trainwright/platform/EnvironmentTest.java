package trainwright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class EnvironmentTest {
  private final Environment environment =
      new Environment(Map.of("NAME", " value ", "EMPTY", " ", "COUNT", "12", "ODD", "twelve"));

  @Test
  void namesWhatIsMissing() {
    assertThat(environment.get("NAME")).isEqualTo("value");
    assertThat(environment.find("EMPTY")).isEmpty();
    assertThatThrownBy(() -> environment.get("EMPTY"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("set the environment variable EMPTY");
  }

  @Test
  void readsWholeNumbersOrNamesTheVariableThatHoldsNone() {
    assertThat(environment.positive("COUNT", 3)).isEqualTo(12);
    assertThat(environment.positive("OTHER", 3)).isEqualTo(3);
    assertThatThrownBy(() -> environment.positive("ODD", 3))
        .hasMessageContaining("ODD")
        .hasMessageNotContaining("twelve");
  }

  @Test
  void showsNamesButNoValues() {
    assertThat(environment.toString()).contains("NAME").doesNotContain("value");
  }
}
