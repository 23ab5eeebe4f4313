package trainwright.onebox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trainwright.platform.DatabaseLimits;
import trainwright.platform.Json;

/** Turns a result into the answer of a call, within the limits. */
final class DataApiResults {
  private final DataApiRequest request;

  DataApiResults(DataApiRequest request) {
    this.request = request;
  }

  /** The answer with a result's rows. */
  Map<String, Object> rows(ResultSet results) throws SQLException {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("numberOfRecordsUpdated", 0);
    if (request.includeResultMetadata() && !request.asJson()) {
      answer.put("columnMetadata", DataApiColumns.describe(results.getMetaData()));
    }
    if (request.asJson()) {
      answer.put("formattedRecords", formatted(results));
    } else {
      answer.put("records", records(results));
    }
    return answer;
  }

  /** The answer of a statement without rows; Postgres generates no fields here. */
  static Map<String, Object> updated(int count) {
    return Map.of("numberOfRecordsUpdated", count, "generatedFields", List.of());
  }

  private List<List<Map<String, Object>>> records(ResultSet results) throws SQLException {
    var values = new DataApiValues(request);
    var meta = results.getMetaData();
    var rows = new ArrayList<List<Map<String, Object>>>();
    long bytes = 0;
    while (results.next()) {
      var row = new ArrayList<Map<String, Object>>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        row.add(values.field(results, meta, i));
      }
      bytes += checked(Json.write(row));
      requireResponse(bytes);
      rows.add(row);
    }
    return rows;
  }

  /** One JSON text with an object for each row. */
  private String formatted(ResultSet results) throws SQLException {
    var values = new DataApiValues(request);
    var meta = results.getMetaData();
    var rows = new ArrayList<Map<String, Object>>();
    long bytes = 0;
    while (results.next()) {
      var row = new LinkedHashMap<String, Object>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        var field = values.field(results, meta, i);
        row.put(meta.getColumnLabel(i), plain(field));
      }
      bytes += checked(Json.write(row));
      requireResponse(bytes);
      rows.add(row);
    }
    return Json.write(rows);
  }

  private static @org.jspecify.annotations.Nullable Object plain(Map<String, Object> field) {
    var entry = field.entrySet().iterator().next();
    return switch (entry.getKey()) {
      case "isNull" -> null;
      case "arrayValue" -> ((Map<?, ?>) entry.getValue()).values().iterator().next();
      default -> entry.getValue();
    };
  }

  private static long checked(String row) {
    long bytes = row.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > DatabaseLimits.ROW_BYTES) {
      throw DataApiError.resultTooLarge("row");
    }
    return bytes;
  }

  /** Checks the size of an answer, or of the part that is there so far. */
  static void requireResponse(long bytes) {
    if (bytes > DatabaseLimits.RESPONSE_BYTES) {
      throw DataApiError.resultTooLarge("response");
    }
  }
}
