package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.program.tree.SessionType;

/**
 * What a session must be warmed up for.
 *
 * @param run whether it is a run
 * @param legs whether it begins with the legs
 * @param joints the mobility that it needs, the most first
 */
record SessionFocus(boolean run, boolean legs, List<MovementPattern> joints) {
  private static final SessionFocus RUN =
      new SessionFocus(
          true,
          true,
          List.of(
              MovementPattern.ANKLE_MOBILITY,
              MovementPattern.HIP_MOBILITY,
              MovementPattern.HAMSTRING_MOBILITY));

  /** Everything, the wrists last. */
  static final SessionFocus WHOLE_BODY =
      new SessionFocus(
          false,
          true,
          List.of(
              MovementPattern.SPINE_MOBILITY,
              MovementPattern.HIP_MOBILITY,
              MovementPattern.SHOULDER_MOBILITY,
              MovementPattern.HAMSTRING_MOBILITY,
              MovementPattern.ANKLE_MOBILITY));

  private static final SessionFocus METCON =
      new SessionFocus(
          false,
          true,
          List.of(
              MovementPattern.HIP_MOBILITY,
              MovementPattern.SHOULDER_MOBILITY,
              MovementPattern.ANKLE_MOBILITY));

  static SessionFocus of(SessionType type, List<Lift> lifts) {
    return switch (type) {
      case RUN -> RUN;
      case METCON -> METCON;
      case LIFT, SKILL -> of(lifts);
      case MOBILITY, REST, OTHER -> WHOLE_BODY;
    };
  }

  /** By the patterns of the lifts in their order; wrists only where hands carry the body. */
  private static SessionFocus of(List<Lift> lifts) {
    var joints = new LinkedHashSet<MovementPattern>();
    boolean hands = false;
    for (var lift : lifts) {
      var needed = joints(lift.exercise().movementPattern());
      joints.addAll(needed);
      hands |=
          pushes(lift.exercise().movementPattern())
              && !LiftPrescriptionRule.loaded(lift.exercise());
    }
    if (joints.isEmpty()) {
      return WHOLE_BODY;
    }
    var ordered = new ArrayList<>(joints);
    if (hands) {
      ordered.add(Math.min(2, ordered.size()), MovementPattern.WRIST_MOBILITY);
    }
    boolean legs = !Set.of(MovementPattern.SHOULDER_MOBILITY).contains(ordered.getFirst());
    return new SessionFocus(false, legs, List.copyOf(ordered));
  }

  private static boolean pushes(@Nullable MovementPattern pattern) {
    return pattern == MovementPattern.HORIZONTAL_PUSH || pattern == MovementPattern.VERTICAL_PUSH;
  }

  private static List<MovementPattern> joints(@Nullable MovementPattern pattern) {
    return switch (pattern) {
      case HORIZONTAL_PUSH, VERTICAL_PUSH, HORIZONTAL_PULL, VERTICAL_PULL, SHOULDER_RAISE ->
          List.of(MovementPattern.SHOULDER_MOBILITY, MovementPattern.SPINE_MOBILITY);
      case SQUAT, LUNGE -> List.of(MovementPattern.HIP_MOBILITY, MovementPattern.ANKLE_MOBILITY);
      case HINGE, HIP_BRIDGE, KNEE_FLEXION ->
          List.of(MovementPattern.HIP_MOBILITY, MovementPattern.HAMSTRING_MOBILITY);
      case null, default -> List.of();
    };
  }
}
