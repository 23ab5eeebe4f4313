package trainwright.cloud;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Turns the address that hosts of Postgres hand out ({@code
 * postgres://user:password@host:port/name?sslmode=require}) into the one that the JDBC driver
 * reads. Never shows the address in a message: it holds the password.
 */
public final class DatabaseUrl {
  private DatabaseUrl() {}

  /** The JDBC form of an address; one that has it already is left as it is. */
  public static String toJdbc(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return url;
    }
    var uri = uri(url);
    var jdbc =
        "jdbc:postgresql://%s%s%s"
            .formatted(
                uri.getHost(), uri.getPort() < 0 ? "" : ":" + uri.getPort(), uri.getRawPath());
    var query = (credentials(uri) + "&" + options(uri)).replaceAll("^&+|&+$", "");
    return query.isEmpty() ? jdbc : jdbc + "?" + query;
  }

  private static URI uri(String url) {
    try {
      var uri = URI.create(url);
      var scheme = Objects.requireNonNullElse(uri.getScheme(), "");
      if (uri.getHost() != null
          && (scheme.equals("postgres") || scheme.equals("postgresql"))
          && uri.getRawPath().length() > 1) {
        return uri;
      }
    } catch (IllegalArgumentException _) {
      // Falls through: the exception's text would show the password.
    }
    throw new IllegalStateException(
        "DATABASE_URL must be postgres://user:password@host:port/name or jdbc:postgresql://...,"
            + " with special characters of the password percent-encoded");
  }

  private static String credentials(URI uri) {
    if (uri.getRawUserInfo() == null) {
      return "";
    }
    var parts = uri.getRawUserInfo().split(":", 2);
    var user = "user=" + encoded(parts[0]);
    return parts.length == 2 ? user + "&password=" + encoded(parts[1]) : user;
  }

  /** Plus is a plus in the user part of an address, but a space in the driver's. */
  private static String encoded(String raw) {
    var plain = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    return URLEncoder.encode(plain, StandardCharsets.UTF_8);
  }

  /** The options, of which libpq and the driver write one differently. */
  private static String options(URI uri) {
    return uri.getRawQuery() == null
        ? ""
        : Arrays.stream(uri.getRawQuery().split("&", -1))
            .map(option -> option.replaceFirst("^channel_binding=", "channelBinding="))
            .collect(Collectors.joining("&"));
  }
}
