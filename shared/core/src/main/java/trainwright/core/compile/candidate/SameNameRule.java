package trainwright.core.compile.candidate;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Takes exercises of the same name for the same exercise: somebody imports "Standing Hip Circles"
 * where the shared library has "Standing hip circles". A routine must not ask for both.
 */
final class SameNameRule {
  private SameNameRule() {}

  /** Each name once, in the order given; the shared library's, whose prescription is complete. */
  static List<Candidate> once(Collection<Candidate> candidates) {
    var byName = new LinkedHashMap<String, Candidate>();
    candidates.forEach(c -> byName.merge(key(c.exercise().name()), c, SameNameRule::shared));
    return List.copyOf(byName.values());
  }

  private static Candidate shared(Candidate one, Candidate other) {
    return one.exercise().ownerId() != null && other.exercise().ownerId() == null ? other : one;
  }

  /** A name without case, punctuation and plural; the name itself when nothing else is left. */
  static String key(String name) {
    var key =
        Arrays.stream(
                name.toLowerCase(Locale.ROOT).replaceAll("['’]", "").split("[^\\p{L}\\p{N}]+", -1))
            .map(SameNameRule::singular)
            .collect(Collectors.joining());
    return key.isEmpty() ? name : key;
  }

  private static String singular(String word) {
    return word.length() > 2 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
