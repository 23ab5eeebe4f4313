package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTableTest {
  private static final Function FIRST =
      new Function(
          "first",
          (_, _, _) -> {},
          RouteTableTest.class,
          Set.of("GET /v1/things/{id}", "POST /v1/things", "GET /v1/things/{id}/parts/{part}"));
  private static final Function SECOND =
      new Function(
          "second",
          (_, _, _) -> {},
          RouteTableTest.class,
          Set.of("GET /v1/things/search", "GET /v1/{any}/x"));
  private static final RouteTable TABLE = new RouteTable(List.of(FIRST, SECOND));

  private static String keyOf(String method, String path) {
    return TABLE.find(method, path).map(RouteTable.Match::routeKey).orElse("none");
  }

  @Test
  void prefersLiteralSegmentOverParameter() {
    assertThat(keyOf("GET", "/v1/things/search")).isEqualTo("GET /v1/things/search");
    assertThat(keyOf("GET", "/v1/things/other")).isEqualTo("GET /v1/things/{id}");
    assertThat(keyOf("GET", "/v1/things/x")).isEqualTo("GET /v1/things/{id}");
    assertThat(keyOf("GET", "/v1/others/x")).isEqualTo("GET /v1/{any}/x");
  }

  @Test
  void decodesParameters() {
    var match = TABLE.find("GET", "/v1/things/a%20b+c/parts/%C3%BC").orElseThrow();
    assertThat(match.pathParameters()).isEqualTo(Map.of("id", "a b+c", "part", "ü"));
    assertThat(match.function()).isEqualTo(FIRST);
  }

  @Test
  void findsNothingForOtherMethodsAndOtherDepths() {
    for (var asked :
        List.of(
            "PUT /v1/things",
            "HEAD /v1/things/1",
            "GET /v1/things",
            "GET /v1/things/",
            "GET /v1/things/1/",
            "GET /v1/things//parts/1",
            "GET /",
            "GET /v1/things/1/parts/2/more")) {
      var parts = asked.split(" ", 2);
      assertThat(keyOf(parts[0], parts[1])).as(asked).isEqualTo("none");
    }
  }
}
