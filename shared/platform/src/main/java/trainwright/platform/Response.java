package trainwright.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An answer: status, headers and a text body (empty for none).
 *
 * @param status HTTP status
 * @param headers header values by name
 * @param body the body's text
 */
public record Response(int status, Map<String, String> headers, String body) {
  private static final String JSON = "application/json";

  /** Copies the headers. */
  public Response {
    headers = Map.copyOf(headers);
  }

  /** 200 with JSON. */
  public static Response ok(Object value) {
    return json(200, value);
  }

  /** 201 with the new resource and where it is. */
  public static Response created(String location, Object value) {
    return json(201, value).with("Location", location);
  }

  /** 202 for a job that goes on: where to ask and when. */
  public static Response accepted(UUID jobId, Object job) {
    return json(202, job).with("Location", "/v1/jobs/" + jobId).with("Retry-After", "1");
  }

  /** 204: done, nothing to say. */
  public static Response noContent() {
    return new Response(204, Map.of(), "");
  }

  /** Any status with JSON. */
  public static Response json(int status, Object value) {
    return new Response(status, Map.of("Content-Type", JSON), Json.write(value));
  }

  /** The same answer with the version of its resource as a strong {@code ETag}. */
  public Response withVersion(long version) {
    return with("ETag", "\"" + version + "\"");
  }

  /** The same answer with one more header. */
  public Response with(String header, String value) {
    var extended = new LinkedHashMap<>(headers);
    extended.put(header, value);
    return new Response(status, extended, body);
  }
}
