package trainwright.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.platform.Json;
import trainwright.platform.Violation;

class SetEntryRuleTest {
  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
  private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

  private static List<Violation> faults(String json, boolean hold) {
    return SetEntryRule.faults(
        Json.read(json, SetEntry.class), new SetEntryRule.Place("/sets/0", hold, START, NOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'reps': 8}",
        "{'reps': 0}",
        "{'reps': 1000, 'load_kg': -20, 'rpe': 9.5, 'tempo': '3-1-X-1', 'rest_seconds': 90}",
        "{'duration_seconds': 30, 'tempo': 'hold', 'rpe': 10}",
        "{'reps': 5, 'weight_lb': 45.5, 'completed_at': '2026-05-04T09:00:00Z'}",
        "{'reps': 5, 'completed_at': '2026-05-04T10:05:00Z', 'rpe': 7.50}"
      })
  void takesWhatASetCanBe(String entry) {
    assertThat(faults(entry.replace('\'', '"'), false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'reps': 8, 'rpe': 10.5}|/sets/0/rpe|out_of_range",
        "{'reps': 8, 'rpe': 7.3}|/sets/0/rpe|out_of_range",
        "{'reps': 8, 'rpe': 0}|/sets/0/rpe|out_of_range",
        "{'reps': 8, 'rpe': 0.5}|/sets/0/rpe|out_of_range",
        "{'reps': -1}|/sets/0/reps|out_of_range",
        "{'reps': 10000}|/sets/0/reps|out_of_range",
        "{'reps': 8, 'duration_seconds': 30}|/sets/0|one_of_reps_or_duration",
        "{}|/sets/0|one_of_reps_or_duration",
        "{'duration_seconds': 7201}|/sets/0/duration_seconds|out_of_range",
        "{'reps': 8, 'tempo': '3-1'}|/sets/0/tempo|bad_tempo",
        "{'reps': 8, 'tempo': '3-1-Y-1'}|/sets/0/tempo|bad_tempo",
        "{'reps': 8, 'load_kg': 1001}|/sets/0/load_kg|out_of_range",
        "{'reps': 8, 'load_kg': 1e-9}|/sets/0/load_kg|too_precise",
        "{'reps': 8, 'load_kg': 1, 'weight_lb': 1}|/sets/0/weight_lb|one_of_kg_or_lb",
        "{'reps': 8, 'rest_seconds': -5}|/sets/0/rest_seconds|out_of_range",
        "{'reps': 8, 'completed_at': '2026-05-04T10:05:01Z'}|/sets/0/completed_at|in_future",
        "{'reps': 8, 'completed_at': '2026-05-04T08:59:59Z'}|/sets/0/completed_at|before_session",
        "{'reps': 8, 'logged_at': '2027-05-04T08:59:59Z'}|/sets/0/logged_at|in_future"
      })
  void namesWhatIsWrong(String entry, String pointer, String code) {
    assertThat(faults(entry.replace('\'', '"'), false))
        .extracting(Violation::pointer, Violation::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, code));
  }

  @Test
  void aHeldPositionTakesNoLoad() {
    assertThat(faults("{\"duration_seconds\": 30, \"load_kg\": 5}", true))
        .extracting(Violation::code)
        .containsExactly("load_on_hold");
    assertThat(faults("{\"duration_seconds\": 30, \"load_kg\": 5}", false)).isEmpty();
  }

  @Test
  void findsEveryFaultAtOnce() {
    assertThat(
            faults("{\"reps\": -1, \"duration_seconds\": 3, \"rpe\": 11, \"tempo\": \"x\"}", false))
        .hasSize(4);
  }

  @Test
  void setNumbersRunFromOneToThirty() {
    assertThat(SetEntryRule.numberFault(1, "")).isNull();
    assertThat(SetEntryRule.numberFault(30, "")).isNull();
    for (var number : new @Nullable Integer[] {0, 31, 99, -1, null}) {
      assertThat(SetEntryRule.numberFault(number, "")).isNotNull();
    }
  }

  @Test
  void poundsAreKeptExactly() {
    var entry = Json.read("{\"reps\": 5, \"weight_lb\": 45}", SetEntry.class);
    assertThat(entry.toLog(1, NOW, NOW).loadKg()).isEqualByComparingTo("20.41165665");
  }

  @Test
  void everyRpeInHalvesAndNoOtherIsTaken() {
    var random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      var rpe = BigDecimal.valueOf(random.nextInt(-200, 1_300), 2);
      boolean half = rpe.multiply(BigDecimal.valueOf(100)).intValue() % 50 == 0;
      boolean inside = rpe.doubleValue() >= 1 && rpe.doubleValue() <= 10;
      assertThat(faults("{\"reps\": 8, \"rpe\": %s}".formatted(rpe), false).isEmpty())
          .as(rpe.toString())
          .isEqualTo(half && inside);
    }
  }
}
