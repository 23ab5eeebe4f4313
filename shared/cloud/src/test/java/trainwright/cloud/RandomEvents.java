package trainwright.cloud;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** HTTP API events of the vendor's type, whatever may be in them or missing; the same each run. */
final class RandomEvents {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "a b",
          "ü",
          "🏋🏽‍♀️",
          "\"quoted\"",
          "back\\slash",
          "line\nbreak",
          "100%",
          "a,b",
          "a=b&c",
          "%2F",
          "+",
          "null",
          "0",
          "\u202Ertl",
          "\u0001");
  private static final List<String> ROUTES =
      List.of("GET /v1/routines/{id}", "POST /v1/routines", "DELETE /v1/jobs/{id}", "$default");

  private final Random random;

  RandomEvents(long seed) {
    random = new Random(seed);
  }

  APIGatewayV2HTTPEvent next() {
    var event = new APIGatewayV2HTTPEvent();
    event.setVersion("2.0");
    event.setRouteKey(maybe(() -> one(ROUTES)));
    event.setRawPath(maybe(() -> "/v1/" + one(TEXTS)));
    event.setRawQueryString(maybe(this::query));
    event.setCookies(maybe(() -> List.of("a=" + one(TEXTS))));
    event.setHeaders(maybe(this::headers));
    event.setQueryStringParameters(maybe(this::texts));
    event.setPathParameters(maybe(this::encodedTexts));
    event.setStageVariables(maybe(this::texts));
    boolean base64 = random.nextBoolean();
    event.setIsBase64Encoded(base64);
    event.setBody(maybe(() -> base64 ? base64(text()) : text()));
    event.setRequestContext(maybe(this::context));
    return event;
  }

  private RequestContext context() {
    var context = new RequestContext();
    context.setRequestId(maybe(() -> one(TEXTS)));
    context.setStage("$default");
    context.setTimeEpoch(random.nextLong(1L << 42));
    context.setAuthorizer(maybe(this::authorizer));
    return context;
  }

  private Authorizer authorizer() {
    var authorizer = new Authorizer();
    authorizer.setJwt(maybe(this::jwt));
    return authorizer;
  }

  private JWT jwt() {
    var jwt = new JWT();
    jwt.setClaims(maybe(this::claims));
    jwt.setScopes(maybe(() -> List.of("library:write", one(TEXTS))));
    return jwt;
  }

  private Map<String, String> claims() {
    var claims = texts();
    if (random.nextBoolean()) {
      claims.put("sub", text());
    }
    if (random.nextBoolean()) {
      claims.put("scope", "library:write  " + one(List.of("", "other", "a b")));
    }
    return claims;
  }

  /** Several values of a header arrive in one text. */
  private Map<String, String> headers() {
    var headers = texts();
    headers.put("accept", "application/json,text/*;q=0.5");
    headers.put("x-Mixed-CASE", one(TEXTS));
    return headers;
  }

  private String query() {
    var query = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      query.append(encoded(one(TEXTS))).append(one(List.of("=", ""))).append(encoded(one(TEXTS)));
      query.append(one(List.of("&", "&&")));
    }
    return query.toString();
  }

  private Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    for (int i = random.nextInt(4); i > 0; i--) {
      texts.put("name" + i, one(TEXTS));
    }
    return texts;
  }

  private Map<String, String> encodedTexts() {
    var texts = texts();
    texts.replaceAll((_, text) -> encoded(text).replace("+", "%20"));
    return texts;
  }

  private String text() {
    return one(TEXTS) + one(TEXTS);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private <T> T one(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(5) == 0 ? null : value.get();
  }
}
