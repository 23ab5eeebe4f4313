package trainwright.onebox;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trainwright.platform.DatabaseLimits;
import trainwright.platform.Json;

/**
 * The body of every operation; each uses some of the fields. Unknown ones are ignored, as AWS does.
 */
record DataApiRequest(
    @JsonProperty("resourceArn") @Nullable String resourceArn,
    @JsonProperty("secretArn") @Nullable String secretArn,
    @JsonProperty("database") @Nullable String database,
    @JsonProperty("schema") @Nullable String schema,
    @JsonProperty("sql") @Nullable String sql,
    @JsonProperty("parameters") @Nullable List<Parameter> parameterList,
    @JsonProperty("parameterSets") @Nullable List<List<Parameter>> parameterSetList,
    @JsonProperty("transactionId") @Nullable String transactionId,
    @JsonProperty("includeResultMetadata") @Nullable Boolean resultMetadata,
    @JsonProperty("formatRecordsAs") @Nullable String formatRecordsAs,
    @JsonProperty("resultSetOptions") @Nullable ResultSetOptions resultSetOptions) {
  private static final Pattern CLUSTER =
      Pattern.compile("arn:aws[a-z-]*:rds:[a-z0-9-]+:\\d{12}:cluster:[A-Za-z0-9-]+");
  private static final Pattern SECRET =
      Pattern.compile("arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\\d{12}:secret:\\S+");
  private static final int SHORTEST_ARN = 11;
  private static final int LONGEST_ARN = 100;

  /**
   * A named value.
   *
   * @param value one field of the union, such as {@code {"longValue": 1}}
   */
  record Parameter(
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("value") @Nullable JsonNode value,
      @JsonProperty("typeHint") @Nullable String typeHint) {}

  /** How numbers come back. */
  record ResultSetOptions(
      @JsonProperty("decimalReturnType") @Nullable String decimalReturnType,
      @JsonProperty("longReturnType") @Nullable String longReturnType) {}

  /** Reads a body. */
  static DataApiRequest read(String body) {
    try {
      var request = Json.readForeign(body.isEmpty() ? "{}" : body, DataApiRequest.class);
      if (request != null) {
        request.check();
        return request;
      }
    } catch (JsonProcessingException e) {
      throw DataApiError.invalid("The request is not valid: " + e.getOriginalMessage());
    }
    throw DataApiError.invalid("The request is not valid");
  }

  private void check() {
    requireArn("resourceArn", resourceArn);
    requireArn("secretArn", secretArn);
    if (!CLUSTER.matcher(String.valueOf(resourceArn)).matches()) {
      throw DataApiError.invalid("Invalid cluster arn");
    }
    var secret = String.valueOf(secretArn);
    if (secret.startsWith("arn:") && !SECRET.matcher(secret).matches()) {
      throw DataApiError.invalid("Invalid secret arn");
    }
    if (schema != null) {
      throw DataApiError.invalid("The schema parameter isn't supported");
    }
  }

  private static void requireArn(String name, @Nullable String arn) {
    if (arn == null || arn.length() < SHORTEST_ARN || arn.length() > LONGEST_ARN) {
      throw constraint(
          name, "Member must have length from %d to %d".formatted(SHORTEST_ARN, LONGEST_ARN));
    }
  }

  private static DataApiError constraint(String name, String rule) {
    return DataApiError.invalid(
        "1 validation error detected: Value at '%s' failed to satisfy constraint: %s"
            .formatted(name, rule));
  }

  /** The SQL, which must be there. */
  String requiredSql() {
    if (sql == null) {
      throw constraint("sql", "Member must not be null");
    } else if (sql.length() > DatabaseLimits.SQL_CHARACTERS) {
      throw constraint(
          "sql", "Member must have length less than or equal to " + DatabaseLimits.SQL_CHARACTERS);
    }
    return sql;
  }

  /** The transaction, which must be there. */
  String requiredTransactionId() {
    if (transactionId == null) {
      throw constraint("transactionId", "Member must not be null");
    }
    return transactionId;
  }

  List<Parameter> parameters() {
    return parameterList == null ? List.of() : parameterList;
  }

  List<List<Parameter>> parameterSets() {
    return parameterSetList == null ? List.of() : parameterSetList;
  }

  boolean includeResultMetadata() {
    return Boolean.TRUE.equals(resultMetadata);
  }

  boolean asJson() {
    return "JSON".equals(formatRecordsAs);
  }

  boolean longsAsText() {
    return resultSetOptions != null && "STRING".equals(resultSetOptions.longReturnType());
  }

  boolean decimalsAsNumbers() {
    return resultSetOptions != null
        && "DOUBLE_OR_LONG".equals(resultSetOptions.decimalReturnType());
  }
}
