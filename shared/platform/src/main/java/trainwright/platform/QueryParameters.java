package trainwright.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Typed reading of query parameters. A list parameter may be repeated or comma-separated; anything
 * unknown, blank, repeated where one value is meant, or badly formed is refused with 400: a filter
 * that came out empty by mistake must not widen what is found.
 */
public final class QueryParameters {
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;
  private static final int MAX_CURSOR = 2_000;
  private static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END_OF_INSTANTS = Instant.parse("+10000-01-01T00:00:00Z");

  private final Map<String, List<String>> values;

  QueryParameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Refuses every parameter that the route doesn't know.
   *
   * @throws Problem {@code MALFORMED} naming the parameter and the known ones
   */
  public QueryParameters only(String... known) {
    for (var name : values.keySet()) {
      if (!List.of(known).contains(name)) {
        throw bad(
            name,
            "unknown_parameter",
            known.length == 0
                ? "this route takes no parameters"
                : "%s is not a parameter; there are %s".formatted(name, String.join(", ", known)));
      }
    }
    return this;
  }

  /** A text of at most {@code maxLength} characters that isn't blank. */
  public Optional<String> text(String name, int maxLength) {
    var found = single(name);
    found.ifPresent(
        text -> {
          if (text.isBlank()) {
            throw blank(name);
          }
          if (text.length() > maxLength) {
            throw bad(name, "too_long", "must have at most " + maxLength + " characters");
          }
          if (text.indexOf('\0') >= 0) {
            throw bad(name, "nul_character", "must not contain the NUL character");
          }
        });
    return found;
  }

  /** A whole number from {@code min} to {@code max}. */
  public Optional<Integer> integer(String name, int min, int max) {
    return single(name).map(text -> integer(name, text, min, max));
  }

  /** The whole numbers of a list parameter, each from {@code min} to {@code max}. */
  public List<Integer> integers(String name, int min, int max) {
    return texts(name).stream().map(text -> integer(name, text, min, max)).distinct().toList();
  }

  private static int integer(String name, String text, int min, int max) {
    try {
      int number = Integer.parseInt(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException _) {
      // told below, with the bounds
    }
    throw bad(
        name,
        "bad_number",
        "must be a whole number from %d to %d, was %s".formatted(min, max, Texts.clip(text, 60)));
  }

  /** An id. */
  public Optional<UUID> id(String name) {
    return single(name)
        .map(
            text ->
                Ids.find(text)
                    .orElseThrow(() -> bad(name, "bad_id", "must be a UUID, was " + text)));
  }

  /** An ISO-8601 instant with an offset, of the years 1 to 9999. */
  public Optional<Instant> instant(String name) {
    return single(name)
        .map(
            text -> {
              try {
                var instant = OffsetDateTime.parse(text).toInstant();
                if (!instant.isBefore(FIRST_INSTANT) && instant.isBefore(END_OF_INSTANTS)) {
                  return instant;
                }
              } catch (DateTimeParseException _) {
                // told below, with an example
              }
              throw bad(
                  name,
                  "bad_instant",
                  "must be an instant such as 2026-01-31T18:30:00Z, was " + text);
            });
  }

  /** An ISO-8601 date of the years 1 to 9999. */
  public Optional<LocalDate> date(String name) {
    return single(name)
        .map(
            text ->
                Texts.date(text)
                    .orElseThrow(
                        () ->
                            bad(
                                name,
                                "bad_date",
                                "must be a date such as 2026-01-31, was " + Texts.clip(text, 60))));
  }

  /** {@code true} or {@code false}; absent is false. */
  public boolean flag(String name) {
    return switch (single(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      case String other -> throw bad(name, "bad_flag", "must be true or false, was " + other);
    };
  }

  /** The constants a list parameter names; empty when absent. */
  public <E extends Enum<E>> List<E> words(String name, Class<E> type) {
    return texts(name).stream()
        .map(
            word ->
                Words.find(type, word)
                    .orElseThrow(
                        () ->
                            bad(
                                name,
                                "unknown_word",
                                "%s is not one of %s".formatted(word, Words.all(type)))))
        .distinct()
        .toList();
  }

  /** The values of a list parameter, repeated or comma-separated; empty when absent. */
  public List<String> texts(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .peek(
            value -> {
              if (value.isEmpty()) {
                throw blank(name);
              }
            })
        .toList();
  }

  /** The page size: 1 to 100, by default 20. */
  public int limit() {
    return integer("limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
  }

  /** The cursor of this very query, if one was sent; see {@link Cursor}. */
  public Optional<Cursor> cursor() {
    return text("cursor", MAX_CURSOR).map(text -> Cursor.decode(text, fingerprint()));
  }

  /** The cursor to the page after the row with these key values. */
  public String nextCursor(List<String> keys) {
    return new Cursor(keys).encode(fingerprint());
  }

  /** What identifies this query whatever its page: all parameters but the page's own. */
  private String fingerprint() {
    var filters = new java.util.TreeMap<>(values);
    filters.remove("cursor");
    filters.remove("limit");
    return Sha256.hex(filters.toString()).substring(0, 12);
  }

  private Optional<String> single(String name) {
    var found = values.getOrDefault(name, List.of());
    if (found.size() > 1) {
      throw bad(name, "repeated_parameter", "must be given once");
    }
    return found.stream().findFirst();
  }

  private static Problem blank(String name) {
    return bad(name, "blank", "must not be blank; leave it out instead");
  }

  private static Problem bad(String name, String code, String detail) {
    return Problem.at(Problem.Code.MALFORMED, name, code, name + ": " + detail);
  }
}
