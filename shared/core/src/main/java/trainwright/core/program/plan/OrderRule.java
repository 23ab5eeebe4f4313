package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Tag;

/** Where in a session an exercise belongs (F5, ACSM 2009). */
final class OrderRule {
  private static final Set<MovementPattern> MULTI_JOINT =
      EnumSet.of(
          MovementPattern.HORIZONTAL_PUSH,
          MovementPattern.VERTICAL_PUSH,
          MovementPattern.HORIZONTAL_PULL,
          MovementPattern.VERTICAL_PULL,
          MovementPattern.SQUAT,
          MovementPattern.LUNGE,
          MovementPattern.HINGE,
          MovementPattern.HIP_BRIDGE);

  private OrderRule() {}

  /** Skill first, then what moves several joints, then the rest. */
  static List<Lift> inOrder(List<Lift> lifts) {
    var ordered = new ArrayList<>(lifts);
    ordered.sort(Comparator.comparingInt(lift -> rank(lift.exercise())));
    return List.copyOf(ordered);
  }

  /** 0 for skills, 1 for what moves several joints, 2 for the rest. */
  static int rank(Exercise exercise) {
    if (exercise.tags().contains(Tag.SKILL)) {
      return 0;
    }
    var pattern = exercise.movementPattern();
    return pattern != null && MULTI_JOINT.contains(pattern) ? 1 : 2;
  }
}
