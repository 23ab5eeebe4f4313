package trainwright.core.program.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Problem;

/**
 * Whether a tree that an app sent has every field that its record needs, no null in a list, and no
 * date that can't be counted from. What is of the wrong type is refused where it is read.
 */
final class PresenceRule {
  private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

  private PresenceRule() {}

  /**
   * Refuses a tree with a gap or an impossible date anywhere in it.
   *
   * @throws Problem {@code UNPROCESSABLE} or, for a null in a list, {@code MALFORMED}; pointing at
   *     the first
   */
  static void check(JsonNode tree, Class<? extends Record> type) {
    fields("", tree, type);
  }

  private static void fields(String pointer, JsonNode node, Class<?> type) {
    if (!node.isObject()) {
      return;
    }
    var constructor = canonical(type);
    var parameters = constructor.getAnnotatedParameterTypes();
    for (int i = 0; i < parameters.length; i++) {
      var name = NAMES.translate(type.getRecordComponents()[i].getName());
      var value = node.path(name);
      if (!value.isMissingNode() && !value.isNull()) {
        check(pointer + "/" + name, value, parameters[i]);
      } else if (!parameters[i].isAnnotationPresent(Nullable.class)) {
        throw Problem.unprocessable(
            pointer + "/" + name, "required", pointer + "/" + name + " is required");
      }
    }
  }

  private static Constructor<?> canonical(Class<?> type) {
    var types =
        Arrays.stream(type.getRecordComponents()).map(c -> c.getType()).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record has its canonical constructor", e);
    }
  }

  private static void check(String pointer, JsonNode value, AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType many) {
      elements(pointer, value, many.getAnnotatedActualTypeArguments());
    } else if (type.getType() == LocalDate.class) {
      date(pointer, value.asText());
    } else if (type.getType() == UUID.class && value.asText().isBlank() && value.isTextual()) {
      throw Problem.at(
          Problem.Code.MALFORMED, pointer, "wrong_value", pointer + " must be a UUID, was empty");
    } else if (type.getType() instanceof Class<?> other && other.isRecord()) {
      fields(pointer, value, other);
    }
  }

  /** The elements of a list or a set, the values of a map. */
  private static void elements(String pointer, JsonNode many, AnnotatedType[] arguments) {
    var type = arguments[arguments.length - 1];
    if (many.isArray()) {
      for (int i = 0; i < many.size(); i++) {
        element(pointer + "/" + i, many.get(i), type);
      }
    } else {
      many.properties().forEach(e -> element(pointer + "/" + e.getKey(), e.getValue(), type));
    }
  }

  private static void element(String pointer, JsonNode value, AnnotatedType type) {
    if (value.isNull()) {
      throw Problem.at(
          Problem.Code.MALFORMED, pointer, "wrong_type", pointer + " must not be null");
    }
    check(pointer, value, type);
  }

  private static void date(String pointer, String text) {
    int year = year(text);
    if (year < 1 || year > 9999) {
      throw Problem.unprocessable(
          pointer, "out_of_range", pointer + " must be in the years 1 to 9999, was " + text);
    }
  }

  private static int year(String text) {
    try {
      return LocalDate.parse(text).getYear();
    } catch (DateTimeException _) {
      return 1; // no date at all, which is told where it is read
    }
  }
}
