package trainwright.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.Locale;

/**
 * JSON as the whole product writes and reads it: snake_case, ISO-8601, enum constants as lower-case
 * words, nothing coerced, unknown fields and duplicate keys refused, depth and lengths bounded.
 */
public final class Json {
  private static final int MAX_DEPTH = 64;
  private static final ObjectMapper STRICT = strictMapper();

  /** Made when it is first used: a cold start rarely needs it. */
  private static final class Lenient {
    static final ObjectMapper MAPPER =
        STRICT.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  private Json() {}

  private static ObjectMapper strictMapper() {
    var constraints = StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build();
    return JsonMapper.builder(
            com.fasterxml.jackson.core.JsonFactory.builder()
                .streamReadConstraints(constraints)
                .build())
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enumNamingStrategy(name -> name.toLowerCase(Locale.ROOT))
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            config -> {
              config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
              config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
              config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
        .addModule(new TimeTypes())
        .build();
  }

  /** Reads a document of our own into a record; a fault in it is a defect. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return STRICT.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + e, e);
    }
  }

  /** Reads a third party's document into a record, ignoring fields we don't know. */
  public static <T> T readForeign(String json, Class<T> type) throws JsonProcessingException {
    return Lenient.MAPPER.readValue(json, type);
  }

  /** Reads a tree of our own into a record; a fault in it is a defect. */
  public static <T> T convert(JsonNode json, Class<T> type) {
    try {
      return STRICT.treeToValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + e, e);
    }
  }

  /** Reads a document of our own; a fault in it is a defect. */
  public static JsonNode tree(String json) {
    try {
      return STRICT.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** An object without fields yet. */
  public static ObjectNode newObject() {
    return STRICT.createObjectNode();
  }

  /** Turns a record into a tree. */
  public static JsonNode toTree(Object value) {
    return STRICT.valueToTree(value);
  }

  /** Writes a record, list or map. */
  public static String write(Object value) {
    try {
      return STRICT.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write " + value.getClass().getSimpleName(), e);
    }
  }

  /** The strict mapper itself, for reading streams and for the edges that need it. */
  public static ObjectMapper mapper() {
    return STRICT;
  }
}
