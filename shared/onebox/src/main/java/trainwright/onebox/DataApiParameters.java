package trainwright.onebox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import trainwright.onebox.DataApiRequest.Parameter;
import trainwright.platform.NamedSql;

/** Binds the parameters of a call; a text without a hint is a varchar and nothing else. */
final class DataApiParameters {
  private final Map<String, Parameter> byName = new HashMap<>();

  DataApiParameters(List<Parameter> parameters) {
    for (var parameter : parameters) {
      if (parameter.name() == null) {
        throw DataApiError.badRequest("A parameter has no name");
      } else if (byName.put(parameter.name(), parameter) != null) {
        throw DataApiError.badRequest("Duplicate parameter: " + parameter.name());
      }
    }
  }

  void bind(PreparedStatement statement, NamedSql sql) throws SQLException {
    for (int i = 0; i < sql.names().size(); i++) {
      var name = sql.names().get(i);
      var parameter = byName.get(name);
      if (parameter == null) {
        throw DataApiError.badRequest("Cannot find parameter: " + name);
      }
      bind(statement, i + 1, parameter);
    }
  }

  private static void bind(PreparedStatement statement, int at, Parameter parameter)
      throws SQLException {
    var value = parameter.value();
    if (value == null || !value.isObject() || value.size() != 1) {
      throw DataApiError.badRequest(
          "Parameter \"%s\" has value with no field set".formatted(parameter.name()));
    }
    var field = value.fieldNames().next();
    var content = value.get(field);
    switch (field) {
      case "isNull" -> statement.setNull(at, Types.VARCHAR);
      case "booleanValue" ->
          statement.setBoolean(at, checked(content.isBoolean(), content).asBoolean());
      case "longValue" ->
          statement.setLong(
              at,
              checked(content.canConvertToLong() && content.isIntegralNumber(), content).asLong());
      case "doubleValue" ->
          statement.setDouble(at, checked(content.isNumber(), content).asDouble());
      case "stringValue" ->
          bindText(statement, at, checked(content.isTextual(), content).asText(), parameter);
      case "blobValue" -> statement.setBytes(at, bytes(content));
      case "arrayValue" -> throw DataApiError.invalid("Array parameters are not supported.");
      default ->
          throw DataApiError.badRequest(
              "Parameter \"%s\" has value with no field set".formatted(parameter.name()));
    }
  }

  private static JsonNode checked(boolean right, JsonNode content) {
    if (!right) {
      throw DataApiError.invalid(
          "A parameter's value has the wrong type: " + content.getNodeType());
    }
    return content;
  }

  private static byte[] bytes(JsonNode content) {
    try {
      return checked(content.isTextual(), content).binaryValue();
    } catch (IOException _) {
      throw DataApiError.invalid("A blobValue must be in base64");
    }
  }

  private static void bindText(
      PreparedStatement statement, int at, String text, Parameter parameter) throws SQLException {
    var hint = parameter.typeHint();
    try {
      switch (hint) {
        case null -> statement.setString(at, text);
        case "UUID" -> statement.setObject(at, UUID.fromString(text));
        case "DECIMAL" -> statement.setBigDecimal(at, new BigDecimal(text));
        case "DATE" -> statement.setObject(at, LocalDate.parse(text));
        case "TIME" -> statement.setObject(at, LocalTime.parse(text));
        case "TIMESTAMP" ->
            statement.setObject(at, LocalDateTime.parse(text.replaceFirst(" ", "T")));
        case "JSON" -> statement.setObject(at, text, Types.OTHER);
        default -> throw DataApiError.invalid("Unknown typeHint " + hint);
      }
    } catch (IllegalArgumentException | DateTimeException _) {
      throw DataApiError.badRequest(
          "The value of parameter \"%s\" is no %s".formatted(parameter.name(), hint));
    }
  }
}
