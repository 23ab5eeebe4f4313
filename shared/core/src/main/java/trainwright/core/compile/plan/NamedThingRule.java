package trainwright.core.compile.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.compile.candidate.ReasonRule;
import trainwright.core.exercise.Equipment;
import trainwright.core.understanding.Source;

/**
 * Says which things that a request calls by name its routine doesn't hold: a movement, the
 * equipment, a way to time the work.
 */
final class NamedThingRule {
  /** Movements that people ask for by name, and the names of exercises that count as them. */
  private static final Map<String, Pattern> MOVEMENTS = movements();

  private static final Pattern CLOCK =
      Pattern.compile("\\b(tabata|emom|amrap|for time|as many rounds|every minute)\\b");
  private static final String NEGATED =
      "\\b(?:no|not|without|hate|avoid|except|skip|never|don't|dont|can't|cannot) [a-z', ]{0,24}";

  private NamedThingRule() {}

  private static Map<String, Pattern> movements() {
    var movements = new TreeMap<String, Pattern>();
    for (var name :
        List.of(
            "handstand",
            "pull-up",
            "push-up",
            "chin-up",
            "muscle-up",
            "burpee",
            "front lever",
            "pistol squat",
            "deadlift",
            "plank",
            "lunge",
            "kettlebell swing")) {
      movements.put(
          name, Pattern.compile("\\b" + name.replaceAll("[- ]", "[- ]?") + "(?:s|es)?\\b"));
    }
    return movements;
  }

  static List<String> warnings(List<Place> places, PlanRequest request) {
    var text = request.text().toLowerCase(Locale.ROOT);
    var warnings = new ArrayList<String>();
    MOVEMENTS.forEach(
        (name, words) -> {
          if (named(text, words) && places.stream().noneMatch(p -> is(p, words))) {
            warnings.add(
                "No %s is in it: none in the library fits the level, the equipment and what must be spared, or others fitted better."
                    .formatted(name));
          }
        });
    equipment(places, request, warnings);
    var clock = CLOCK.matcher(text);
    if (clock.find()) {
      warnings.add(
          "A routine can't hold '%s' by the clock: the work is given as sets and rests."
              .formatted(clock.group(1)));
    }
    return warnings;
  }

  private static boolean named(String text, Pattern words) {
    return words.matcher(text).find()
        && !Pattern.compile(NEGATED + words.pattern()).matcher(text).find();
  }

  private static boolean is(Place place, Pattern words) {
    return words.matcher(place.candidate().exercise().name().toLowerCase(Locale.ROOT)).find();
  }

  /** Equipment that the text speaks of and that no exercise of the routine uses. */
  private static void equipment(List<Place> places, PlanRequest request, List<String> warnings) {
    var understood = request.understood();
    if (understood.equipmentSource() != Source.TEXT) {
      return;
    }
    var own = EnumSet.noneOf(Equipment.class);
    own.addAll(understood.equipment());
    own.removeAll(Equipment.household());
    boolean used =
        places.stream()
            .anyMatch(p -> p.candidate().exercise().equipment().stream().anyMatch(own::contains));
    if (!own.isEmpty() && !used) {
      warnings.add(
          "Nothing in it uses the %s: no exercise with it fitted what was asked for and what must be spared."
              .formatted(ReasonRule.words(own.stream().limit(4).toList())));
    }
  }
}
