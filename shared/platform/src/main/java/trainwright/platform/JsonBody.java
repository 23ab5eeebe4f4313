package trainwright.platform;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a caller's JSON into a record and turns every fault into a problem that points at it. */
final class JsonBody {
  private static final Pattern ADVICE =
      Pattern.compile(",? from `[^`]*`|: enable `[^`]*` to allow| of int(?= \\()");

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
    var refusal = refusal(fault);
    if (refusal != null) {
      return below(fault instanceof JsonMappingException at ? pointer(at) : "", refusal);
    }
    return switch (fault) {
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
      case InvalidFormatException format when format.getValue() instanceof Double number ->
          malformed(
              pointer(format),
              "wrong_value",
              "must be a whole number written without a point or an exponent, was " + number);
      case InvalidFormatException format ->
          malformed(
              pointer(format),
              "wrong_value",
              "%s is not %s"
                  .formatted(quoted(format.getValue()), expected(format.getTargetType())));
      case StreamConstraintsException bounds ->
          malformed("", "out_of_bounds", "the JSON is too deep or too long: " + clip(bounds));
      case MismatchedInputException trailing when isTrailing(trailing) ->
          malformed("", "not_json", "not JSON: there is something after the document");
      case MismatchedInputException mismatch ->
          malformed(
              pointer(mismatch),
              "wrong_type",
              "must be %s".formatted(expected(mismatch.getTargetType())));
      case JsonParseException syntax -> malformed("", "not_json", "not JSON: " + clip(syntax));
      case JsonMappingException other when other.getCause() instanceof NullPointerException ->
          malformed(pointer(other), "wrong_type", "a value that is needed here is null");
      case JsonMappingException other -> malformed(pointer(other), "wrong_value", clip(other));
      default -> malformed("", "not_json", "not JSON: " + clip(fault));
    };
  }

  /**
   * What a record's own constructor threw. It is not always the cause itself: Jackson now and then
   * leaves it in the exception of the reflective call.
   */
  private static @Nullable Problem refusal(Throwable fault) {
    for (var cause = fault.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
    }
    return null;
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

  private static boolean isTrailing(JsonProcessingException fault) {
    return fault.getOriginalMessage().startsWith("Trailing token");
  }

  /** The parser's words without its advice on how to configure it. */
  private static String clip(JsonProcessingException fault) {
    return Texts.clip(ADVICE.matcher(fault.getOriginalMessage()).replaceAll(""), 200);
  }

  private static String quoted(Object value) {
    var text = Texts.clip(String.valueOf(value), 60);
    return value instanceof String ? '"' + text + '"' : text;
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
      case "int", "Integer", "long", "Long" -> "a whole number";
      case "double", "Double", "BigDecimal" -> "a number";
      case "boolean", "Boolean" -> "true or false";
      case "List", "ArrayList" -> "a list";
      case "UUID" -> "a UUID";
      case "Instant" -> "an ISO-8601 instant";
      case "LocalDate" -> "an ISO-8601 date";
      default -> "an object";
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
