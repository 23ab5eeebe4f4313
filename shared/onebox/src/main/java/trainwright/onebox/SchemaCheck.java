package trainwright.onebox;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * Holds JSON to the schemas of an OpenAPI 3.0 document, more strictly than the standard asks: a
 * property that a schema doesn't name is refused, and {@code {nullable: true}} alone means null.
 */
record SchemaCheck(JsonNode document) {
  /** What is wrong with a value, each with its place; empty when it fits. */
  List<String> faults(JsonNode schema, JsonNode value) {
    var faults = new ArrayList<String>();
    check(schema, value, "", faults);
    return faults;
  }

  private void check(JsonNode schema, JsonNode value, String at, List<String> faults) {
    if (schema.has("$ref")) {
      check(document.at(schema.path("$ref").asText().substring(1)), value, at, faults);
    } else if (value.isNull()) {
      expect(allowsNull(schema), at, "null", faults);
    } else if (schema.has("anyOf") || schema.has("oneOf")) {
      checkAny(
          schema.has("anyOf") ? schema.path("anyOf") : schema.path("oneOf"), value, at, faults);
    } else {
      checkType(schema, value, at, faults);
    }
  }

  private static boolean allowsNull(JsonNode schema) {
    for (var alternative : schema.path("anyOf")) {
      if (alternative.path("nullable").asBoolean()) {
        return true;
      }
    }
    return schema.path("nullable").asBoolean();
  }

  private void checkAny(JsonNode alternatives, JsonNode value, String at, List<String> faults) {
    var all = new ArrayList<String>();
    for (var alternative : alternatives) {
      var own = new ArrayList<String>();
      check(alternative, value, at, own);
      if (own.isEmpty()) {
        return;
      }
      all.addAll(own);
    }
    faults.addAll(all);
  }

  private void checkType(JsonNode schema, JsonNode value, String at, List<String> faults) {
    switch (schema.path("type").asText()) {
      case "object" -> checkObject(schema, value, at, faults);
      case "array" -> checkArray(schema, value, at, faults);
      case "string" -> checkText(schema, value, at, faults);
      case "integer" -> checkNumber(schema, value, value.isIntegralNumber(), at, faults);
      case "number" -> checkNumber(schema, value, value.isNumber(), at, faults);
      case "boolean" -> expect(value.isBoolean(), at, "no truth value", faults);
      default -> faults.add(at + ": only null is possible");
    }
  }

  private void checkObject(JsonNode schema, JsonNode value, String at, List<String> faults) {
    expect(value.isObject(), at, "no object", faults);
    for (var name : schema.path("required")) {
      expect(value.has(name.asText()), at, "no " + name.asText(), faults);
    }
    var others = schema.path("additionalProperties");
    for (var property : value.properties()) {
      var place = at + "/" + property.getKey();
      var own = schema.path("properties").path(property.getKey());
      if (!own.isMissingNode() || others.isObject()) {
        check(own.isMissingNode() ? others : own, property.getValue(), place, faults);
      } else {
        expect(others.asBoolean(), place, "unknown", faults);
      }
    }
  }

  private void checkArray(JsonNode schema, JsonNode value, String at, List<String> faults) {
    expect(value.isArray(), at, "no array", faults);
    var seen = new HashSet<JsonNode>();
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      check(schema.path("items"), value.path(i), at + "/" + i, faults);
      boolean repeated = schema.path("uniqueItems").asBoolean() && !seen.add(value.path(i));
      expect(!repeated, at + "/" + i, "a repetition", faults);
    }
  }

  private static void checkText(JsonNode schema, JsonNode value, String at, List<String> faults) {
    expect(value.isTextual(), at, "no string", faults);
    if (schema.has("enum")) {
      boolean known = false;
      for (var word : schema.path("enum")) {
        known |= word.equals(value);
      }
      expect(known, at, value + " is not one of " + schema.path("enum"), faults);
    }
    boolean uuid = schema.path("format").asText().equals("uuid");
    expect(!uuid || isUuid(value.asText()), at, "no UUID", faults);
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void checkNumber(
      JsonNode schema, JsonNode value, boolean fits, String at, List<String> faults) {
    expect(fits, at, "no " + schema.path("type").asText(), faults);
    var minimum = schema.path("minimum").decimalValue();
    boolean small =
        fits && schema.has("minimum") && new BigDecimal(value.asText()).compareTo(minimum) < 0;
    expect(!small, at, "less than " + minimum, faults);
  }

  private static void expect(boolean right, String at, String fault, List<String> faults) {
    if (!right) {
      faults.add((at.isEmpty() ? "/" : at) + ": " + fault);
    }
  }
}
