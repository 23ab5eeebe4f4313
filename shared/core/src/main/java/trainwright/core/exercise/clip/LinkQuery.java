package trainwright.core.exercise.clip;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a link that say something about its target, in order.
 *
 * @param pairs {@code name=value} or a bare name each
 */
record LinkQuery(List<String> pairs) {
  /** Parameters that tell who shared a link, and where, but not what it shows. */
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igsh|igshid"
              + "|mc_cid|mc_eid|_ga|_gl|ref_src|ref_url|feature|si|is_from_webapp|sender_device"
              + "|sender_web_id|share_id|_r|_t|_d");

  LinkQuery {
    pairs = List.copyOf(pairs);
  }

  static LinkQuery parse(@Nullable String query) {
    return new LinkQuery(
        query == null
            ? List.of()
            : Arrays.stream(query.split("&", -1))
                .map(LinkQuery::encode)
                .filter(pair -> !pair.isEmpty() && !TRACKING.matcher(name(pair)).matches())
                .sorted()
                .distinct()
                .toList());
  }

  private static String encode(String pair) {
    var parts = pair.split("=", 2);
    var name = LinkPath.encode(parts[0]);
    return parts.length == 1 ? name : name + "=" + LinkPath.encode(parts[1]);
  }

  private static String name(String pair) {
    return pair.split("=", 2)[0];
  }

  /** The first value of a parameter. */
  Optional<String> value(String name) {
    return pairs.stream()
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst();
  }

  @Override
  public String toString() {
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }
}
