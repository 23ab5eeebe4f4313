package trainwright.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
  private static final Instant NOW = Instant.parse("2026-05-04T09:30:00.123Z");

  @Test
  void makesVersionSevenIdsThatCarryTheTime() {
    var id = new Ids(InstantSource.fixed(NOW)).next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void neverMakesTheSameIdTwice() {
    var ids = new Ids(InstantSource.fixed(NOW));
    var seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.add(ids.next())).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "0-0-0-0-0", "01900000-0000-7000-8000-00000000000g"})
  void findsNoIdInOtherText(String text) {
    assertThat(Ids.find(text)).isEmpty();
  }
}
