package trainwright.core.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import trainwright.platform.Words;

/** Holds a strict schema against the record that its answers are read as. */
public final class SchemaAgreement {
  private SchemaAgreement() {}

  /** Strict: every component is a required property, nothing else is allowed, words are listed. */
  public static void agree(JsonNode schema, Class<?> record) {
    assertThat(schema.path("type").asText()).isEqualTo("object");
    assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    var names = Stream.of(record.getRecordComponents()).map(SchemaAgreement::snake).toList();
    assertThat(fieldNames(schema.path("properties"))).containsExactlyInAnyOrderElementsOf(names);
    assertThat(texts(schema.path("required"))).containsExactlyInAnyOrderElementsOf(names);
    for (var component : record.getRecordComponents()) {
      agree(schema.path("properties").path(snake(component)), component.getGenericType());
    }
  }

  private static void agree(JsonNode schema, Type type) {
    switch (type) {
      case ParameterizedType list -> {
        assertThat(schema.path("type").asText()).isEqualTo("array");
        agree(schema.path("items"), list.getActualTypeArguments()[0]);
      }
      case Class<?> plain when plain.isEnum() ->
          assertThat(new TreeSet<>(texts(schema.path("enum"))))
              .isEqualTo(
                  new TreeSet<>(
                      Stream.of(plain.getEnumConstants())
                          .map(constant -> Words.of((Enum<?>) constant))
                          .toList()));
      case Class<?> plain when plain.isRecord() -> agree(schema, plain);
      case Class<?> plain ->
          assertThat(schema.path("type").toString())
              .contains(
                  plain == String.class
                      ? "string"
                      : plain == boolean.class ? "boolean" : "integer");
      default -> throw new AssertionError("no rule for " + type);
    }
  }

  private static List<String> fieldNames(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .toList();
  }

  private static String snake(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
