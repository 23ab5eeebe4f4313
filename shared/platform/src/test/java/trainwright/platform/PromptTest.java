package trainwright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromptTest {
  @Test
  void fillsPlaceholdersWithoutScanningTheirValues() {
    var prompt = Prompt.load(PromptTest.class, "greeting.prompt.txt", Set.of("name", "topic"));
    assertThat(prompt.fill(Map.of("name", "{{topic}} $1", "topic", "squats")))
        .isEqualTo("Hello {{topic}} $1, let us talk about squats.\n");
  }

  @Test
  void refusesMissingAndUnusedPlaceholdersWhenLoaded() {
    assertThatThrownBy(() -> Prompt.load(PromptTest.class, "greeting.prompt.txt", Set.of("name")))
        .hasMessageContaining("topic");
    assertThatThrownBy(
            () ->
                Prompt.load(
                    PromptTest.class, "greeting.prompt.txt", Set.of("name", "topic", "extra")))
        .hasMessageContaining("extra");
    assertThatThrownBy(() -> Prompt.load(PromptTest.class, "absent.txt", Set.of()))
        .hasMessageContaining("no absent.txt");
  }

  @Test
  void hashChangesOnlyWithTheText() {
    var prompt = Prompt.load(PromptTest.class, "greeting.prompt.txt", Set.of("name", "topic"));
    assertThat(prompt.hash()).hasSize(16).matches("[0-9a-f]+");
  }
}
