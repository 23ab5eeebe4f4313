package trainwright.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as a route sees it, after the gateway has matched the route and checked the token.
 *
 * @param routeKey the route as the template names it: {@code GET /v1/routines/{id}}
 * @param path the path as it was asked for
 * @param pathParameters decoded values of the route's placeholders
 * @param query decoded query parameters, each with all its values in order
 * @param headers header values by lower-case name
 * @param body the body's text, empty when there is none
 * @param identity who the gateway says is asking; null when the route needs no token
 * @param requestId the gateway's id for this request
 */
public record Request(
    String routeKey,
    String path,
    Map<String, String> pathParameters,
    Map<String, List<String>> query,
    Map<String, String> headers,
    String body,
    @Nullable Identity identity,
    String requestId) {

  /** Copies its collections. */
  public Request {
    pathParameters = Map.copyOf(pathParameters);
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /**
   * What the checked token says.
   *
   * @param subject the token's {@code sub}
   * @param scopes the token's scopes
   */
  public record Identity(String subject, Set<String> scopes) {
    /** Copies the scopes. */
    public Identity {
      scopes = Set.copyOf(scopes);
    }
  }

  /** The value of a header, by its name in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * The path parameter as an id.
   *
   * @throws Problem {@code NOT_FOUND} when it is no UUID: no such resource can exist
   */
  public UUID id(String parameter) {
    return Ids.find(pathParameter(parameter))
        .orElseThrow(() -> Problem.notFound(parameter, pathParameter(parameter)));
  }

  /** The path parameter's text. */
  public String pathParameter(String parameter) {
    return java.util.Objects.requireNonNull(
        pathParameters.get(parameter), () -> routeKey + " has no {" + parameter + "}");
  }

  /**
   * The body as a record.
   *
   * @throws Problem {@code UNSUPPORTED_MEDIA_TYPE} unless it is JSON, {@code MALFORMED} for bad
   *     syntax, a wrong type or an unknown field, {@code UNPROCESSABLE} for a value that the record
   *     refuses; each with a pointer to the place
   */
  public <T> T body(Class<T> type) {
    requireMediaType("application/json");
    return JsonBody.read(body, type);
  }

  /**
   * The fields of a JSON object, for creates with an id and for merge-patches.
   *
   * @throws Problem {@code UNSUPPORTED_MEDIA_TYPE} unless it is JSON or a JSON merge-patch, {@code
   *     MALFORMED} when it is no JSON object
   */
  public JsonFields fields() {
    requireMediaType("application/json", "application/merge-patch+json");
    return JsonFields.read(body);
  }

  /**
   * Refuses a body of another media type.
   *
   * @throws Problem {@code UNSUPPORTED_MEDIA_TYPE}
   */
  public void requireMediaType(String... accepted) {
    var sent = header("content-type").orElse("application/json");
    var mediaType = sent.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!List.of(accepted).contains(mediaType)) {
      throw Problem.of(
          Problem.Code.UNSUPPORTED_MEDIA_TYPE,
          "Content-Type must be " + String.join(" or ", accepted) + ", was " + mediaType);
    }
  }

  /** The query parameters, for typed and complete reading. */
  public QueryParameters queryParameters() {
    return new QueryParameters(query);
  }

  /** Whether the caller prefers a job over waiting ({@code Prefer: respond-async}, RFC 7240). */
  public boolean prefersAsync() {
    return header("prefer").orElse("").toLowerCase(Locale.ROOT).contains("respond-async");
  }

  /**
   * The version in {@code If-Match}, which writes to versioned resources require.
   *
   * @throws Problem {@code PRECONDITION_REQUIRED} without one, {@code STALE} when it can't be ours
   */
  public long ifMatch() {
    var tag =
        header("if-match")
            .orElseThrow(
                () ->
                    Problem.of(
                        Problem.Code.PRECONDITION_REQUIRED,
                        "send If-Match with the ETag that you read"));
    return version(tag);
  }

  /**
   * The version in {@code If-Match} where it may be left out.
   *
   * @throws Problem {@code STALE} when it can't be ours
   */
  public Optional<Long> findIfMatch() {
    return header("if-match").map(Request::version);
  }

  private static long version(String tag) {
    try {
      return Long.parseLong(tag.strip().replace("\"", ""));
    } catch (NumberFormatException e) {
      throw Problem.of(Problem.Code.STALE, "If-Match " + tag + " is not a current ETag", e);
    }
  }
}
