package trainwright.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Refuses what is good JSON but what nothing behind it can keep: texts with NUL or half a surrogate
 * pair, which Postgres can't store, and numbers beyond a double, which would grow without end.
 */
final class JsonScan {
  private JsonScan() {}

  /**
   * Reads the whole document once.
   *
   * @throws Problem {@code MALFORMED} with a pointer to the first value that can't be kept
   * @throws IOException when it is no JSON at all
   */
  static void check(String json) throws IOException {
    try (var parser = Json.mapper().createParser(json)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        check(token, parser);
      }
    }
  }

  private static void check(JsonToken token, JsonParser parser) throws IOException {
    switch (token) {
      case FIELD_NAME, VALUE_STRING -> checkText(parser);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> checkNumber(parser);
      case NOT_AVAILABLE,
          START_OBJECT,
          END_OBJECT,
          START_ARRAY,
          END_ARRAY,
          VALUE_EMBEDDED_OBJECT,
          VALUE_TRUE,
          VALUE_FALSE,
          VALUE_NULL -> {
        // nothing that could be wrong
      }
    }
  }

  private static void checkText(JsonParser parser) throws IOException {
    var text = parser.getText();
    if (text.indexOf('\0') >= 0) {
      throw refused(parser, "nul_character", "texts must not contain the NUL character");
    }
    if (Texts.hasLoneSurrogate(text)) {
      throw refused(
          parser, "lone_surrogate", "texts must be Unicode, this one has half a surrogate pair");
    }
  }

  private static void checkNumber(JsonParser parser) throws IOException {
    if (!Double.isFinite(Double.parseDouble(parser.getText()))) {
      throw refused(parser, "out_of_bounds", "numbers must be from -1.7e308 to 1.7e308");
    }
  }

  private static Problem refused(JsonParser parser, String code, String detail) {
    return Problem.at(
        Problem.Code.MALFORMED,
        Texts.wellFormed(parser.getParsingContext().pathAsPointer().toString()),
        code,
        detail);
  }
}
