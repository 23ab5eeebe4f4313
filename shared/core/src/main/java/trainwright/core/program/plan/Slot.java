package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.program.tree.WeekSplit;

/**
 * A place of a lift session.
 *
 * @param mainLift whether what stands there is a main lift
 * @param patterns the patterns that may stand there, the best first
 */
record Slot(boolean mainLift, List<MovementPattern> patterns) {
  private static final Slot SQUAT =
      main(MovementPattern.SQUAT, MovementPattern.LUNGE, MovementPattern.HIP_BRIDGE);
  private static final Slot LUNGE =
      main(MovementPattern.LUNGE, MovementPattern.SQUAT, MovementPattern.HIP_BRIDGE);
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
  private static final Slot QUADS = more(MovementPattern.SQUAT, MovementPattern.LUNGE);
  private static final List<MovementPattern> TRUNK =
      List.of(
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

  /** Whether the place is filled before small work is: main lifts and the back of the legs. */
  boolean important() {
    return mainLift || patterns.contains(MovementPattern.KNEE_FLEXION);
  }

  /** The ladder that a main place belongs to when a program goes by body weight. */
  Category category() {
    return switch (patterns.getFirst()) {
      case HORIZONTAL_PUSH, VERTICAL_PUSH -> Category.PUSH;
      case HORIZONTAL_PULL, VERTICAL_PULL -> Category.PULL;
      case SQUAT, LUNGE -> Category.SQUAT;
      default -> Category.HINGE;
    };
  }

  /**
   * The places of a session, the most important first: large before small (F5), push with pull and
   * quads with hinge (V5). Every second session of a split begins with the other patterns.
   *
   * @param turn how many sessions of this split the week had before
   * @param capacity how many lifts a session holds: where it is fewer than four, a full body is
   *     spread over the sessions
   * @param ladders whether push, pull and squat must come in each (C4)
   * @param strength whether the great lifts come twice rather than something like them
   */
  static List<Slot> of(WeekSplit split, int turn, int capacity, boolean ladders, boolean strength) {
    boolean second = turn % 2 == 1;
    return switch (split) {
      case FULL_BODY -> fullBody(turn, capacity, ladders, strength);
      case UPPER ->
          second
              ? List.of(UP_PUSH, UP_PULL, ACROSS_PUSH, ACROSS_PULL, RAISE, EXTEND, FLEX)
              : List.of(ACROSS_PUSH, ACROSS_PULL, UP_PUSH, UP_PULL, RAISE, FLEX, EXTEND);
      case LOWER -> lower(turn, strength);
      case PUSH -> List.of(ACROSS_PUSH, UP_PUSH, RAISE, EXTEND, ACROSS_PUSH);
      case PULL -> List.of(UP_PULL, ACROSS_PULL, RAISE, FLEX, ACROSS_PULL);
    };
  }

  private static List<Slot> lower(int turn, boolean strength) {
    if (strength) {
      return List.of(SQUAT, HINGE, BACK_OF_LEG, QUADS, CALVES, trunk(turn));
    }
    return turn % 2 == 1
        ? List.of(LUNGE, HINGE, BACK_OF_LEG, SQUAT, CALVES, trunk(turn))
        : List.of(SQUAT, HINGE, BACK_OF_LEG, LUNGE, CALVES, trunk(turn));
  }

  /** Another way to hold the trunk on each day. */
  private static Slot trunk(int turn) {
    var patterns = new ArrayList<>(TRUNK);
    Collections.rotate(patterns, -turn);
    return new Slot(false, List.copyOf(patterns));
  }

  private static List<Slot> fullBody(int turn, int capacity, boolean ladders, boolean strength) {
    if (!ladders && capacity < 4) {
      var slots =
          new ArrayList<>(List.of(SQUAT, ACROSS_PUSH, ACROSS_PULL, HINGE, UP_PUSH, UP_PULL));
      Collections.rotate(slots, -capacity * turn);
      return List.copyOf(slots);
    }
    return strength ? strength(turn) : various(turn);
  }

  /** What is squatted and pressed comes twice, on two of three days. */
  private static List<Slot> strength(int turn) {
    return switch (turn % 3) {
      case 0 -> List.of(SQUAT, ACROSS_PUSH, ACROSS_PULL, BACK_OF_LEG, UP_PULL, trunk(turn), CALVES);
      case 1 -> List.of(HINGE, UP_PUSH, UP_PULL, RAISE, trunk(turn), EXTEND, FLEX);
      default -> List.of(SQUAT, ACROSS_PUSH, ACROSS_PULL, HINGE, UP_PUSH, trunk(turn), CALVES);
    };
  }

  private static List<Slot> various(int turn) {
    return switch (turn % 3) {
      case 0 ->
          List.of(ACROSS_PUSH, ACROSS_PULL, SQUAT, HINGE, UP_PUSH, UP_PULL, trunk(turn), CALVES);
      case 1 ->
          List.of(
              UP_PUSH, UP_PULL, LUNGE, BACK_OF_LEG, ACROSS_PUSH, ACROSS_PULL, trunk(turn), CALVES);
      default ->
          List.of(SQUAT, ACROSS_PUSH, UP_PULL, HINGE, ACROSS_PULL, UP_PUSH, trunk(turn), CALVES);
    };
  }
}
