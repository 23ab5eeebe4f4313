package trainwright.platform;

import java.time.Instant;
import java.util.Map;

/**
 * How to store a file, without a token: one request with the file as its body.
 *
 * @param method the request's method
 * @param url where to send it; a secret until it expires
 * @param headers what it must carry, by name; {@code Content-Length} besides, which every client
 *     writes by itself
 * @param expiresAt until when the upload may begin
 */
public record UploadLink(
    String method, String url, Map<String, String> headers, Instant expiresAt) {
  /** Copies the headers. */
  public UploadLink {
    headers = Map.copyOf(headers);
  }
}
