package trainwright.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result, read by column name. Adapters give values in a few normal forms ({@code
 * Long}, {@code Double}, {@code Boolean}, {@code String}, {@code List<String>} for arrays, or
 * null); the typed readers here turn them into what the caller needs.
 */
public final class Row {
  /** Made when a timestamp is first read: a cold start need not have one. */
  private static final class Timestamps {
    static final DateTimeFormatter FORMAT =
        new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("[ ]['T']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .toFormatter();
  }

  private final Map<String, @Nullable Object> values;

  /** A row of values in the normal forms. */
  public Row(Map<String, @Nullable Object> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Whether the column is SQL {@code null}. */
  public boolean isNull(String column) {
    return raw(column) == null;
  }

  /** A text, or a word, or the text form of anything else. */
  public String text(String column) {
    return need(column).toString();
  }

  /** A text that may be null. */
  public Optional<String> findText(String column) {
    return Optional.ofNullable(raw(column)).map(Object::toString);
  }

  /** An id. */
  public UUID id(String column) {
    return UUID.fromString(text(column));
  }

  /** An id that may be null. */
  public Optional<UUID> findId(String column) {
    return findText(column).map(UUID::fromString);
  }

  /** A whole number that fits an {@code int}. */
  public int integer(String column) {
    return Math.toIntExact(whole(column));
  }

  /** A whole number that may be null. */
  public Optional<Integer> findInteger(String column) {
    return isNull(column) ? Optional.empty() : Optional.of(integer(column));
  }

  /** A whole number. */
  public long whole(String column) {
    return need(column) instanceof Long number ? number : Long.parseLong(text(column));
  }

  /** A floating-point number. */
  public double fraction(String column) {
    return need(column) instanceof Number number
        ? number.doubleValue()
        : Double.parseDouble(text(column));
  }

  /** An exact number. */
  public BigDecimal decimal(String column) {
    return new BigDecimal(text(column));
  }

  /** An exact number that may be null. */
  public Optional<BigDecimal> findDecimal(String column) {
    return findText(column).map(BigDecimal::new);
  }

  /** A truth value. */
  public boolean truth(String column) {
    return need(column) instanceof Boolean truth ? truth : text(column).startsWith("t");
  }

  /** An instant; a text without an offset is UTC, as the Data API sends it. */
  public Instant instant(String column) {
    var parsed = Timestamps.FORMAT.parse(text(column));
    return parsed.isSupported(ChronoField.OFFSET_SECONDS)
        ? Instant.from(parsed)
        : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
  }

  /** An instant that may be null. */
  public Optional<Instant> findInstant(String column) {
    return isNull(column) ? Optional.empty() : Optional.of(instant(column));
  }

  /** A local date. */
  public LocalDate date(String column) {
    return LocalDate.parse(text(column));
  }

  /** A JSON document. */
  public JsonNode json(String column) {
    return Json.tree(text(column));
  }

  /** A JSON document that may be null. */
  public Optional<JsonNode> findJson(String column) {
    return findText(column).map(Json::tree);
  }

  /** A {@code text[]}. */
  public List<String> texts(String column) {
    if (need(column) instanceof List<?> list) {
      return list.stream().map(Object::toString).toList();
    }
    throw new IllegalStateException("column " + column + " is not an array");
  }

  /** A {@code text[]} of words. */
  public <E extends Enum<E>> List<E> words(String column, Class<E> type) {
    return texts(column).stream().map(word -> Words.get(type, word)).toList();
  }

  /** A word. */
  public <E extends Enum<E>> E word(String column, Class<E> type) {
    return Words.get(type, text(column));
  }

  private Object need(String column) {
    var value = raw(column);
    if (value == null) {
      throw new IllegalStateException("column " + column + " is null");
    }
    return value;
  }

  private @Nullable Object raw(String column) {
    if (!values.containsKey(column)) {
      throw new IllegalStateException(
          "no column " + column + " in this row; there are " + values.keySet());
    }
    return values.get(column);
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
