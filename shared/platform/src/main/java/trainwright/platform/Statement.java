package trainwright.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One SQL statement with named parameters and a word on what a retry may do.
 *
 * <p>Parameters are written {@code :name} and cast in the SQL ({@code cast(:id as uuid)}), because
 * the Data API sends every string as {@code varchar} and has no arrays; the same text then runs
 * over JDBC. A statement is immutable: each {@code bind} returns a new one.
 */
public final class Statement {
  /** What may be done when the outcome of a statement is not known. */
  public enum Retry {
    /** Changes nothing: may be run again at any time. */
    READ,
    /** Leaves the same state however often it runs: may be run again. */
    IDEMPOTENT_WRITE,
    /** Must not be run again unless it surely did not happen. */
    ONCE
  }

  /** A parameter's value as both adapters can send it. */
  public sealed interface Value {
    /** SQL {@code null}. */
    record Null() implements Value {}

    /** A {@code varchar}, cast in the SQL to what it is. */
    record Text(String text) implements Value {}

    /** A {@code bigint}. */
    record Whole(long number) implements Value {}

    /** A {@code double precision}. */
    record Fraction(double number) implements Value {}

    /** A {@code boolean}. */
    record Truth(boolean truth) implements Value {}
  }

  private final String sql;
  private final Retry retry;
  private final SequencedMap<String, Value> parameters;
  private final boolean onePlan;

  private Statement(
      String sql, Retry retry, SequencedMap<String, Value> parameters, boolean onePlan) {
    this.sql = sql;
    this.retry = retry;
    this.parameters = parameters;
    this.onePlan = onePlan;
  }

  /** A statement that changes nothing. */
  public static Statement read(String sql) {
    return new Statement(sql, Retry.READ, new LinkedHashMap<>(), false);
  }

  /** A write that leaves the same state however often it runs. */
  public static Statement idempotentWrite(String sql) {
    return new Statement(sql, Retry.IDEMPOTENT_WRITE, new LinkedHashMap<>(), false);
  }

  /** A write that must not happen twice. */
  public static Statement once(String sql) {
    return new Statement(sql, Retry.ONCE, new LinkedHashMap<>(), false);
  }

  /**
   * Says that Postgres would plan this statement the same way whatever is bound, so that a plan may
   * be kept. True of statements that read their parameters as rows; of optional filters it is not.
   */
  public Statement onePlan() {
    return new Statement(sql, retry, parameters, true);
  }

  /** Binds a text; {@code null} becomes SQL {@code null}. */
  public Statement bind(String name, @Nullable String text) {
    return with(name, text == null ? new Value.Null() : new Value.Text(text));
  }

  /** Binds an id, to be cast to {@code uuid}. */
  public Statement bind(String name, @Nullable UUID id) {
    return bind(name, id == null ? null : id.toString());
  }

  /** Binds a whole number. */
  public Statement bind(String name, @Nullable Integer number) {
    return bind(name, number == null ? null : Long.valueOf(number));
  }

  /** Binds a whole number. */
  public Statement bind(String name, @Nullable Long number) {
    return with(name, number == null ? new Value.Null() : new Value.Whole(number));
  }

  /** Binds a floating-point number, which must be finite. */
  public Statement bind(String name, @Nullable Double number) {
    return with(name, number == null ? new Value.Null() : new Value.Fraction(number));
  }

  /** Binds an exact number, to be cast to {@code numeric}. */
  public Statement bind(String name, @Nullable BigDecimal number) {
    return bind(name, number == null ? null : number.toPlainString());
  }

  /** Binds a truth value. */
  public Statement bind(String name, @Nullable Boolean truth) {
    return with(name, truth == null ? new Value.Null() : new Value.Truth(truth));
  }

  /** Binds an instant, to be cast to {@code timestamptz}; Postgres keeps microseconds. */
  public Statement bind(String name, @Nullable Instant instant) {
    return bind(name, instant == null ? null : instant.toString());
  }

  /** Binds a local date, to be cast to {@code date}. */
  public Statement bind(String name, @Nullable LocalDate date) {
    return bind(name, date == null ? null : date.toString());
  }

  /** Binds a JSON document, to be cast to {@code jsonb}. */
  public Statement bind(String name, @Nullable JsonNode document) {
    return bind(name, document == null ? null : document.toString());
  }

  /** Binds an enum constant as its lower-case word, the form that columns and JSON use. */
  public Statement bind(String name, @Nullable Enum<?> word) {
    return bind(name, word == null ? null : Words.of(word));
  }

  /** Binds a list of texts or words as an array literal, to be cast to {@code text[]}. */
  public Statement bindTexts(String name, Iterable<?> texts) {
    var literal = new java.util.StringJoiner(",", "{", "}");
    for (Object text : texts) {
      var word = text instanceof Enum<?> constant ? Words.of(constant) : text.toString();
      literal.add('"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }
    return bind(name, literal.toString());
  }

  /** Binds ids as an array literal, to be cast to {@code uuid[]}. */
  public Statement bindIds(String name, List<UUID> ids) {
    return bind(name, ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
  }

  /**
   * Binds rows as one JSON array of objects, for {@code jsonb_to_recordset}: a batch in one call.
   */
  public Statement bindRows(String name, List<?> rows) {
    return bind(name, Json.write(rows));
  }

  private Statement with(String name, Value value) {
    var extended = new LinkedHashMap<>(parameters);
    if (extended.put(name, value) != null) {
      throw new IllegalArgumentException("parameter :" + name + " is bound twice");
    }
    return new Statement(sql, retry, extended, onePlan);
  }

  /** The SQL with its {@code :named} parameters. */
  public String sql() {
    return sql;
  }

  /** What a retry may do. */
  public Retry retry() {
    return retry;
  }

  /** Whether one plan serves whatever is bound. */
  public boolean hasOnePlan() {
    return onePlan;
  }

  /** The bound parameters in the order they were bound. */
  public Map<String, Value> parameters() {
    return java.util.Collections.unmodifiableMap(parameters);
  }
}
