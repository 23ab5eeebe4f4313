package trainwright.local;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says who is asking. Tokens are checked always; without one a request acts as the developer, but
 * only when it surely comes from this machine's own tools and not from a web page of somebody else,
 * and never when tokens are strictly required.
 */
final class Gatekeeper {
  /** The routes that need no token. */
  static final Set<String> OPEN_ROUTES = Set.of("GET /v1/health");

  private static final Map<String, String> DEVELOPER =
      Map.of("sub", "developer", "scope", "library:write");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Tokens tokens;
  private final boolean strict;
  private final Cors cors;

  Gatekeeper(Tokens tokens, boolean strict, Cors cors) {
    this.tokens = tokens;
    this.strict = strict;
    this.cors = cors;
  }

  /** The claims of who is asking; empty when the request must be refused with 401. */
  Optional<Map<String, String>> claims(Incoming request) {
    var sent = request.header("authorization");
    if (sent.isPresent()) {
      return tokens.check(bearer(sent.get()));
    }
    return strict || !isTrusted(request) ? Optional.empty() : Optional.of(DEVELOPER);
  }

  private static String bearer(String authorization) {
    return authorization.regionMatches(true, 0, "Bearer ", 0, 7)
        ? authorization.substring(7).strip()
        : authorization.strip();
  }

  /**
   * Whether the request was addressed to this machine by name, and by no foreign web page: a page
   * could otherwise act as the developer through the browser.
   */
  boolean isTrusted(Incoming request) {
    var host = request.header("host").orElse("");
    if (!LOOPBACK.contains(host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT))) {
      return false;
    }
    var origin = request.header("origin");
    return origin.isEmpty() || cors.isAllowed(request) || isSame(origin.get(), host);
  }

  private static boolean isSame(String origin, String host) {
    try {
      return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
