package trainwright.core.program.store;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Problem;

/** Whether a record that an app sent has every field that isn't said to be nullable. */
final class PresenceRule {
  private PresenceRule() {}

  /**
   * Refuses a record with a gap anywhere below it.
   *
   * @throws Problem {@code UNPROCESSABLE} pointing at the first
   */
  static void check(Record document) {
    check("", document);
  }

  private static void check(String pointer, @Nullable Object value) {
    if (value instanceof Record document) {
      for (var component : document.getClass().getRecordComponents()) {
        check(pointer + "/" + snake(component.getName()), component, document);
      }
    } else if (value instanceof Collection<?> items) {
      int index = 0;
      for (var item : items) {
        check(pointer + "/" + index++, item);
      }
    }
  }

  private static void check(String pointer, RecordComponent component, Record document) {
    var value = read(component, document);
    if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      throw Problem.unprocessable(pointer, "required", pointer + " is required");
    }
    check(pointer, value);
  }

  private static @Nullable Object read(RecordComponent component, Record document) {
    try {
      return component.getAccessor().invoke(document);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record's accessor can be called", e);
    }
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z]|(?<=[a-z])[0-9])", "_$1").toLowerCase(java.util.Locale.ROOT);
  }
}
