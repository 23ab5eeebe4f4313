package trainwright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {
  private static Row row(@Nullable Object value) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("x", value);
    return new Row(values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-05-04 09:30:00.123456",
        "2026-05-04 09:30:00.123456+00",
        "2026-05-04T09:30:00.123456Z",
        "2026-05-04 11:30:00.123456+02",
        "2026-05-04 15:00:00.123456+05:30",
      })
  void readsInstantsAsEveryAdapterWritesThem(String text) {
    assertThat(row(text).instant("x")).isEqualTo(Instant.parse("2026-05-04T09:30:00.123456Z"));
  }

  @Test
  void readsWholeNumbersExactly() {
    assertThat(row(Long.MAX_VALUE).whole("x")).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> row(Long.MAX_VALUE).integer("x"))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void readsNullAsEmptyAndRefusesItWhereAValueIsMeant() {
    assertThat(row(null).findText("x")).isEmpty();
    assertThat(row(null).findInstant("x")).isEmpty();
    assertThat(row(null).findInteger("x")).isEmpty();
    assertThatThrownBy(() -> row(null).text("x")).hasMessage("column x is null");
  }

  @Test
  void namesTheColumnsThereAreWhenOneIsMissing() {
    assertThatThrownBy(() -> row(1L).text("y"))
        .hasMessageContaining("no column y")
        .hasMessageContaining("[x]");
  }
}
