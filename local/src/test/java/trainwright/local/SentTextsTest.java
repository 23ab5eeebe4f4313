package trainwright.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import trainwright.platform.Json;

class SentTextsTest {
  private static final String CONFIDED = "my slipped disc";
  private static final Logger LOG = Logger.getLogger("talkative");

  @Test
  void findsWhatAFunctionTells() {
    var sent = new SentTexts();
    var talkative =
        new Function("talkative", (_, _, _) -> LOG.info("said " + CONFIDED), Set.class, Set.of());
    try (var invoker = new Invoker(InstantSource.system())) {
      var event = Json.write(Map.of("body", "{\"text\": \"" + CONFIDED + "\"}"));
      var _ =
          invoker.invoke(sent.listening(talkative), Bytes.of(event), "r-1", Duration.ofSeconds(30));
    }
    assertThatThrownBy(sent::assertUnlogged).hasMessageContaining(CONFIDED);
  }
}
