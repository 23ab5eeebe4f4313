package trainwright.core.program.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.SessionType;
import trainwright.core.program.tree.WeekSplit;
import trainwright.core.program.tree.WorkoutItem;
import trainwright.platform.Words;

/** What a day is for, in a sentence whose numbers are those of its rows (S8). */
final class GoalTextRule {
  private GoalTextRule() {}

  static String goal(
      SessionType type, @Nullable WeekSplit split, List<WorkoutItem> main, WeekStep step) {
    return switch (type) {
      case LIFT, SKILL -> lifts(split, step);
      case RUN -> run(main.getFirst(), step);
      case METCON -> intervals(main.getFirst());
      case MOBILITY -> "Move slowly through the whole range, without pain.";
      case REST, OTHER -> "Rest.";
    };
  }

  private static String lifts(@Nullable WeekSplit split, WeekStep step) {
    var part = split == null ? "Lifts" : capital(split(split));
    var reserve = "%d reps in reserve".formatted(step.rir());
    return step.deload()
        ? "%s, deload: fewer sets, stop every set with %s.".formatted(part, reserve)
        : step.reduced()
            ? "%s: an easy start, stop every set with %s.".formatted(part, reserve)
            : "%s: stop every set with %s.".formatted(part, reserve);
  }

  private static String run(WorkoutItem item, WeekStep step) {
    var metres = item.prescription().distanceM();
    var rpe = item.prescription().targetRpe();
    var distance = String.format(Locale.ROOT, "%.1f km", (metres == null ? 0 : metres) / 1_000.0);
    var pace =
        rpe != null && rpe >= 6
            ? "at a pace that you could hold for an hour"
            : "at a pace at which you can talk";
    return "%s: %s %s%s."
        .formatted(item.exerciseName(), distance, pace, step.deload() ? ", deload" : "");
  }

  private static String intervals(WorkoutItem item) {
    var asked = item.prescription();
    return "%d rounds of each, %d seconds at the same pace in every round."
        .formatted(asked.sets(), asked.durationSeconds());
  }

  /** The kinds of a week's training days in words. */
  static String split(List<PlannedDay> layout) {
    return layout.stream()
        .map(day -> day.split() == null ? Words.of(day.type()) : split(day.split()))
        .collect(Collectors.joining(", "));
  }

  private static String split(WeekSplit split) {
    return Words.of(split).replace('_', ' ');
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
