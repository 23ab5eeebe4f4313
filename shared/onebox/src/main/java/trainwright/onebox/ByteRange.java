package trainwright.onebox;

import java.util.regex.Pattern;

/**
 * Which part of a file is asked for (RFC 9110, section 14): one range of bytes. A header that asks
 * for something else asks for the whole file.
 *
 * @param first the first byte, from 0
 * @param length how many; 0 when none of the asked bytes is there
 */
record ByteRange(long first, long length) {
  private static final Pattern HEADER = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

  static ByteRange of(String header, long whole) {
    var asked = HEADER.matcher(header);
    if (!asked.matches() || header.equals("bytes=-")) {
      return new ByteRange(0, whole);
    }
    boolean atEnd = asked.group(1).isEmpty();
    long first =
        atEnd
            ? Math.max(0, whole - Long.parseLong(asked.group(2)))
            : Long.parseLong(asked.group(1));
    long last =
        atEnd || asked.group(2).isEmpty()
            ? whole - 1
            : Math.min(whole - 1, Long.parseLong(asked.group(2)));
    return new ByteRange(first, Math.max(0, last - first + 1));
  }

  boolean isWhole(long whole) {
    return first == 0 && length == whole;
  }

  int status(long whole) {
    if (isWhole(whole)) {
      return 200;
    }
    return length == 0 ? 416 : 206;
  }

  String contentRange(long whole) {
    return length == 0
        ? "bytes */" + whole
        : "bytes %d-%d/%d".formatted(first, first + length - 1, whole);
  }
}
