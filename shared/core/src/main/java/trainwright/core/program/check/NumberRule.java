package trainwright.core.program.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds numbers in a text that are not facts. A number belongs to the unit that follows it within
 * three words: "12 weeks", "3 training days", "at 80 %".
 */
final class NumberRule {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])(\\d+(?:[.,]\\d+)?)((?:[ -]?[\\p{L}%]+){0,3})");

  private NumberRule() {}

  /**
   * The numbers, with what follows them, that no fact of their unit equals.
   *
   * @param facts the numbers of each unit; a number without a known unit may equal any
   */
  static List<String> unknown(String text, Map<String, Set<Double>> facts) {
    var unknown = new ArrayList<String>();
    var matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      double number = Double.parseDouble(matcher.group(1).replace(',', '.'));
      var unit = unit(matcher.group(2), facts.keySet());
      boolean known =
          unit.isEmpty()
              ? facts.values().stream().anyMatch(numbers -> numbers.contains(number))
              : facts.getOrDefault(unit, Set.of()).contains(number);
      if (!known) {
        unknown.add((matcher.group(1) + matcher.group(2)).strip());
      }
    }
    return unknown;
  }

  private static String unit(String following, Set<String> units) {
    for (var word : following.strip().split("[ -]+", -1)) {
      if (units.contains(word)) {
        return word;
      }
      if (units.contains(word + "s")) {
        return word + "s";
      }
    }
    return "";
  }
}
