package trainwright.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where a page of a list ended: the sort key of its last row (keyset paging), bound to the query it
 * came from so that it can't be used with other filters.
 *
 * @param keys the values of the sort columns, in order
 */
public record Cursor(List<String> keys) {
  /** Copies the keys. */
  public Cursor {
    keys = List.copyOf(keys);
  }

  String encode(String fingerprint) {
    var parts = new ArrayList<>(keys);
    parts.addFirst(fingerprint);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Json.write(parts).getBytes(StandardCharsets.UTF_8));
  }

  static Cursor decode(String text, String fingerprint) {
    List<String> parts;
    try {
      parts =
          List.of(
              Json.read(
                  new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8),
                  String[].class));
    } catch (IllegalArgumentException | NullPointerException e) {
      throw Problem.at(
          Problem.Code.MALFORMED, "cursor", "bad_cursor", "cursor: not one that we gave");
    }
    if (parts.isEmpty() || !parts.getFirst().equals(fingerprint)) {
      throw Problem.at(
          Problem.Code.MALFORMED,
          "cursor",
          "foreign_cursor",
          "cursor: belongs to a query with other filters; start again without it");
    }
    return new Cursor(parts.subList(1, parts.size()));
  }
}
