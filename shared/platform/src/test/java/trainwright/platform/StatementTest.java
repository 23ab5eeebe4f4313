package trainwright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import trainwright.platform.Statement.Value;

class StatementTest {
  private enum Fruit {
    RED_APPLE
  }

  private static Value bound(Statement statement) {
    return statement.parameters().values().iterator().next();
  }

  @Test
  void rendersEveryTypeAsTheAdaptersSendIt() {
    var read = Statement.read("select 1");
    var id = UUID.fromString("01900000-0000-7000-8000-000000000001");
    assertThat(bound(read.bind("x", id))).isEqualTo(new Value.Text(id.toString()));
    assertThat(bound(read.bind("x", 7))).isEqualTo(new Value.Whole(7));
    assertThat(bound(read.bind("x", 7.5))).isEqualTo(new Value.Fraction(7.5));
    assertThat(bound(read.bind("x", true))).isEqualTo(new Value.Truth(true));
    assertThat(bound(read.bind("x", new BigDecimal("1E+2")))).isEqualTo(new Value.Text("100"));
    assertThat(bound(read.bind("x", Instant.EPOCH)))
        .isEqualTo(new Value.Text("1970-01-01T00:00:00Z"));
    assertThat(bound(read.bind("x", Fruit.RED_APPLE))).isEqualTo(new Value.Text("red_apple"));
    assertThat(bound(read.bind("x", (String) null))).isEqualTo(new Value.Null());
  }

  @Test
  void quotesTextsOfAnArrayLiteral() {
    var statement = Statement.read("").bindTexts("x", List.of("a", "b\"c", "d\\e", "f,g", ""));
    assertThat(bound(statement))
        .isEqualTo(new Value.Text("{\"a\",\"b\\\"c\",\"d\\\\e\",\"f,g\",\"\"}"));
  }

  @Test
  void bindingLeavesTheOriginalAsItWas() {
    var original = Statement.read("select :x");
    assertThat(original.bind("x", 1)).isNotSameAs(original);
    assertThat(original.parameters()).isEmpty();
  }

  @Test
  void refusesAParameterBoundTwice() {
    var bound = Statement.once("select :x").bind("x", 1);
    assertThatThrownBy(() -> bound.bind("x", 2)).hasMessageContaining(":x is bound twice");
  }
}
