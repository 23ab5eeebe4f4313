package trainwright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class QueryParametersTest {
  private enum Colour {
    RED,
    DEEP_BLUE
  }

  private static QueryParameters query(Map<String, List<String>> values) {
    return new QueryParameters(values);
  }

  private static void refuses(ThrowingCallable reading, String violation) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(Problem.Code.MALFORMED);
              assertThat(problem.violations()).extracting(Violation::code).contains(violation);
            });
  }

  @Test
  void readsListsRepeatedOrSeparatedByCommas() {
    var query = query(Map.of("c", List.of("red,deep_blue", "red")));
    assertThat(query.words("c", Colour.class)).containsExactly(Colour.RED, Colour.DEEP_BLUE);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    refuses(() -> query(Map.of("x", List.of("1"))).only("limit"), "unknown_parameter");
    refuses(() -> query(Map.of("c", List.of("green"))).words("c", Colour.class), "unknown_word");
    refuses(() -> query(Map.of("c", List.of("RED"))).words("c", Colour.class), "unknown_word");
  }

  @Test
  void refusesBlanks() {
    for (var blank : List.of("", " ", "\u2003")) {
      var query = query(Map.of("x", List.of(blank)));
      refuses(() -> query.words("x", Colour.class), "blank");
      refuses(() -> query.texts("x"), "blank");
      refuses(() -> query.integers("x", 0, 5), "blank");
      refuses(() -> query.text("x", 10), "blank");
      refuses(() -> query(Map.of("cursor", List.of(blank))).cursor(), "blank");
    }
    refuses(() -> query(Map.of("c", List.of("red,,red"))).words("c", Colour.class), "blank");
    refuses(() -> query(Map.of("c", List.of("red", ""))).words("c", Colour.class), "blank");
  }

  @Test
  void refusesNumbersOutOfRangeOrBadlyFormed() {
    for (var bad : List.of("0", "101", "1.5", "NaN", "1e1", "99999999999", "")) {
      refuses(() -> query(Map.of("limit", List.of(bad))).limit(), "bad_number");
    }
    assertThat(query(Map.of()).limit()).isEqualTo(20);
  }

  @Test
  void refusesOneValueGivenTwice() {
    refuses(() -> query(Map.of("limit", List.of("1", "2"))).limit(), "repeated_parameter");
  }

  @Test
  void cursorBelongsToItsQueryWhateverThePageSize() {
    var first = query(Map.of("category", List.of("push"), "limit", List.of("2")));
    var cursor = first.nextCursor(List.of("2026", "x"));
    var next =
        query(
            Map.of("category", List.of("push"), "limit", List.of("50"), "cursor", List.of(cursor)));
    assertThat(next.cursor().orElseThrow().keys()).containsExactly("2026", "x");
    refuses(
        () -> query(Map.of("category", List.of("pull"), "cursor", List.of(cursor))).cursor(),
        "foreign_cursor");
  }

  @Test
  void refusesACursorThatWeNeverGave() {
    for (var bad : List.of("x", "!!!", "bnVsbA", "e30", "W10", "WzFd", "W251bGxd")) {
      assertThatThrownBy(() -> query(Map.of("cursor", List.of(bad))).cursor())
          .as(bad)
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.MALFORMED));
    }
  }
}
