package trainwright.local;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that nobody can change. */
final class Bytes {
  static final Bytes NONE = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  static Bytes of(byte[] content) {
    return content.length == 0 ? NONE : new Bytes(content.clone());
  }

  /** The text in UTF-8. */
  static Bytes of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  int size() {
    return content.length;
  }

  boolean isEmpty() {
    return content.length == 0;
  }

  /** A copy. */
  byte[] toArray() {
    return content.clone();
  }

  /** The text that they are in UTF-8. */
  String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return content.length + " bytes";
  }
}
