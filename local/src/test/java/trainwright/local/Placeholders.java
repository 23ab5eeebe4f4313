package trainwright.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trainwright.platform.Ids;

/**
 * Compares answers with what {@code events/} expects, where words in double braces stand for values
 * that differ from run to run; {@code events/README.md} lists them. Remembers named ids.
 */
final class Placeholders {
  private static final Pattern WORD = Pattern.compile("\\{\\{([a-z]+)(?::([a-z_]+))?}}");
  private static final String MORE = "{{more}}";

  private final Map<String, String> remembered = new HashMap<>();

  /** The text with every remembered name replaced by its id. */
  String fill(String text) {
    var filled = text;
    for (var known : remembered.entrySet()) {
      filled = filled.replace("{{" + known.getKey() + "}}", known.getValue());
    }
    return filled;
  }

  /** Where the actual document is not what is expected; empty when it is. */
  List<String> differences(JsonNode expected, JsonNode actual) {
    var found = new ArrayList<String>();
    compare("", expected, actual, found);
    return found;
  }

  private void compare(String at, JsonNode expected, JsonNode actual, List<String> found) {
    if (expected.isTextual() && expected.asText().startsWith("{{")) {
      if (!stands(expected.asText(), actual)) {
        found.add("%s: %s is no %s".formatted(at, actual, expected.asText()));
      }
    } else if (expected.isObject() && actual.isObject()) {
      compareFields(at, expected, actual, found);
    } else if (expected.isArray() && actual.isArray()) {
      compareItems(at, expected, actual, found);
    } else if (!same(expected, actual)) {
      found.add("%s: %s, expected %s".formatted(at, actual, expected));
    }
  }

  private static boolean same(JsonNode expected, JsonNode actual) {
    return (expected.isNumber() && actual.isNumber())
        ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
        : expected.equals(actual);
  }

  private void compareFields(String at, JsonNode expected, JsonNode actual, List<String> found) {
    var names = new TreeSet<String>();
    expected.fieldNames().forEachRemaining(names::add);
    if (!names.remove(MORE)) {
      actual.fieldNames().forEachRemaining(names::add);
    }
    for (var name : names) {
      if (!actual.has(name)) {
        found.add("%s/%s is missing".formatted(at, name));
      } else if (!expected.has(name)) {
        found.add("%s/%s is not expected: %s".formatted(at, name, actual.get(name)));
      } else {
        compare(at + "/" + name, expected.get(name), actual.get(name), found);
      }
    }
  }

  private void compareItems(String at, JsonNode expected, JsonNode actual, List<String> found) {
    int listed = expected.size();
    boolean more = listed > 0 && expected.get(listed - 1).asText().equals(MORE);
    int least = more ? listed - 1 : listed;
    if (more ? actual.size() < least : actual.size() != least) {
      found.add("%s has %d items, expected %d".formatted(at, actual.size(), least));
      return;
    }
    for (int i = 0; i < least; i++) {
      compare(at + "/" + i, expected.get(i), actual.get(i), found);
    }
  }

  private boolean stands(String placeholder, JsonNode actual) {
    var word = WORD.matcher(placeholder);
    if (!word.matches()) {
      throw new IllegalArgumentException(placeholder + " is no placeholder");
    }
    return switch (word.group(1)) {
      case "any" -> true;
      case "text" -> actual.isTextual() && !actual.asText().isBlank();
      case "number" -> actual.isNumber();
      case "truth" -> actual.isBoolean();
      case "instant" -> actual.isTextual() && isInstant(actual.asText());
      case "uuid" -> isId(word, actual);
      case "list" -> actual.isArray();
      case "object" -> actual.isObject();
      default -> throw new IllegalArgumentException(placeholder + " is no placeholder");
    };
  }

  private boolean isId(Matcher word, JsonNode actual) {
    boolean id = actual.isTextual() && Ids.find(actual.asText()).isPresent();
    if (id && word.group(2) != null) {
      remembered.put(word.group(2), actual.asText());
    }
    return id;
  }

  private static boolean isInstant(String text) {
    try {
      return Instant.parse(text) != null;
    } catch (DateTimeParseException _) {
      return false;
    }
  }
}
