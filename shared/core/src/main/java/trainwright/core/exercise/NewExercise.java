package trainwright.core.exercise;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import trainwright.platform.Ids;
import trainwright.platform.Json;

/**
 * An exercise to be written: what it says and the id it gets when it is new.
 *
 * @param id its id
 * @param content what it says
 */
public record NewExercise(UUID id, @JsonUnwrapped ExerciseContent content) {

  /** One entry of our own library files: the content with an {@code id} beside it. */
  static NewExercise ofLibrary(ObjectNode entry) {
    var content = entry.deepCopy();
    var id = content.remove("id");
    if (id == null || Ids.find(id.asText()).isEmpty()) {
      throw new IllegalArgumentException("library entry without an id: " + entry.path("slug"));
    }
    return new NewExercise(
        UUID.fromString(id.asText()), Json.convert(content, ExerciseContent.class));
  }
}
