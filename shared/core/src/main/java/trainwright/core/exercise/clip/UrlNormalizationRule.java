package trainwright.core.exercise.clip;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trainwright.core.exercise.ClipKey;
import trainwright.platform.Problem;

/**
 * The one form of the many links to one video: https, host in lower case without {@code www.} and
 * {@code m.}, no default port, no fragment, no tracking, parameters in order, no trailing slash,
 * and for the usual video hosts their one canonical address. It knows links and never asks the
 * network, so the link of a shortener ({@code vm.tiktok.com/...}) stays what it is.
 */
public final class UrlNormalizationRule {
  /** The longest link that is kept, in characters, before and after. */
  public static final int MAX_LENGTH = 1_000;

  private static final Pattern WEB_LINK =
      Pattern.compile("(?i)(https?)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
  private static final Pattern WITHOUT_SCHEME =
      Pattern.compile("(?i)(//)?([a-z0-9-]+\\.)+[a-z]{2,}([/?#].*)?");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Z}\\\\]");
  private static final Pattern AUTHORITY = Pattern.compile("([^:@\\[\\]]+?)\\.?(?::(\\d{0,5}))?");
  private static final Pattern PUBLIC_HOST =
      Pattern.compile("([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
  private static final Pattern PRIVATE_HOST =
      Pattern.compile(
          ".*\\.(localhost|local|internal|lan|home|corp|intranet|test|invalid|onion|home\\.arpa)");
  private static final Pattern SUBDOMAIN = Pattern.compile("(www|m|mobile)\\.(?=.+\\.)");

  private UrlNormalizationRule() {}

  /**
   * What a link points at.
   *
   * @throws Problem {@code UNPROCESSABLE} for what is no web link of a public host without
   *     credentials
   */
  public static ClipKey of(String url) {
    var link = split(withScheme(url.strip()));
    var query = LinkQuery.parse(link.group(4));
    var plain =
        new VideoLink(
            host(link.group(2)), port(link.group(2)), LinkPath.normalize(link.group(3)), query);
    var normalized = VideoHosts.canonical(plain);
    if (normalized.length() > MAX_LENGTH) {
      throw refused("too_long", "url must have at most %,d characters".formatted(MAX_LENGTH));
    }
    return new ClipKey(normalized, VideoHosts.carouselIndex(plain));
  }

  private static String withScheme(String url) {
    if (!WITHOUT_SCHEME.matcher(url).matches()) {
      return url;
    }
    return url.startsWith("//") ? "https:" + url : "https://" + url;
  }

  private static Matcher split(String url) {
    var link = WEB_LINK.matcher(url);
    if (url.length() > MAX_LENGTH) {
      throw refused("too_long", "url must have at most %,d characters".formatted(MAX_LENGTH));
    }
    if (UNPRINTABLE.matcher(url).find() || !link.matches()) {
      throw refused("bad_url", "url must be a web link such as https://youtu.be/dQw4w9WgXcQ");
    }
    return link;
  }

  private static Matcher authority(String authority) {
    if (authority.contains("@")) {
      throw refused("credentials", "url must not carry a user name or password");
    }
    var parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      throw refused("bad_host", "url must name a public host");
    }
    return parts;
  }

  private static String host(String authority) {
    var host = ascii(authority(authority).group(1)).toLowerCase(Locale.ROOT);
    if (!PUBLIC_HOST.matcher(host).matches()
        || PRIVATE_HOST.matcher(host).matches()
        || host.length() > 253) {
      throw refused("bad_host", "url must name a public host");
    }
    var plain = SUBDOMAIN.matcher(host);
    while (plain.lookingAt()) {
      host = host.substring(plain.end());
      plain = SUBDOMAIN.matcher(host);
    }
    return host;
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host);
    } catch (IllegalArgumentException e) {
      throw refused("bad_host", "url must name a public host");
    }
  }

  private static String port(String authority) {
    var text = authority(authority).group(2);
    int port = text == null || text.isEmpty() ? 443 : Integer.parseInt(text);
    if (port == 0 || port > 65_535) {
      throw refused("bad_host", "url must name a port from 1 to 65535");
    }
    return port == 80 || port == 443 ? "" : ":" + port;
  }

  private static Problem refused(String code, String detail) {
    return Problem.unprocessable("/url", code, detail);
  }
}
