package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trainwright.platform.Problem;
import trainwright.platform.Request;
import trainwright.platform.Response;

/** Our own event record against the vendor's classes, over generated events and answers. */
class HttpEventTest {
  private static final int EVENTS = 3_000;
  private static final int MAX_BODY = 1 << 20;

  private static final PojoSerializer<APIGatewayV2HTTPEvent> EVENT =
      serializer(APIGatewayV2HTTPEvent.class);
  private static final PojoSerializer<APIGatewayV2HTTPResponse> ANSWER =
      serializer(APIGatewayV2HTTPResponse.class);

  private static <T> PojoSerializer<T> serializer(Class<T> type) {
    return LambdaEventSerializers.serializerFor(type, HttpEventTest.class.getClassLoader());
  }

  private static HttpEvent read(APIGatewayV2HTTPEvent event) throws IOException {
    var written = new ByteArrayOutputStream();
    EVENT.toJson(event, written);
    return HttpEvent.read(new ByteArrayInputStream(written.toByteArray()));
  }

  @Test
  void readsFieldByFieldWhatTheVendorsTypeWrites() throws IOException {
    for (long seed = 0; seed < EVENTS; seed++) {
      var event = new RandomEvents(seed).next();
      var ours = read(event);
      var as = "event " + seed;
      assertThat(ours.route()).as(as).isEqualTo(event.getRouteKey());
      assertThat(ours.rawPath()).as(as).isEqualTo(event.getRawPath());
      assertThat(ours.rawQueryString()).as(as).isEqualTo(event.getRawQueryString());
      assertThat(ours.headers()).as(as).isEqualTo(orEmpty(event.getHeaders()));
      assertThat(ours.pathParameters()).as(as).isEqualTo(orEmpty(event.getPathParameters()));
      assertThat(ours.body()).as(as).isEqualTo(event.getBody());
      assertThat(ours.base64()).as(as).isEqualTo(event.getIsBase64Encoded());
      assertThat(ours.requestId())
          .as(as)
          .isEqualTo(
              Optional.ofNullable(event.getRequestContext())
                  .map(RequestContext::getRequestId)
                  .orElse(""));
      assertThat(ours.subject()).as(as).isEqualTo(claim(event, "sub"));
    }
  }

  @Test
  void givesRoutesWhatTheVendorsTypeHolds() throws IOException {
    for (long seed = 0; seed < EVENTS; seed++) {
      var event = new RandomEvents(seed).next();
      assertThat(request(read(event))).as("event " + seed).isEqualTo(expected(event));
    }
  }

  /** The request, or why there is none. */
  private static Object request(HttpEvent event) {
    try {
      return event.toRequest(MAX_BODY);
    } catch (Problem problem) {
      return problem.code();
    }
  }

  private static Object expected(APIGatewayV2HTTPEvent event) {
    var path = new HashMap<String, String>();
    orEmpty(event.getPathParameters()).forEach((name, value) -> path.put(name, decoded(value)));
    var headers = new HashMap<String, String>();
    orEmpty(event.getHeaders())
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    var context = Optional.ofNullable(event.getRequestContext());
    return new Request(
        Optional.ofNullable(event.getRouteKey()).orElse(""),
        Optional.ofNullable(event.getRawPath()).orElse(""),
        path,
        query(Optional.ofNullable(event.getRawQueryString()).orElse("")),
        headers,
        body(event),
        identity(event),
        context.map(RequestContext::getRequestId).orElse(""));
  }

  private static Map<String, List<String>> query(String raw) {
    var query = new LinkedHashMap<String, List<String>>();
    Arrays.stream(raw.split("&", -1))
        .filter(pair -> !pair.isEmpty())
        .forEach(
            pair -> {
              int cut = pair.indexOf('=');
              var name = cut < 0 ? pair : pair.substring(0, cut);
              var value = cut < 0 ? "" : pair.substring(cut + 1);
              query.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
            });
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String body(APIGatewayV2HTTPEvent event) {
    var body = Optional.ofNullable(event.getBody()).orElse("");
    return event.getIsBase64Encoded()
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }

  private static Request.@Nullable Identity identity(APIGatewayV2HTTPEvent event) {
    var subject = claim(event, "sub");
    if (subject.isEmpty()) {
      return null;
    }
    var listed = jwt(event).map(JWT::getScopes);
    var scopes =
        listed.isPresent()
            ? Set.copyOf(listed.get())
            : Arrays.stream(claim(event, "scope").split(" ", -1))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
    return new Request.Identity(subject, scopes);
  }

  private static String claim(APIGatewayV2HTTPEvent event, String name) {
    return jwt(event).map(JWT::getClaims).map(claims -> claims.get(name)).orElse("");
  }

  private static Optional<JWT> jwt(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getRequestContext())
        .map(RequestContext::getAuthorizer)
        .map(Authorizer::getJwt);
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }

  @Test
  void writesAnswersThatTheVendorsTypeReadsFieldByField() {
    for (long seed = 0; seed < EVENTS; seed++) {
      var event = new RandomEvents(seed).next();
      var body = Optional.ofNullable(event.getBody()).orElse("");
      var headers = orEmpty(event.getHeaders());
      var written = HttpEvent.write(new Response((int) (200 + seed % 300), headers, body));
      var read = ANSWER.fromJson(new ByteArrayInputStream(written));
      var as = "answer " + seed;
      assertThat(read.getStatusCode()).as(as).isEqualTo((int) (200 + seed % 300));
      assertThat(read.getHeaders()).as(as).isEqualTo(headers);
      assertThat(read.getBody()).as(as).isEqualTo(body);
      assertThat(read.getIsBase64Encoded()).as(as).isFalse();
      assertThat(read.getMultiValueHeaders()).as(as).isNull();
    }
  }

  /** The generator must make what the tests are for. */
  @Test
  void meetsEveryOddityAmongTheGeneratedEvents() {
    var events =
        LongStream.range(0, EVENTS).mapToObj(seed -> new RandomEvents(seed).next()).toList();
    assertThat(events)
        .anyMatch(event -> event.getHeaders() == null)
        .anyMatch(event -> event.getRequestContext() == null)
        .anyMatch(event -> jwt(event).map(JWT::getClaims).isEmpty() && jwt(event).isPresent())
        .anyMatch(event -> event.getBody() != null && event.getIsBase64Encoded())
        .anyMatch(event -> orEmpty(event.getPathParameters()).values().contains("%252F"))
        .anyMatch(event -> identity(event) != null && jwt(event).map(JWT::getScopes).isEmpty());
  }
}
