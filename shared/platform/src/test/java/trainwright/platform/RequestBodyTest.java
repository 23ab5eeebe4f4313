package trainwright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestBodyTest {
  enum Colour {
    RED,
    DEEP_BLUE
  }

  record Part(String name, int count) {
    Part {
      if (count < 0) {
        throw Problem.unprocessable("/count", "negative", "count must not be negative");
      }
    }
  }

  record Body(
      @Nullable UUID id,
      @Nullable String text,
      @Nullable Integer whole,
      @Nullable BigDecimal exact,
      @Nullable Boolean truth,
      @Nullable Colour colour,
      @Nullable List<Part> parts,
      @Nullable Map<String, String> words) {}

  private static Request post(String body, String contentType) {
    return new Request(
        "POST /v1/things",
        "/v1/things",
        Map.of(),
        Map.<String, List<String>>of(),
        Map.of("content-type", contentType),
        body,
        null,
        "r1");
  }

  private static Body read(String json) {
    return post(json, "application/json").body(Body.class);
  }

  private static Problem refusal(String json) {
    return catchThrowableOfType(Problem.class, () -> read(json));
  }

  @Test
  void readsRecordOfSnakeCaseFieldsAndWords() {
    var body = read("{\"text\": \"a\\ud83d\\ude00\", \"colour\": \"deep_blue\", \"exact\": 1.10}");
    assertThat(body.text()).isEqualTo("a\uD83D\uDE00");
    assertThat(body.colour()).isEqualTo(Colour.DEEP_BLUE);
    assertThat(body.exact()).isEqualTo(new BigDecimal("1.10"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          {"text": "a\\u0000b"}                      | /text          | nul_character
          {"words": {"a\\u0000": "b"}}               | *              | nul_character
          {"text": "\\ud83d"}                        | /text          | lone_surrogate
          {"text": "\\ude00\\ud83d"}                 | /text          | lone_surrogate
          {"parts": [{"name": "\\udfff"}]}           | /parts/0/name  | lone_surrogate
          {"exact": 1e400}                           | /exact         | out_of_bounds
          {"exact": -1e999999999}                    | /exact         | out_of_bounds
          {"whole": 1e400}                           | /whole         | out_of_bounds
          {"whole": 1.5}                             | /whole         | wrong_value
          {"whole": 3000000000}                      | *              | *
          {"whole": "1"}                             | /whole         | *
          {"whole": NaN}                             |                | not_json
          {"text": 1}                                | /text          | *
          {"text": ["a"]}                            | /text          | wrong_type
          {"truth": "true"}                          | /truth         | *
          {"truth": 1}                               | /truth         | *
          {"colour": "green"}                        | /colour        | wrong_value
          {"colour": 0}                              | /colour        | *
          {"id": "x"}                                | /id            | wrong_value
          {"parts": {}}                              | /parts         | wrong_type
          {"parts": [{"count": 1, "other": 1}]}      | /parts/0/other | unknown_field
          {"text": "a", "text": "b"}                 |                | not_json
          {"text": "a"} {}                           |                | not_json
          {"whole": 1e2}                             | /whole         | wrong_value
          {"text": "a"                               |                | not_json
          []                                         | *              | wrong_type
          "a"                                        | *              | *
          """)
  void refusesFaultWithPointerToIt(String json, @Nullable String pointer, String code) {
    var problem = refusal(json);
    assertThat(problem.code()).isEqualTo(Problem.Code.MALFORMED);
    var violation = problem.violations().getFirst();
    if (!"*".equals(pointer)) {
      assertThat(violation.pointer()).isEqualTo(pointer == null ? "" : pointer);
    }
    if (!code.equals("*")) {
      assertThat(violation.code()).isEqualTo(code);
    }
  }

  @Test
  void saysWhatIsWrongInWordsOfOurOwn() {
    var told = new HashMap<String, String>();
    told.put("{\"text\": \"a\"} {}", "not JSON: there is something after the document");
    told.put("{\"whole\": 1e2}", "written without a point or an exponent, was 100.0");
    told.put("{\"whole\": 3000000000}", "out of range (-2147483648 - 2147483647)");
    told.put("{\"whole\": NaN}", "Non-standard token 'NaN'");
    told.put("{\"parts\":" + "[".repeat(100) + "]".repeat(100) + "}", "nesting depth (65)");
    told.forEach(
        (json, words) ->
            assertThat(refusal(json).detail())
                .contains(words)
                .doesNotContain("`")
                .doesNotContain("enable"));
  }

  @Test
  void refusesEmptyBlankAndNullBodies() {
    for (var body : List.of("", "  \n", "null")) {
      assertThat(refusal(body).code()).isEqualTo(Problem.Code.MALFORMED);
    }
  }

  @Test
  void refusesTenThousandLevels() {
    var deep = "{\"parts\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    assertThat(refusal(deep).violations().getFirst().code()).isEqualTo("out_of_bounds");
  }

  @Test
  void tellsRefusalOfRecordWithPointerFromTheTop() {
    var problem = refusal("{\"parts\": [{\"name\": \"a\", \"count\": -1}]}");
    assertThat(problem.code()).isEqualTo(Problem.Code.UNPROCESSABLE);
    assertThat(problem.violations().getFirst().pointer()).isEqualTo("/parts/0/count");
  }

  private static final class Wrapped {
    @JsonCreator
    private static Wrapped of(@JsonProperty("text") String text) {
      throw new IllegalStateException(
          new InvocationTargetException(Problem.unprocessable("/text", "bad", "bad: " + text)));
    }
  }

  @Test
  void findsARefusalHoweverDeepItsCause() {
    var request = post("{\"text\": \"x\"}", "application/json");
    assertThatThrownBy(() -> request.body(Wrapped.class))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(Problem.Code.UNPROCESSABLE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"colour": "pink"} | "pink" is not one of red, deep_blue
          {"id": "7"}        | "7" is not a UUID
          {"whole": "many"}  | must be a whole number
          {"parts": {}}      | must be a list
          {"words": []}      | must be an object
          """)
  void saysWhatWouldBeRight(String json, String detail) {
    assertThat(refusal(json).violations().getFirst().detail()).isEqualTo(detail);
  }

  @Test
  void quotesOnlyTheBeginningOfLongValueAndCutsNoCharacterInTwo() {
    var detail = refusal("{\"id\": \"" + "x".repeat(59) + "\uD83D\uDE00\"}").detail();
    assertThat(detail).startsWith("\"" + "x".repeat(59) + "...");
  }

  @Test
  void refusesOtherMediaTypes() {
    assertThatThrownBy(() -> post("{}", "text/plain").body(Body.class))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(Problem.Code.UNSUPPORTED_MEDIA_TYPE));
    assertThat(post("{}", "Application/JSON; charset=utf-8").body(Body.class).text()).isNull();
  }
}
