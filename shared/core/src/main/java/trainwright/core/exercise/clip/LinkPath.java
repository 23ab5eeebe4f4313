package trainwright.core.exercise.clip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;

/** Paths and percent-encoding of links in one form (RFC 3986, section 6.2.2). */
final class LinkPath {
  private static final String KEPT = "-._~!$'()*+,;:@/";

  private LinkPath() {}

  /** The path without dot segments and trailing slashes, encoded as {@link #encode} does. */
  static String normalize(String path) {
    var segments = new ArrayDeque<String>();
    for (var segment : encode(path).split("/", -1)) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    var joined = String.join("/", segments).replaceAll("/+$", "");
    return joined.isEmpty() || joined.startsWith("/") ? joined : "/" + joined;
  }

  /** Encodes what must be encoded and nothing else, in upper-case hexadecimal. */
  static String encode(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var out = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      int decoded = bytes[i] == '%' ? hexAt(bytes, i + 1) : -1;
      if (decoded >= 0) {
        append(out, decoded, isUnreserved(decoded));
        i += 2;
      } else {
        append(out, bytes[i] & 0xFF, isUnreserved(bytes[i]) || KEPT.indexOf(bytes[i]) >= 0);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int octet, boolean plain) {
    if (plain) {
      out.append((char) octet);
    } else {
      out.append(String.format(Locale.ROOT, "%%%02X", octet));
    }
  }

  private static int hexAt(byte[] bytes, int at) {
    if (at + 1 >= bytes.length) {
      return -1;
    }
    int high = Character.digit(bytes[at], 16);
    int low = Character.digit(bytes[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static boolean isUnreserved(int octet) {
    return octet < 128 && (Character.isLetterOrDigit(octet) || "-._~".indexOf(octet) >= 0);
  }
}
