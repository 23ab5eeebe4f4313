package trainwright.cloud;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Row;

/** Reads rows into the normal forms of {@link Row}, within the Data API's limits. */
final class JdbcRows {
  /** UTC without a zone, as the Data API writes instants. */
  private static final DateTimeFormatter INSTANT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .toFormatter();

  private JdbcRows() {}

  static List<Row> read(ResultSet results) throws SQLException {
    var meta = results.getMetaData();
    var size = new ResultSize(meta.getColumnCount());
    var rows = new ArrayList<Row>();
    while (results.next()) {
      var values = new LinkedHashMap<String, @Nullable Object>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        values.put(meta.getColumnLabel(i), value(results, meta, i));
      }
      size.add(values.values());
      rows.add(new Row(values));
    }
    return rows;
  }

  private static @Nullable Object value(ResultSet results, ResultSetMetaData meta, int at)
      throws SQLException {
    Object value =
        switch (meta.getColumnType(at)) {
          case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Long.valueOf(results.getLong(at));
          case Types.REAL, Types.DOUBLE -> Double.valueOf(results.getDouble(at));
          case Types.BIT, Types.BOOLEAN -> Boolean.valueOf(results.getBoolean(at));
          case Types.ARRAY -> texts(results.getArray(at));
          case Types.TIMESTAMP ->
              meta.getColumnTypeName(at).equals("timestamptz")
                  ? utc(results.getObject(at, OffsetDateTime.class))
                  : results.getString(at);
          default -> results.getString(at);
        };
    return results.wasNull() ? null : value;
  }

  private static @Nullable String utc(@Nullable OffsetDateTime time) {
    return time == null ? null : INSTANT.format(time.withOffsetSameInstant(ZoneOffset.UTC));
  }

  private static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
    return array == null
        ? null
        : Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
