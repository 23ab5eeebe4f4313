package trainwright.core.compile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import trainwright.core.understanding.RequirementStory;
import trainwright.core.understanding.Understanding;
import trainwright.platform.Json;

/**
 * How a routine was made; stored with it.
 *
 * @param understood what the request was understood to ask for
 * @param requirementStories the needs behind it
 * @param warnings what was not understood, gave way or was repaired
 * @param processingTime seconds
 * @param seed what makes the choice repeatable
 * @param reader who read the request: rules, or the model's name
 * @param model what came of asking the model, step by step; empty when none is configured
 */
record CompileReport(
    JsonNode understood,
    List<RequirementStory> requirementStories,
    List<String> warnings,
    double processingTime,
    long seed,
    String reader,
    List<String> model) {

  /** What was understood, its sets in the order of the words, so that it reads the same always. */
  static JsonNode understood(Understanding understanding) {
    var tree = Json.toTree(understanding);
    tree.properties().stream()
        .filter(field -> field.getValue().isArray() && !field.getKey().equals("warnings"))
        .forEach(field -> sort((ArrayNode) field.getValue()));
    return tree;
  }

  private static void sort(ArrayNode words) {
    var sorted =
        StreamSupport.stream(words.spliterator(), false)
            .sorted(Comparator.comparing(JsonNode::asText))
            .toList();
    words.removeAll();
    words.addAll(sorted);
  }
}
