package trainwright.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import trainwright.platform.Json;

/** {@code template.yaml} as JSON, the short forms of functions ({@code !Ref}) written long. */
final class Template {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final JsonNode TREE = read();

  private Template() {}

  private static JsonNode read() {
    try (Reader text = Files.newBufferedReader(ROOT.resolve("template.yaml"))) {
      var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      return tree(yaml.compose(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(Node node) {
    var tag = node.getTag().getValue();
    if (!tag.startsWith("!")) {
      return plain(node);
    }
    var name = tag.substring(1);
    boolean whole = name.equals("Ref") || name.equals("Condition");
    ObjectNode function = Json.mapper().createObjectNode();
    return function.set(whole ? name : "Fn::" + name, plain(node));
  }

  private static JsonNode plain(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        ObjectNode object = Json.mapper().createObjectNode();
        mapping
            .getValue()
            .forEach(
                pair ->
                    object.set(
                        ((ScalarNode) pair.getKeyNode()).getValue(), tree(pair.getValueNode())));
        yield object;
      }
      case SequenceNode sequence -> {
        ArrayNode array = Json.mapper().createArrayNode();
        sequence.getValue().forEach(item -> array.add(tree(item)));
        yield array;
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new AssertionError("what is " + node);
    };
  }

  private static JsonNode scalar(ScalarNode scalar) {
    var text = scalar.getValue();
    return scalar.getTag().equals(Tag.INT) ? Json.tree(text) : TextNode.valueOf(text);
  }

  /** A section such as {@code Parameters}. */
  static JsonNode section(String name) {
    return TREE.path(name);
  }

  /** The resources of a type, by their names. */
  static Map<String, JsonNode> resources(String type) {
    var found = new TreeMap<String, JsonNode>();
    section("Resources")
        .properties()
        .forEach(
            resource -> {
              if (resource.getValue().path("Type").asText().equals(type)) {
                found.put(resource.getKey(), resource.getValue());
              }
            });
    return found;
  }

  /** The properties of every function, by its name in the template. */
  static Map<String, JsonNode> functions() {
    var functions = new TreeMap<String, JsonNode>();
    resources("AWS::Serverless::Function")
        .forEach((name, resource) -> functions.put(name, resource.get("Properties")));
    return functions;
  }
}
