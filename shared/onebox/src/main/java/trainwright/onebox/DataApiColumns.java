package trainwright.onebox;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a result's columns are called and hold, as the Data API describes them. */
final class DataApiColumns {
  private DataApiColumns() {}

  static List<Map<String, Object>> describe(ResultSetMetaData meta) throws SQLException {
    var columns = new ArrayList<Map<String, Object>>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(describe(meta, i));
    }
    return columns;
  }

  private static Map<String, Object> describe(ResultSetMetaData meta, int at) throws SQLException {
    var column = new LinkedHashMap<String, Object>();
    column.put("arrayBaseColumnType", arrayBaseType(meta, at));
    column.put("isAutoIncrement", meta.isAutoIncrement(at));
    column.put("isCaseSensitive", meta.isCaseSensitive(at));
    column.put("isCurrency", meta.isCurrency(at));
    column.put("isSigned", meta.isSigned(at));
    column.put("label", meta.getColumnLabel(at));
    column.put("name", meta.getColumnName(at));
    column.put("nullable", meta.isNullable(at));
    column.put("precision", meta.getPrecision(at));
    column.put("scale", meta.getScale(at));
    column.put("schemaName", meta.getSchemaName(at));
    column.put("tableName", meta.getTableName(at));
    column.put("type", meta.getColumnType(at));
    column.put("typeName", meta.getColumnTypeName(at));
    return column;
  }

  private static int arrayBaseType(ResultSetMetaData meta, int at) throws SQLException {
    if (meta.getColumnType(at) != Types.ARRAY) {
      return 0;
    }
    return switch (meta.getColumnTypeName(at)) {
      case "_int2" -> Types.SMALLINT;
      case "_int4" -> Types.INTEGER;
      case "_int8" -> Types.BIGINT;
      case "_float4" -> Types.REAL;
      case "_float8" -> Types.DOUBLE;
      case "_bool" -> Types.BIT;
      case "_numeric" -> Types.NUMERIC;
      case "_uuid" -> Types.OTHER;
      default -> Types.VARCHAR;
    };
  }
}
