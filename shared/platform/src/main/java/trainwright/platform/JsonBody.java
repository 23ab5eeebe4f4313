package trainwright.platform;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a caller's JSON into a record and turns every fault into a problem that points at it. */
final class JsonBody {
  private JsonBody() {}

  static <T> T read(String body, Class<T> type) {
    if (body.isBlank()) {
      throw Problem.of(Problem.Code.MALFORMED, "a JSON body is required");
    }
    try {
      JsonScan.check(body);
      var value = Json.mapper().readValue(body, type);
      if (value == null) {
        throw Problem.of(Problem.Code.MALFORMED, "the body must be a JSON object, was null");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw toProblem(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem toProblem(JsonProcessingException fault) {
    return switch (fault) {
      case ValueInstantiationException refused when refused.getCause() instanceof Problem problem ->
          below(pointer(refused), problem);
      case JsonMappingException wrapper when wrapper.getCause() instanceof Problem problem ->
          below(pointer(wrapper), problem);
      case UnrecognizedPropertyException unknown ->
          malformed(
              pointer(unknown),
              "unknown_field",
              "%s is not a field; there are %s"
                  .formatted(
                      Texts.clip(unknown.getPropertyName(), 60),
                      unknown.getKnownPropertyIds().stream()
                          .map(String::valueOf)
                          .sorted()
                          .collect(Collectors.joining(", "))));
      case InvalidFormatException format ->
          malformed(
              pointer(format),
              "wrong_value",
              "%s is no %s".formatted(quoted(format.getValue()), expected(format.getTargetType())));
      case StreamConstraintsException bounds ->
          malformed("", "out_of_bounds", "the JSON is too deep or too long: " + clip(bounds));
      case MismatchedInputException mismatch ->
          malformed(
              pointer(mismatch),
              "wrong_type",
              "must be %s".formatted(expected(mismatch.getTargetType())));
      case JsonParseException syntax -> malformed("", "not_json", "not JSON: " + clip(syntax));
      case JsonMappingException other -> malformed(pointer(other), "wrong_value", clip(other));
      default -> malformed("", "not_json", "not JSON: " + clip(fault));
    };
  }

  private static Problem below(String pointer, Problem problem) {
    var moved =
        problem.violations().stream()
            .map(v -> new Violation(pointer + v.pointer(), v.code(), v.detail()))
            .toList();
    return Problem.of(
        problem.code(),
        problem.detail(),
        moved.isEmpty()
            ? java.util.List.of(new Violation(pointer, "not_acceptable", problem.detail()))
            : moved);
  }

  private static Problem malformed(String pointer, String code, String detail) {
    return Problem.at(Problem.Code.MALFORMED, pointer, code, detail);
  }

  private static String clip(JsonProcessingException fault) {
    return Texts.clip(fault.getOriginalMessage(), 200);
  }

  private static String quoted(Object value) {
    return '"' + Texts.clip(String.valueOf(value), 60) + '"';
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "valid";
    }
    if (type.isEnum()) {
      return "one of "
          + Stream.of(type.getEnumConstants())
              .map(constant -> Words.of((Enum<?>) constant))
              .collect(Collectors.joining(", "));
    }
    return switch (type.getSimpleName()) {
      case "String" -> "text";
      case "int", "Integer", "long", "Long" -> "whole number";
      case "double", "Double", "BigDecimal" -> "number";
      case "boolean", "Boolean" -> "true or false";
      case "List", "ArrayList" -> "list";
      case "UUID" -> "UUID";
      case "Instant" -> "ISO-8601 instant";
      case "LocalDate" -> "ISO-8601 date";
      default -> "object";
    };
  }

  private static String pointer(JsonMappingException fault) {
    return fault.getPath().stream()
        .map(
            step ->
                "/"
                    + (step.getFieldName() == null
                        ? String.valueOf(step.getIndex())
                        : Texts.clip(step.getFieldName(), 200)
                            .replace("~", "~0")
                            .replace("/", "~1")))
        .collect(Collectors.joining());
  }
}
