package trainwright.core.program.plan;

import java.util.List;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.program.tree.WeekSplit;

/**
 * A place of a lift session.
 *
 * @param mainLift whether what stands there is a main lift
 * @param patterns the patterns that may stand there, the best first
 */
record Slot(boolean mainLift, List<MovementPattern> patterns) {
  private static final Slot SQUAT = main(MovementPattern.SQUAT, MovementPattern.LUNGE);
  private static final Slot LUNGE = main(MovementPattern.LUNGE, MovementPattern.SQUAT);
  private static final Slot HINGE = main(MovementPattern.HINGE, MovementPattern.HIP_BRIDGE);
  private static final Slot ACROSS_PUSH =
      main(MovementPattern.HORIZONTAL_PUSH, MovementPattern.VERTICAL_PUSH);
  private static final Slot UP_PUSH =
      main(MovementPattern.VERTICAL_PUSH, MovementPattern.HORIZONTAL_PUSH);
  private static final Slot ACROSS_PULL =
      main(MovementPattern.HORIZONTAL_PULL, MovementPattern.VERTICAL_PULL);
  private static final Slot UP_PULL =
      main(MovementPattern.VERTICAL_PULL, MovementPattern.HORIZONTAL_PULL);
  private static final Slot BACK_OF_LEG =
      more(MovementPattern.KNEE_FLEXION, MovementPattern.HIP_BRIDGE);
  private static final Slot TRUNK =
      more(
          MovementPattern.ANTI_EXTENSION,
          MovementPattern.ANTI_ROTATION,
          MovementPattern.TRUNK_FLEXION);
  private static final Slot CALVES = more(MovementPattern.CALF_RAISE);
  private static final Slot RAISE = more(MovementPattern.SHOULDER_RAISE);
  private static final Slot FLEX = more(MovementPattern.ELBOW_FLEXION);
  private static final Slot EXTEND = more(MovementPattern.ELBOW_EXTENSION);

  private static Slot main(MovementPattern... patterns) {
    return new Slot(true, List.of(patterns));
  }

  private static Slot more(MovementPattern... patterns) {
    return new Slot(false, List.of(patterns));
  }

  /**
   * The places of a session, the most important first: large before small (F5), push with pull and
   * quads with hinge (V5). Every second session of a split begins with the other patterns.
   */
  static List<Slot> of(WeekSplit split, boolean second) {
    return switch (split) {
      case FULL_BODY ->
          second
              ? List.of(UP_PUSH, UP_PULL, LUNGE, HINGE, ACROSS_PULL, ACROSS_PUSH, TRUNK, CALVES)
              : List.of(ACROSS_PUSH, ACROSS_PULL, SQUAT, HINGE, UP_PUSH, UP_PULL, TRUNK, CALVES);
      case UPPER ->
          second
              ? List.of(UP_PUSH, UP_PULL, ACROSS_PUSH, ACROSS_PULL, RAISE, EXTEND, FLEX)
              : List.of(ACROSS_PUSH, ACROSS_PULL, UP_PUSH, UP_PULL, RAISE, FLEX, EXTEND);
      case LOWER ->
          second
              ? List.of(LUNGE, HINGE, BACK_OF_LEG, SQUAT, CALVES, TRUNK)
              : List.of(SQUAT, HINGE, LUNGE, BACK_OF_LEG, CALVES, TRUNK);
      case PUSH -> List.of(ACROSS_PUSH, UP_PUSH, RAISE, EXTEND, ACROSS_PUSH);
      case PULL -> List.of(UP_PULL, ACROSS_PULL, RAISE, FLEX, ACROSS_PULL);
    };
  }
}
