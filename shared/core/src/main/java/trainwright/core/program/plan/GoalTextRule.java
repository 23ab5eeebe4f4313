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

  /**
   * The sentence.
   *
   * @param beginner whether to allow for who can't run through yet
   * @param role what a run is for; null where the day is none
   */
  static String goal(
      SessionType type,
      @Nullable WeekSplit split,
      List<WorkoutItem> main,
      WeekStep step,
      boolean beginner,
      @Nullable RunRole role) {
    return switch (type) {
      case LIFT, SKILL -> lifts(split, step);
      case RUN -> run(main, step, beginner, role);
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

  private static String run(
      List<WorkoutItem> items, WeekStep step, boolean beginner, @Nullable RunRole role) {
    int metres = items.stream().mapToInt(GoalTextRule::metres).sum();
    var pace =
        items.size() > 1
            ? "the first part easy, the second at a pace that you could hold for an hour"
            : "at a pace at which you can talk"
                + (beginner ? "; walk a little whenever you can't" : "");
    return String.format(
        Locale.ROOT,
        "%s: %.1f km, %s%s.",
        role == RunRole.LONG ? "Long run" : items.getLast().exerciseName(),
        metres / 1_000.0,
        pace,
        step.deload() ? ", a step back" : "");
  }

  private static int metres(WorkoutItem item) {
    var metres = item.prescription().distanceM();
    return metres == null ? 0 : metres;
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
