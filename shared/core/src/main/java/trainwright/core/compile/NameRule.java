package trainwright.core.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.Understanding;
import trainwright.platform.Words;

/** Names a compiled routine for lists: {@code Mobility for the hips, 20 min}. */
final class NameRule {
  private static final int MOST_NAMED = 2;

  private NameRule() {}

  /** The name, at most 200 characters. */
  static String name(Understanding understood) {
    var goals = understood.goals().stream().sorted().limit(MOST_NAMED).map(NameRule::goal).toList();
    var focus = new ArrayList<Enum<?>>();
    focus.addAll(understood.focusAreas().stream().sorted().toList());
    focus.addAll(understood.focusMuscles().stream().sorted().toList());
    focus.addAll(understood.focusCategories().stream().sorted().toList());
    var what = String.join(" and ", goals);
    return "%s%s, %s"
        .formatted(
            Character.toUpperCase(what.charAt(0)) + what.substring(1),
            focus.isEmpty() ? "" : " for " + named(focus),
            time(understood.targetDuration()));
  }

  private static String goal(Goal goal) {
    return switch (goal) {
      case GENERAL -> "all-round workout";
      case WARM_UP -> "warm-up";
      case COOL_DOWN -> "cool-down";
      case FAT_LOSS -> "energy burner";
      case MUSCLE -> "muscle building";
      case MOBILITY, STRENGTH, ENDURANCE, RELAXATION, POSTURE, BALANCE, SKILL, RECOVERY ->
          Words.of(goal);
    };
  }

  private static String named(List<Enum<?>> focus) {
    return focus.stream()
        .limit(MOST_NAMED)
        .map(word -> Words.of(word).replace('_', ' '))
        .collect(Collectors.joining(" and "));
  }

  private static String time(int seconds) {
    return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
  }
}
