package trainwright.local;

import java.util.Map;
import java.util.Optional;

/**
 * A request as it came over the wire.
 *
 * @param method {@code GET}, {@code POST}, ...
 * @param rawPath the path, still percent-encoded
 * @param rawQuery the query string, still percent-encoded; empty when there is none
 * @param headers values by lower-case name, repeated ones joined by commas
 * @param body the body's bytes
 * @param protocol {@code HTTP/1.1}
 * @param sourceIp the caller's address
 */
record Incoming(
    String method,
    String rawPath,
    String rawQuery,
    Map<String, String> headers,
    Bytes body,
    String protocol,
    String sourceIp) {

  Incoming {
    headers = Map.copyOf(headers);
  }

  Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName));
  }
}
