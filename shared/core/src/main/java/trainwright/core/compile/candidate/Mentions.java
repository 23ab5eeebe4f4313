package trainwright.core.compile.candidate;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import trainwright.core.exercise.Exercise;

/**
 * The movements that a request names, wanted or not: "learn the pull-up", "I hate burpees".
 *
 * @param wanted stems of words from exercises' names that the text asks for
 * @param unwanted stems of those it wants to do without
 */
public record Mentions(Set<String> wanted, Set<String> unwanted) {
  private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
  private static final Pattern UNWANTED =
      Pattern.compile(
          "\\b(?:no|not|without|hate|avoid|except|skip|never|don't|dont) (?:any |do |like |want"
              + " )?([a-z-]+)");
  private static final Pattern SENTENCE = Pattern.compile("[.!?;,]");

  /** Words of names that say where or how, not what. */
  private static final Set<String> COMMON =
      Set.of(
          """
          and the one two all arm leg hip knee neck back wrist ankle hand foot feet toe
          heel chest shoulder body lower upper front side high low short long full
          straight bent slow fast easy free single double half wall chair table door
          doorway floor towel step bar band seat stand lying kneel stretch hold raise
          press pull push lift work exercise training core glute hamstring quad calf
          tricep bicep rest desk open reach over ball machine weight sleeper child head\
          """
              .split("\\s+", -1));

  public Mentions {
    wanted = Set.copyOf(wanted);
    unwanted = Set.copyOf(unwanted);
  }

  /** What a text mentions of the names of the candidates. */
  static Mentions of(String text, Collection<Candidate> candidates) {
    var names = new HashSet<String>();
    candidates.forEach(c -> names.addAll(stems(c.exercise().name())));
    names.removeAll(COMMON);
    var lower = text.toLowerCase(Locale.ROOT);
    var unwanted = new HashSet<String>();
    for (var sentence : SENTENCE.split(lower, -1)) {
      UNWANTED.matcher(sentence).results().forEach(m -> unwanted.addAll(stems(m.group(1))));
    }
    unwanted.retainAll(names);
    var wanted = stems(UNWANTED.matcher(lower).replaceAll(" "));
    wanted.retainAll(names);
    wanted.removeAll(unwanted);
    return new Mentions(wanted, unwanted);
  }

  /** Whether the exercise is one of those asked for by name. */
  public boolean wants(Exercise exercise) {
    return !wanted.isEmpty() && stems(exercise.name()).stream().anyMatch(wanted::contains);
  }

  /** Whether the exercise is one of those named as not wanted. */
  public boolean refuses(Exercise exercise) {
    return !unwanted.isEmpty() && stems(exercise.name()).stream().anyMatch(unwanted::contains);
  }

  /** Words without their endings, so that running and runs are run; pull-up is pullup. */
  private static Set<String> stems(String text) {
    var stems = new HashSet<String>();
    var joined =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("(pull|push|chin|sit|step|muscle) ?-? ?ups?\\b", "$1upx");
    WORD.matcher(joined).results().forEach(m -> stems.add(stem(m.group())));
    return stems;
  }

  private static String stem(String word) {
    var stem = word;
    if (stem.length() > 5 && stem.endsWith("ing")) {
      stem = stem.substring(0, stem.length() - 3);
      boolean doubled = stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
      stem = doubled ? stem.substring(0, stem.length() - 1) : stem;
    }
    return stem.length() > 3 && stem.endsWith("s") ? stem.substring(0, stem.length() - 1) : stem;
  }
}
