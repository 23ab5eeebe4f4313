package trainwright.local;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which function answers a method and a path, chosen as API Gateway chooses: segment by segment,
 * the literal one before the parameter; the method must match too.
 */
final class RouteTable {
  private final List<Entry> entries;

  private record Entry(String routeKey, String method, List<String> segments, Function function) {
    /** Literal segments sort before parameters, from left to right. */
    private String precedence() {
      return String.join("/", segments.stream().map(s -> isParameter(s) ? "1" : "0").toList());
    }
  }

  /**
   * A route that was found.
   *
   * @param routeKey the route as the template names it
   * @param function what answers it
   * @param pathParameters decoded values of its placeholders
   */
  record Match(String routeKey, Function function, Map<String, String> pathParameters) {
    Match {
      pathParameters = Map.copyOf(pathParameters);
    }
  }

  RouteTable(Collection<Function> functions) {
    entries =
        functions.stream()
            .flatMap(function -> function.routeKeys().stream().map(key -> entry(key, function)))
            .sorted(Comparator.comparing(Entry::precedence))
            .toList();
  }

  private static Entry entry(String routeKey, Function function) {
    var parts = routeKey.split(" ", 2);
    return new Entry(routeKey, parts[0], segments(parts[1]), function);
  }

  Optional<Match> find(String method, String rawPath) {
    var asked = segments(rawPath);
    return entries.stream()
        .filter(entry -> entry.method().equals(method) && matches(entry.segments(), asked))
        .findFirst()
        .map(entry -> match(entry, asked));
  }

  private static Match match(Entry entry, List<String> asked) {
    var values = new LinkedHashMap<String, String>();
    for (int i = 0; i < asked.size(); i++) {
      var segment = entry.segments().get(i);
      if (isParameter(segment)) {
        values.put(segment.substring(1, segment.length() - 1), decoded(asked.get(i)));
      }
    }
    return new Match(entry.routeKey(), entry.function(), values);
  }

  private static boolean matches(List<String> route, List<String> asked) {
    if (route.size() != asked.size()) {
      return false;
    }
    for (int i = 0; i < route.size(); i++) {
      boolean fits =
          isParameter(route.get(i))
              ? !asked.get(i).isEmpty()
              : route.get(i).equals(decoded(asked.get(i)));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static List<String> segments(String path) {
    return Arrays.asList(path.split("/", -1));
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }

  /** The segment's text; the server has refused malformed encodings already. */
  static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
