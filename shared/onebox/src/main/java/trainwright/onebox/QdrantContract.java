package trainwright.onebox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import trainwright.platform.Json;
import trainwright.platform.Prompt;

/** Holds requests and answers to an extract of Qdrant's published contract. */
final class QdrantContract {
  private static final JsonNode DOCUMENT =
      Json.tree(Prompt.resource(QdrantContract.class, "qdrant-contract.json"));
  private static final Pattern PATH = Pattern.compile("/collections/([^/]+)(/.*)?");

  private final SchemaCheck check = new SchemaCheck(DOCUMENT);

  /**
   * One request that the contract knows.
   *
   * @param name such as {@code query_points}
   * @param collection the collection's name
   * @param contract the operation in the document
   */
  record Operation(String name, String collection, JsonNode contract) {}

  /** The operation behind a method and a path, if the contract has it. */
  Optional<Operation> find(String method, String path) {
    var match = PATH.matcher(path);
    if (!match.matches()) {
      return Optional.empty();
    }
    var rest = match.group(2) == null ? "" : match.group(2);
    var contract =
        DOCUMENT
            .path("paths")
            .path("/collections/{collection_name}" + rest)
            .path(method.toLowerCase(java.util.Locale.ROOT));
    return contract.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new Operation(contract.path("operationId").asText(), match.group(1), contract));
  }

  /** What is wrong with a request's parameters and body. */
  List<String> faults(Operation operation, URI uri, JsonNode body) {
    var faults = new ArrayList<String>();
    if (uri.getQuery() != null) {
      for (var parameter : uri.getQuery().split("&", -1)) {
        faults.addAll(parameterFaults(operation, parameter.split("=", 2)));
      }
    }
    var schema = operation.contract().at("/requestBody/content/application~1json/schema");
    if (!schema.isMissingNode()) {
      faults.addAll(check.faults(schema, body));
    }
    return faults;
  }

  private List<String> parameterFaults(Operation operation, String[] parameter) {
    for (var known : operation.contract().path("parameters")) {
      if (known.path("in").asText().equals("query")
          && known.path("name").asText().equals(parameter[0])) {
        return check.faults(known.path("schema"), value(parameter.length < 2 ? "" : parameter[1]));
      }
    }
    return List.of("parameter " + parameter[0] + ": unknown");
  }

  private static JsonNode value(String text) {
    return text.matches("true|false|\\d+")
        ? Json.tree(text)
        : JsonNodeFactory.instance.textNode(text);
  }

  /** What is wrong with an answer; the stub must not teach a caller another wire format. */
  List<String> answerFaults(Operation operation, int status, JsonNode body) {
    var key = status == 200 ? "200" : "4XX";
    var answer = operation.contract().path("responses").path(key);
    return check.faults(answer.at("/content/application~1json/schema"), body);
  }
}
