package trainwright.cloud;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rdsdata.model.ArrayValue;
import software.amazon.awssdk.services.rdsdata.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.rdsdata.model.Field;
import software.amazon.awssdk.services.rdsdata.model.SqlParameter;
import trainwright.platform.Row;
import trainwright.platform.Statement;
import trainwright.platform.Statement.Value;

/** Values in the Data API's form, to and fro. */
final class DataApiValues {
  private DataApiValues() {}

  static List<SqlParameter> parameters(Statement statement) {
    return statement.parameters().entrySet().stream()
        .map(
            parameter ->
                SqlParameter.builder()
                    .name(parameter.getKey())
                    .value(field(parameter.getValue()))
                    .build())
        .toList();
  }

  private static Field field(Value value) {
    return switch (value) {
      case Value.Null() -> Field.fromIsNull(true);
      case Value.Text(String text) -> Field.fromStringValue(text);
      case Value.Whole(long number) -> Field.fromLongValue(number);
      case Value.Fraction(double number) -> Field.fromDoubleValue(number);
      case Value.Truth(boolean truth) -> Field.fromBooleanValue(truth);
    };
  }

  static List<Row> rows(ExecuteStatementResponse response) {
    var rows = new ArrayList<Row>();
    var columns = response.columnMetadata();
    for (var record : response.records()) {
      var values = new LinkedHashMap<String, @Nullable Object>();
      for (int i = 0; i < columns.size(); i++) {
        values.put(columns.get(i).label(), value(record.get(i)));
      }
      rows.add(new Row(values));
    }
    return rows;
  }

  private static @Nullable Object value(Field field) {
    return switch (field.type()) {
      case IS_NULL -> null;
      case LONG_VALUE -> field.longValue();
      case DOUBLE_VALUE -> field.doubleValue();
      case BOOLEAN_VALUE -> field.booleanValue();
      case STRING_VALUE -> field.stringValue();
      case ARRAY_VALUE -> texts(field.arrayValue());
      case BLOB_VALUE, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("a column of type " + field.type() + " is not read");
    };
  }

  private static List<String> texts(ArrayValue array) {
    return switch (array.type()) {
      case STRING_VALUES -> array.stringValues();
      case LONG_VALUES -> texts(array.longValues().stream());
      case DOUBLE_VALUES -> texts(array.doubleValues().stream());
      case BOOLEAN_VALUES -> texts(array.booleanValues().stream());
      case ARRAY_VALUES, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("an array of " + array.type() + " is not read");
    };
  }

  private static List<String> texts(Stream<?> values) {
    return values.map(String::valueOf).toList();
  }
}
