package trainwright.cloud;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
 * library's, whose decoding costs 150 ms of a cold start.
 */
record HttpEvent(
    @JsonProperty("routeKey") @Nullable String route,
    @JsonProperty("rawPath") @Nullable String rawPath,
    @JsonProperty("rawQueryString") @Nullable String rawQueryString,
    @JsonProperty("headers") @Nullable Map<String, String> headers,
    @JsonProperty("pathParameters") @Nullable Map<String, String> pathParameters,
    @JsonProperty("requestContext") @Nullable JsonNode requestContext,
    @JsonProperty("body") @Nullable String body,
    @JsonProperty("isBase64Encoded") boolean base64) {

  private static final ObjectReader READER =
      Json.mapper()
          .readerFor(HttpEvent.class)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  static HttpEvent read(InputStream input) throws IOException {
    return READER.readValue(input);
  }

  static void write(Response response, OutputStream output) throws IOException {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("statusCode", response.status());
    answer.put("headers", response.headers());
    answer.put("body", response.body());
    answer.put("isBase64Encoded", false);
    output.write(Texts.wellFormed(Json.write(answer)).getBytes(StandardCharsets.UTF_8));
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
    if (pathParameters != null) {
      pathParameters.forEach((name, value) -> decoded.put(name, percentDecoded(value, false)));
    }
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
    if (headers != null) {
      headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    }
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
    return requestContext == null ? MissingNode.getInstance() : requestContext.at(pointer);
  }
}
