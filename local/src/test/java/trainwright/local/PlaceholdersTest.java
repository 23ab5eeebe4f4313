package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainwright.platform.Json;

class PlaceholdersTest {
  private final Placeholders placeholders = new Placeholders();

  private boolean equal(String expected, String actual) {
    return placeholders.differences(Json.tree(expected), Json.tree(actual)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          {"a": 1, "b": "{{any}}"} | {"a": 1.0, "b": null}
          "{{text}}"               | "x"
          "{{number}}"             | 1.5
          "{{truth}}"              | false
          "{{instant}}"            | "2026-05-04T09:30:00.123456Z"
          "{{uuid}}"               | "01a1fb38-a494-73a5-a402-af204cd6977d"
          "{{list}}"               | []
          [1, "{{more}}"]          | [1, 2, 3]
          [1, "{{more}}"]          | [1]
          {"a": 1, "{{more}}": true} | {"a": 1, "b": 2}
          """)
  void accepts(String expected, String actual) {
    assertThat(equal(expected, actual)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          {"a": 1}        | {"a": 2}
          {"a": 1}        | {"a": 1, "b": 2}
          {"a": 1}        | {}
          {"a": null}     | {}
          "{{text}}"      | ""
          "{{number}}"    | "1"
          "{{instant}}"   | "2026-05-04"
          "{{uuid}}"      | "x"
          [1]             | [1, 2]
          [1, "{{more}}"] | []
          """)
  void refuses(String expected, String actual) {
    assertThat(equal(expected, actual)).isFalse();
  }

  @Test
  void remembersNamedIds() {
    var id = "01a1fb38-a494-73a5-a402-af204cd6977d";
    assertThat(equal("{\"id\": \"{{uuid:job}}\"}", "{\"id\": \"" + id + "\"}")).isTrue();
    assertThat(placeholders.fill("/v1/jobs/{{job}}?x={{other}}"))
        .isEqualTo("/v1/jobs/" + id + "?x={{other}}");
  }
}
