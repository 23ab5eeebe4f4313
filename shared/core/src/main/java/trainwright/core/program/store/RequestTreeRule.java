package trainwright.core.program.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.TreeSet;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.platform.Json;
import trainwright.platform.Sha256;
import trainwright.platform.Words;

/** A request as it is kept: the same document for the same wishes, whatever their order was. */
final class RequestTreeRule {
  private RequestTreeRule() {}

  /** The request without its goal, which stands beside it. */
  static ObjectNode tree(ProgramRequest request) {
    var tree = (ObjectNode) Json.toTree(request);
    tree.remove("goal");
    words(tree, "available_days", request.availableDays());
    words(tree, "equipment", request.equipment());
    words(tree, "injuries", request.injuries());
    var disliked = ((ObjectNode) tree.get("preferences")).putArray("disliked_exercise_ids");
    request.preferences().dislikedExerciseIds().stream()
        .map(Object::toString)
        .sorted()
        .forEach(disliked::add);
    return tree;
  }

  private static <E extends Enum<E>> void words(
      ObjectNode tree, String field, Collection<E> values) {
    var sorted = tree.putArray(field);
    new TreeSet<>(values).forEach(value -> sorted.add(Words.of(value)));
  }

  /** What equal requests have in common. */
  static String hash(ProgramRequest request) {
    return Sha256.hex(tree(request).put("goal", request.goal()).toString());
  }
}
