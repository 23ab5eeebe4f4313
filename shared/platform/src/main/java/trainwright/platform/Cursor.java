package trainwright.platform;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

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
      throw bad();
    }
    if (parts.stream().anyMatch(part -> part.indexOf('\0') >= 0)) {
      throw bad();
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

  /**
   * One of its keys as an id.
   *
   * @throws Problem {@code MALFORMED} when somebody tampered with it
   */
  public UUID id(int index) {
    return Ids.find(text(index)).orElseThrow(Cursor::bad);
  }

  /**
   * One of its keys as a date.
   *
   * @throws Problem {@code MALFORMED} when somebody tampered with it
   */
  public LocalDate date(int index) {
    return Texts.date(text(index)).orElseThrow(Cursor::bad);
  }

  /**
   * One of its keys.
   *
   * @throws Problem {@code MALFORMED} when somebody tampered with it
   */
  public String text(int index) {
    if (index >= keys.size()) {
      throw bad();
    }
    return keys.get(index);
  }

  private static Problem bad() {
    return Problem.at(
        Problem.Code.MALFORMED, "cursor", "bad_cursor", "cursor: not one that we gave");
  }
}
