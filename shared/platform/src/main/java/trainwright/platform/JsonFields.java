package trainwright.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/**
 * The fields of a JSON object in a body before they are a record: for creates, where an {@code id}
 * may stand beside the content, and for JSON merge-patch (RFC 7396).
 */
public final class JsonFields {
  private final ObjectNode fields;

  private JsonFields(ObjectNode fields) {
    this.fields = fields;
  }

  /** The fields of an object that is one of many in a body. */
  public static JsonFields of(ObjectNode fields) {
    return new JsonFields(fields);
  }

  static JsonFields read(String body) {
    return JsonBody.read(body, JsonNode.class) instanceof ObjectNode object
        ? new JsonFields(object)
        : refuseOther();
  }

  private static JsonFields refuseOther() {
    throw Problem.at(Problem.Code.MALFORMED, "", "wrong_type", "the body must be a JSON object");
  }

  /**
   * Takes an id out of the fields, if there is one.
   *
   * @throws Problem {@code MALFORMED} when it is no UUID in the canonical form
   */
  public Optional<UUID> takeId(String name) {
    var id = fields.remove(name);
    if (id == null || id.isNull()) {
      return Optional.empty();
    }
    return Optional.of(
        Ids.find(id.isTextual() ? id.textValue() : "")
            .orElseThrow(
                () ->
                    Problem.at(
                        Problem.Code.MALFORMED,
                        "/" + name,
                        "wrong_value",
                        name + " must be a UUID")));
  }

  /** Whether a field is there and not null. */
  public boolean has(String name) {
    return fields.hasNonNull(name);
  }

  /**
   * The fields as a record.
   *
   * @throws Problem as {@link Request#body} does
   */
  public <T> T read(Class<T> type) {
    return JsonBody.read(fields.toString(), type);
  }

  /**
   * The record after these fields have been merged into it as RFC 7396 says: null takes a value
   * away, objects are merged, everything else is replaced.
   *
   * @throws Problem as {@link Request#body} does
   */
  public <T> T mergeInto(Object current, Class<T> type) {
    return JsonBody.read(merge(Json.toTree(current), fields).toString(), type);
  }

  /** A field that is taken away stays as null, so that an unknown one is still seen. */
  private static JsonNode merge(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      return patch;
    }
    var merged = target instanceof ObjectNode object ? object.deepCopy() : Json.newObject();
    for (var change : changes.properties()) {
      merged.set(change.getKey(), merge(merged.path(change.getKey()), change.getValue()));
    }
    return merged;
  }
}
