package trainwright.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import trainwright.platform.Json;

/**
 * Writes a request as the event that API Gateway's HTTP API sends to a function, payload format
 * 2.0. What the vendor's documents leave open follows what people saw it do: the path arrives
 * decoded; a body is plain text only for the four text types below, and base64 for all others, a
 * form or no type at all included.
 */
final class GatewayEvent {
  private static final DateTimeFormatter CLF =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final List<String> TEXT_TYPES =
      List.of("application/json", "application/xml", "application/javascript");
  private static final String DOMAIN = "local.execute-api.localhost";

  private GatewayEvent() {}

  /**
   * The event's bytes.
   *
   * @param claims the checked token's claims; empty for a route without an authorizer
   */
  static Bytes write(
      Incoming request,
      RouteTable.Match route,
      Optional<Map<String, String>> claims,
      String requestId,
      Instant time) {
    var event = Json.mapper().createObjectNode();
    event.put("version", "2.0").put("routeKey", route.routeKey());
    event.put("rawPath", path(request)).put("rawQueryString", request.rawQuery());
    putCookiesAndHeaders(event, request);
    putParameters(event, request, route);
    var context = event.putObject("requestContext");
    context.put("accountId", "000000000000").put("apiId", "local");
    claims.ifPresent(known -> putAuthorizer(context, known));
    context.put("domainName", DOMAIN).put("domainPrefix", "local");
    putHttp(context, request);
    context.put("requestId", requestId).put("routeKey", route.routeKey()).put("stage", "$default");
    context.put("time", CLF.format(time)).put("timeEpoch", time.toEpochMilli());
    putBody(event, request);
    return Bytes.of(Json.write(event));
  }

  private static String path(Incoming request) {
    return RouteTable.decoded(request.rawPath());
  }

  private static void putCookiesAndHeaders(ObjectNode event, Incoming request) {
    request
        .header("cookie")
        .ifPresent(
            line -> {
              var cookies = event.putArray("cookies");
              Arrays.stream(line.split(";", -1)).map(String::strip).forEach(cookies::add);
            });
    var headers = event.putObject("headers");
    request.headers().entrySet().stream()
        .filter(header -> !header.getKey().equals("cookie"))
        .sorted(Map.Entry.comparingByKey())
        .forEach(header -> headers.put(header.getKey(), header.getValue()));
    headers.put("x-forwarded-for", request.sourceIp());
    headers.put("x-forwarded-proto", "http");
  }

  private static void putParameters(ObjectNode event, Incoming request, RouteTable.Match route) {
    var query = new LinkedHashMap<String, List<String>>();
    for (var pair : request.rawQuery().split("&", -1)) {
      if (!pair.isEmpty()) {
        var parts = pair.split("=", 2);
        query
            .computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
            .add(parts.length == 2 ? decoded(parts[1]) : "");
      }
    }
    if (!query.isEmpty()) {
      var parameters = event.putObject("queryStringParameters");
      query.forEach((name, values) -> parameters.put(name, String.join(",", values)));
    }
    if (!route.pathParameters().isEmpty()) {
      event.set("pathParameters", Json.toTree(route.pathParameters()));
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void putAuthorizer(ObjectNode context, Map<String, String> claims) {
    var jwt = context.putObject("authorizer").putObject("jwt");
    jwt.set("claims", Json.toTree(claims));
    jwt.putNull("scopes");
  }

  private static void putHttp(ObjectNode context, Incoming request) {
    context
        .putObject("http")
        .put("method", request.method())
        .put("path", path(request))
        .put("protocol", request.protocol())
        .put("sourceIp", request.sourceIp())
        .put("userAgent", request.header("user-agent").orElse(""));
  }

  private static void putBody(ObjectNode event, Incoming request) {
    var text = request.body().isEmpty() ? Optional.<String>empty() : text(request);
    text.ifPresent(body -> event.put("body", body));
    boolean binary = !request.body().isEmpty() && text.isEmpty();
    if (binary) {
      event.put("body", Base64.getEncoder().encodeToString(request.body().toArray()));
    }
    event.put("isBase64Encoded", binary);
  }

  /** The body as text, if its type is one that the gateway sends as text and it is UTF-8. */
  private static Optional<String> text(Incoming request) {
    var type = request.header("content-type").orElse("").split(";", 2)[0].strip();
    var lower = type.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("text/") && !TEXT_TYPES.contains(lower)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(request.body().toArray()))
              .toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }
}
