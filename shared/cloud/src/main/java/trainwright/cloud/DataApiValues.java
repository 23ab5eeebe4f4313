package trainwright.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;
import trainwright.platform.Row;
import trainwright.platform.Statement;
import trainwright.platform.Statement.Value;

/** Values in the Data API's form, to and fro. */
final class DataApiValues {
  private DataApiValues() {}

  static ArrayNode parameters(Statement statement) {
    var parameters = Json.mapper().createArrayNode();
    for (var parameter : statement.parameters().entrySet()) {
      var written = parameters.addObject().put("name", parameter.getKey());
      put(written.putObject("value"), parameter.getValue());
    }
    return parameters;
  }

  private static void put(ObjectNode field, Value value) {
    switch (value) {
      case Value.Null() -> field.put("isNull", true);
      case Value.Text(String text) -> field.put("stringValue", text);
      case Value.Whole(long number) -> field.put("longValue", number);
      case Value.Fraction(double number) -> field.put("doubleValue", number);
      case Value.Truth(boolean truth) -> field.put("booleanValue", truth);
    }
  }

  static List<Row> rows(JsonNode result) {
    var columns = new ArrayList<String>();
    result.path("columnMetadata").forEach(column -> columns.add(column.path("label").asText()));
    var rows = new ArrayList<Row>();
    for (var record : result.path("records")) {
      var values = new LinkedHashMap<String, @Nullable Object>();
      for (int i = 0; i < columns.size(); i++) {
        values.put(columns.get(i), value(record.get(i)));
      }
      rows.add(new Row(values));
    }
    return rows;
  }

  private static @Nullable Object value(JsonNode union) {
    Map.Entry<String, JsonNode> field = union.properties().iterator().next();
    var value = field.getValue();
    return switch (field.getKey()) {
      case "isNull" -> null;
      case "longValue" -> value.longValue();
      case "doubleValue" -> value.asDouble();
      case "booleanValue" -> value.booleanValue();
      case "stringValue" -> value.textValue();
      case "arrayValue" -> texts(value);
      case String other ->
          throw new IllegalStateException("a column of type " + other + " is not read");
    };
  }

  private static List<String> texts(JsonNode array) {
    Map.Entry<String, JsonNode> values = array.properties().iterator().next();
    return switch (values.getKey()) {
      case "stringValues", "longValues", "doubleValues", "booleanValues" -> {
        var texts = new ArrayList<String>();
        values.getValue().forEach(value -> texts.add(value.asText()));
        yield List.copyOf(texts);
      }
      case String other -> throw new IllegalStateException("an array of " + other + " is not read");
    };
  }
}
