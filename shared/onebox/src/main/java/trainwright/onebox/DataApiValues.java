package trainwright.onebox;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Turns a column's value into a field of the Data API. */
final class DataApiValues {
  /** Source: Amazon Aurora user guide, "Comparing Data API behaviors": cast these to text. */
  private static final Set<String> UNSUPPORTED =
      Set.of("money", "point", "line", "lseg", "box", "path", "polygon", "circle");

  /** UTC without a zone. */
  private static final DateTimeFormatter INSTANT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .toFormatter();

  private static final Map<String, Object> NULL = Map.of("isNull", true);

  private final DataApiRequest request;

  DataApiValues(DataApiRequest request) {
    this.request = request;
  }

  /** The field of a column in the current row. */
  Map<String, Object> field(ResultSet results, ResultSetMetaData meta, int at) throws SQLException {
    var type = meta.getColumnTypeName(at);
    if (UNSUPPORTED.contains(type)) {
      throw DataApiError.unsupportedResult(type);
    } else if (results.getObject(at) == null) {
      return NULL;
    }
    return switch (meta.getColumnType(at)) {
      case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> whole(results.getLong(at));
      case Types.REAL, Types.DOUBLE -> Map.of("doubleValue", results.getDouble(at));
      case Types.NUMERIC -> decimal(results.getBigDecimal(at));
      case Types.BIT, Types.BOOLEAN -> Map.of("booleanValue", results.getBoolean(at));
      case Types.BINARY -> Map.of("blobValue", base64(results.getBytes(at)));
      case Types.ARRAY -> Map.of("arrayValue", array(type, results.getArray(at).getArray()));
      case Types.TIMESTAMP -> Map.of("stringValue", time(results, type, at));
      default -> Map.of("stringValue", results.getString(at));
    };
  }

  private Map<String, Object> whole(long number) {
    return request.longsAsText()
        ? Map.of("stringValue", Long.toString(number))
        : Map.of("longValue", number);
  }

  private Map<String, Object> decimal(BigDecimal number) {
    if (request.asJson()) {
      return Map.of("number", number);
    }
    if (!request.decimalsAsNumbers()) {
      return Map.of("stringValue", number.toPlainString());
    }
    return number.scale() <= 0
        ? Map.of("longValue", number.longValueExact())
        : Map.of("doubleValue", number.doubleValue());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String time(ResultSet results, String type, int at) throws SQLException {
    return type.equals("timestamptz")
        ? INSTANT.format(
            results.getObject(at, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC))
        : results.getString(at);
  }

  private static Map<String, Object> array(String type, Object array) {
    var values = (Object[]) array;
    if (Arrays.stream(values).anyMatch(Objects::isNull)
        || Arrays.stream(values).anyMatch(value -> value.getClass().isArray())) {
      throw DataApiError.unsupportedResult(type);
    }
    List<Object> list = List.of(values);
    return switch (type) {
      case "_int2", "_int4", "_int8" -> Map.of("longValues", list);
      case "_float4", "_float8" -> Map.of("doubleValues", list);
      case "_bool" -> Map.of("booleanValues", list);
      default -> Map.of("stringValues", list.stream().map(Object::toString).toList());
    };
  }
}
