package trainwright.local;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code docs/openapi.yaml}, and what it says against requests and answers. */
final class ApiDocument {
  private static final Path FILE = Path.of("../docs/openapi.yaml");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode document;
  private final OpenApiInteractionValidator validator;

  private ApiDocument(JsonNode document, OpenApiInteractionValidator validator) {
    this.document = document;
    this.validator = validator;
  }

  static ApiDocument read() {
    try {
      var text = Files.readString(FILE);
      var validator =
          OpenApiInteractionValidator.createForInlineApiSpecification(text)
              .withLevelResolver(levels())
              .build();
      return new ApiDocument(new YAMLMapper().readTree(text), validator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the validator overlooks is a fault here, but for lists in a query, which it can't read.
   */
  private static LevelResolver levels() {
    return LevelResolver.create()
        .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
        .withLevel("validation.request.parameter.schema.invalidJson", ValidationReport.Level.IGNORE)
        .withLevel("validation.request.parameter.collection", ValidationReport.Level.IGNORE)
        .withLevel("validation.request.security", ValidationReport.Level.IGNORE)
        .build();
  }

  /** Every operation as a route key. */
  Set<String> routeKeys() {
    var keys = new TreeSet<String>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (METHODS.contains(method)) {
                            keys.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                          }
                        }));
    return keys;
  }

  /** An operation's description. */
  JsonNode operation(String routeKey) {
    var parts = routeKey.split(" ", 2);
    var found = document.get("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    if (found.isMissingNode()) {
      throw new AssertionError("docs/openapi.yaml does not describe " + routeKey);
    }
    return found;
  }

  /** A part of the document, or what it refers to. */
  JsonNode resolved(JsonNode part) {
    return part.has("$ref") ? resolved(document.at(part.get("$ref").asText().substring(1))) : part;
  }

  /** The fields of a route's JSON body with their schemas. */
  JsonNode requestFields(String routeKey) {
    var content = resolved(operation(routeKey).get("requestBody")).get("content");
    var media = content.properties().iterator().next().getValue();
    return resolved(media.get("schema")).path("properties");
  }

  /** What the document has against a request. */
  List<String> faultsOfRequest(
      String method, String pathAndQuery, Map<String, String> headers, String body) {
    var parts = pathAndQuery.split("\\?", 2);
    var request = new SimpleRequest.Builder(method, parts[0]);
    if (parts.length == 2 && !parts[1].isEmpty()) {
      for (var pair : parts[1].split("&", -1)) {
        var nameAndValue = (pair + "=").split("=", -1);
        request.withQueryParam(
            RouteTable.decoded(nameAndValue[0]),
            RouteTable.decoded(nameAndValue[1].replace('+', ' ')));
      }
    }
    headers.forEach((name, value) -> request.withHeader(name, value));
    if (!body.isEmpty()) {
      request.withBody(body);
    }
    return told(validator.validateRequest(request.build()));
  }

  /** What the document has against an answer. */
  List<String> faultsOfResponse(
      String method, String path, int status, Map<String, String> headers, String body) {
    var response = SimpleResponse.Builder.status(status);
    headers.forEach(
        (name, value) -> {
          if (!name.equalsIgnoreCase("content-length")) {
            response.withHeader(name, value);
          }
        });
    if (!body.isEmpty()) {
      response.withBody(body);
    }
    return told(validator.validateResponse(path, Method.valueOf(method), response.build()));
  }

  private static List<String> told(ValidationReport report) {
    var faults = new ArrayList<String>();
    for (var message : report.getMessages()) {
      if (message.getLevel() == ValidationReport.Level.ERROR) {
        faults.add(message.getKey() + ": " + message.getMessage() + where(message));
      }
    }
    return faults;
  }

  private static String where(ValidationReport.Message message) {
    return message
        .getContext()
        .flatMap(ValidationReport.MessageContext::getPointers)
        .map(pointers -> " at " + pointers.getInstance())
        .orElse("");
  }
}
