package trainwright.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trainwright.platform.Json;

/**
 * What CloudFormation would make of the template with some parameters: conditions and references
 * are worked out, as far as functions and their policies use them.
 */
final class Deployment {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)}");
  static final String ACCOUNT = "eu-central-1:123456789012";

  private final Map<String, String> parameters = new HashMap<>();
  private final Map<String, String> attributes;

  /**
   * A deployment.
   *
   * @param given parameters other than by default
   * @param attributes what resources are known by, such as the address of a queue by {@code Queue}
   *     and its ARN by {@code Queue.Arn}
   */
  Deployment(Map<String, String> given, Map<String, String> attributes) {
    Template.section("Parameters")
        .properties()
        .forEach(
            parameter ->
                parameters.put(
                    parameter.getKey(), parameter.getValue().path("Default").asText("")));
    given.forEach(
        (name, value) -> {
          if (parameters.put(name, value) == null) {
            throw new AssertionError("the template has no parameter " + name);
          }
        });
    this.attributes = attributes;
  }

  /** The variables that a function is given. */
  Map<String, String> environment(JsonNode function) {
    var variables = new TreeMap<String, String>();
    var path = "/Environment/Variables";
    for (var level : List.of(Template.section("Globals").path("Function"), function)) {
      for (var variable : level.at(path).properties()) {
        var value = resolved(variable.getValue());
        if (value.isMissingNode()) {
          variables.remove(variable.getKey());
        } else {
          variables.put(variable.getKey(), value.asText());
        }
      }
    }
    return variables;
  }

  /** What the policies of a function's role allow, each as an action and what it is allowed on. */
  Set<String> allowed(JsonNode function) {
    var allowed = new TreeSet<String>();
    var role = resource(function.at("/Role/Fn::GetAtt").asText().replaceFirst("\\..*", ""));
    for (var policy : role.get("ManagedPolicyArns")) {
      var chosen = choice(policy);
      if (!chosen.isMissingNode()) {
        addStatements(resource(chosen.get("Ref").asText()), allowed);
      }
    }
    return allowed;
  }

  private void addStatements(JsonNode policy, Set<String> allowed) {
    for (var statement : resolved(policy.at("/PolicyDocument/Statement"))) {
      for (var action : list(statement.get("Action"))) {
        for (var resource : list(statement.get("Resource"))) {
          allowed.add(action.asText() + " " + resource.asText());
        }
      }
    }
  }

  private static Iterable<JsonNode> list(JsonNode node) {
    return node.isArray() ? node : List.of(node);
  }

  private static JsonNode resource(String name) {
    var resource = Template.section("Resources").path(name);
    if (resource.isMissingNode()) {
      throw new AssertionError("the template has no resource " + name);
    }
    return resource.get("Properties");
  }

  /** What a condition chooses, without working out more of it. */
  private JsonNode choice(JsonNode node) {
    var branches = node.path("Fn::If");
    if (branches.isArray()) {
      return choice(branches.get(holds(branches.get(0).asText()) ? 1 : 2));
    }
    return node.path("Ref").asText().equals("AWS::NoValue") ? MissingNode.getInstance() : node;
  }

  /** A value with all functions worked out; missing where there is none. */
  private JsonNode resolved(JsonNode node) {
    var chosen = choice(node);
    if (chosen instanceof ArrayNode array) {
      ArrayNode items = Json.mapper().createArrayNode();
      array.forEach(item -> add(items, resolved(item)));
      return items;
    } else if (chosen instanceof ObjectNode object) {
      return object.size() == 1 ? function(object) : fields(object);
    }
    return chosen;
  }

  private static void add(ArrayNode items, JsonNode item) {
    if (!item.isMissingNode()) {
      items.add(item);
    }
  }

  private ObjectNode fields(ObjectNode object) {
    ObjectNode fields = Json.mapper().createObjectNode();
    object.properties().forEach(field -> fields.set(field.getKey(), resolved(field.getValue())));
    return fields;
  }

  private JsonNode function(ObjectNode object) {
    var call = object.properties().iterator().next();
    var argument = call.getValue();
    return switch (call.getKey()) {
      case "Ref" -> TextNode.valueOf(reference(argument.asText()));
      case "Fn::GetAtt" -> TextNode.valueOf(attribute(argument.asText()));
      case "Fn::Sub" ->
          TextNode.valueOf(
              PLACE
                  .matcher(argument.asText())
                  .replaceAll(place -> Matcher.quoteReplacement(reference(place.group(1)))));
      case "Condition" -> BooleanNode.valueOf(holds(argument.asText()));
      case "Fn::Equals" ->
          BooleanNode.valueOf(
              resolved(argument.get(0)).asText().equals(resolved(argument.get(1)).asText()));
      case "Fn::Not" -> BooleanNode.valueOf(!truths(argument).getFirst());
      case "Fn::And" -> BooleanNode.valueOf(!truths(argument).contains(false));
      case "Fn::Or" -> BooleanNode.valueOf(truths(argument).contains(true));
      case "Fn::Join" -> TextNode.valueOf(resolved(argument.get(1)).asText());
      default -> fields(object);
    };
  }

  private List<Boolean> truths(JsonNode arguments) {
    var truths = new ArrayList<Boolean>();
    arguments.forEach(argument -> truths.add(resolved(argument).asBoolean()));
    return truths;
  }

  private boolean holds(String condition) {
    return resolved(Template.section("Conditions").get(condition)).asBoolean();
  }

  private String reference(String name) {
    var parameter = parameters.get(name);
    return parameter == null ? attribute(name) : parameter;
  }

  private String attribute(String name) {
    return attributes.getOrDefault(name, "attribute " + name);
  }
}
