package trainwright.core.compile.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.routine.PatternOrderRule;
import trainwright.core.routine.RoutineRole;

/** Brings picks into the order of their roles, with as few repeated patterns as can be (R4, R6). */
final class ArrangeRule {
  private ArrangeRule() {}

  /** The picks in nearly the same order; breathing stays what ends the routine. */
  static List<Pick> arranged(List<Pick> picks) {
    var byExercise =
        picks.stream().collect(Collectors.toMap(p -> p.candidate().exercise().id(), p -> p));
    var order = new ArrayList<Exercise>();
    for (var role : RoutineRole.values()) {
      var last = role == RoutineRole.COOL_DOWN ? closing(picks) : null;
      var ofRole = new ArrayList<>(exercises(picks, role));
      ofRole.remove(last);
      var before = order.isEmpty() ? null : order.getLast();
      var after = last == null ? following(picks, role) : last;
      order.addAll(PatternOrderRule.arrange(before, ofRole, after));
      if (last != null) {
        order.add(last);
      }
    }
    return order.stream().map(exercise -> byExercise.get(exercise.id())).toList();
  }

  /** The exercises of one role in their order. */
  static List<Exercise> exercises(List<Pick> picks, RoutineRole role) {
    return picks.stream()
        .filter(pick -> pick.role() == role)
        .map(pick -> pick.candidate().exercise())
        .toList();
  }

  private static @Nullable Exercise closing(List<Pick> picks) {
    return exercises(picks, RoutineRole.COOL_DOWN).stream()
        .filter(e -> e.movementPattern() == MovementPattern.BREATHING)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Exercise following(List<Pick> picks, RoutineRole role) {
    return picks.stream()
        .filter(pick -> pick.role().compareTo(role) > 0)
        .map(pick -> pick.candidate().exercise())
        .findFirst()
        .orElse(null);
  }
}
