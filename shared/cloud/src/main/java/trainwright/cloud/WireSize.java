package trainwright.cloud;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes a value takes in the Data API's JSON, which is what its limits count. An estimate
 * from above where the service's own way of counting isn't documented.
 */
final class WireSize {
  private static final int BYTES_AROUND_A_VALUE = 20;

  private WireSize() {}

  /** A field of a row. */
  static long ofField(@Nullable Object value) {
    return BYTES_AROUND_A_VALUE
        + switch (value) {
          case null -> 4;
          case List<?> list ->
              BYTES_AROUND_A_VALUE
                  + list.stream().mapToLong(item -> 3 + ofText(item.toString())).sum();
          default -> ofText(value.toString());
        };
  }

  /** A text in UTF-8 with JSON's escapes. */
  static long ofText(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      bytes += ofCharacter(text.charAt(i));
    }
    return bytes;
  }

  /** Each half of a surrogate pair counts for half of its four bytes. */
  private static int ofCharacter(char c) {
    if (c == '"' || c == '\\' || c == '\n' || c == '\r' || c == '\t') {
      return 2;
    } else if (c < ' ') {
      return 6;
    } else if (c < 0x80) {
      return 1;
    } else if (c < 0x800 || Character.isSurrogate(c)) {
      return 2;
    }
    return 3;
  }
}
