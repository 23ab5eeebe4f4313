package trainwright.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Texts;

/**
 * What we read of an HTTP API event, payload format 2.0. Our own record instead of the events
 * library's, whose decoding costs 150 ms of a cold start; read from a tree, field by field, because
 * teaching Jackson a record costs half of that again.
 */
record HttpEvent(
    @Nullable String route,
    @Nullable String rawPath,
    @Nullable String rawQueryString,
    Map<String, String> headers,
    Map<String, String> pathParameters,
    JsonNode requestContext,
    @Nullable String body,
    boolean base64) {

  static HttpEvent read(InputStream input) throws IOException {
    var event = Json.mapper().readTree(input);
    return new HttpEvent(
        text(event, "routeKey"),
        text(event, "rawPath"),
        text(event, "rawQueryString"),
        texts(event.path("headers")),
        texts(event.path("pathParameters")),
        event.path("requestContext"),
        text(event, "body"),
        event.path("isBase64Encoded").asBoolean());
  }

  private static @Nullable String text(JsonNode event, String name) {
    var value = event.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  private static Map<String, String> texts(JsonNode object) {
    var texts = new LinkedHashMap<String, String>();
    for (var field : object.properties()) {
      if (!field.getValue().isNull()) {
        texts.put(field.getKey(), field.getValue().asText());
      }
    }
    return texts;
  }

  /** An answer as the gateway reads it. */
  static byte[] write(Response response) {
    var answer = Json.newObject().put("statusCode", response.status());
    var headers = answer.putObject("headers");
    response.headers().forEach(headers::put);
    answer.put("body", response.body()).put("isBase64Encoded", false);
    return Texts.wellFormed(Json.write(answer)).getBytes(StandardCharsets.UTF_8);
  }

  String routeKey() {
    return route == null ? "" : route;
  }

  String path() {
    return rawPath == null ? "" : rawPath;
  }

  String requestId() {
    return context("/requestId");
  }

  /** The same event, invoked by hand with no gateway to give the request an id. */
  HttpEvent withRequestId(String requestId) {
    ObjectNode context =
        requestContext instanceof ObjectNode given
            ? given.deepCopy()
            : Json.mapper().createObjectNode();
    return new HttpEvent(
        route,
        rawPath,
        rawQueryString,
        headers,
        pathParameters,
        context.put("requestId", requestId),
        body,
        base64);
  }

  String subject() {
    return context("/authorizer/jwt/claims/sub");
  }

  /**
   * The event as routes see it.
   *
   * @throws Problem {@code TOO_LARGE} for a body over {@code maxBodyBytes}, {@code MALFORMED} for a
   *     bad encoding or a NUL in the URL
   */
  Request toRequest(int maxBodyBytes) {
    checkSize(maxBodyBytes);
    return new Request(
        routeKey(),
        path(),
        decodedPathParameters(),
        query(),
        lowerCaseHeaders(),
        text(),
        identity(),
        requestId());
  }

  private void checkSize(int maxBodyBytes) {
    if (body == null) {
      return;
    }
    // Four characters of base64 are three bytes; a text's characters are at least one byte each.
    long bytes =
        base64
            ? body.length() / 4L * 3
            : body.length() > maxBodyBytes
                ? body.length()
                : body.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > maxBodyBytes) {
      throw Problem.of(
          Problem.Code.TOO_LARGE,
          "the body must be at most %d bytes, was %d or more".formatted(maxBodyBytes, bytes));
    }
  }

  private Map<String, String> decodedPathParameters() {
    var decoded = new HashMap<String, String>();
    pathParameters.forEach((name, value) -> decoded.put(name, percentDecoded(value, false)));
    return decoded;
  }

  private Map<String, List<String>> query() {
    var query = new LinkedHashMap<String, List<String>>();
    if (rawQueryString == null || rawQueryString.isEmpty()) {
      return query;
    }
    for (var pair : rawQueryString.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      var parts = pair.split("=", 2);
      query
          .computeIfAbsent(percentDecoded(parts[0], true), _ -> new ArrayList<>())
          .add(parts.length == 2 ? percentDecoded(parts[1], true) : "");
    }
    return query;
  }

  private static String percentDecoded(String text, boolean plusIsSpace) {
    var decoded = text;
    try {
      decoded =
          URLDecoder.decode(plusIsSpace ? text : text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.of(Problem.Code.MALFORMED, "the URL is not properly percent-encoded", e);
    }
    if (decoded.indexOf('\0') >= 0) {
      throw Problem.of(Problem.Code.MALFORMED, "the URL must not contain the NUL character");
    }
    return decoded;
  }

  private Map<String, String> lowerCaseHeaders() {
    var lower = new HashMap<String, String>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    return lower;
  }

  private String text() {
    if (body == null || !base64) {
      return Objects.requireNonNullElse(body, "");
    }
    try {
      var bytes = java.nio.ByteBuffer.wrap(Base64.getDecoder().decode(body));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw Problem.of(Problem.Code.MALFORMED, "the body is not UTF-8 text", e);
    }
  }

  private Request.@Nullable Identity identity() {
    var subject = subject();
    return subject.isEmpty() ? null : new Request.Identity(subject, scopes());
  }

  /** Scopes as the authorizer lists them, or as the token's own space-separated claim. */
  private Set<String> scopes() {
    var listed = node("/authorizer/jwt/scopes");
    if (listed.isArray()) {
      return StreamSupport.stream(listed.spliterator(), false)
          .map(JsonNode::asText)
          .collect(Collectors.toSet());
    }
    return Arrays.stream(context("/authorizer/jwt/claims/scope").split(" ", -1))
        .filter(scope -> !scope.isEmpty())
        .collect(Collectors.toSet());
  }

  private String context(String pointer) {
    return node(pointer).asText("");
  }

  private JsonNode node(String pointer) {
    return requestContext.at(pointer);
  }
}
