package trainwright.core.compile.selection;

import java.util.Comparator;
import java.util.List;
import trainwright.core.compile.candidate.Candidate;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;

/**
 * The order of main work (rule F5): skill while fresh, heavy movements of many joints, the rest,
 * single joints and trunk, then what takes the breath, then what stretches. A session of moving
 * well goes from standing over sitting to the floor, so that nobody gets up and down all the time.
 */
public final class OrderRule {
  private static final int HEAVY = 5;

  private OrderRule() {}

  /** The candidates in the order they are best done. */
  public static List<Candidate> order(List<Candidate> mains, PlanRequest request) {
    Comparator<Candidate> order =
        request.gentle()
            ? Comparator.comparingInt(c -> height(c.exercise()))
            : Comparator.comparingInt((Candidate c) -> group(c.exercise()))
                .thenComparingInt(c -> -size(c.exercise()));
    return mains.stream().sorted(order).toList();
  }

  private static int height(Exercise exercise) {
    if (exercise.tags().contains(Tag.STANDING)) {
      return 0;
    }
    return exercise.tags().contains(Tag.FLOOR) ? 2 : 1;
  }

  private static int group(Exercise exercise) {
    if (exercise.category() == Category.MOBILITY) {
      return 5;
    }
    if (exercise.category() == Category.CONDITIONING) {
      return 4;
    }
    if (exercise.tags().contains(Tag.SKILL)) {
      return 0;
    }
    if (exercise.category() == Category.CORE || singleJoint(exercise)) {
      return 3;
    }
    return exercise.intensity() != null && exercise.intensity() >= HEAVY ? 1 : 2;
  }

  public static boolean singleJoint(Exercise exercise) {
    return switch (exercise.movementPattern()) {
      case ELBOW_FLEXION,
          ELBOW_EXTENSION,
          SHOULDER_RAISE,
          CALF_RAISE,
          HIP_ABDUCTION,
          KNEE_FLEXION ->
          true;
      case null, default -> false;
    };
  }

  /** Large before small: legs and back before chest before arms. */
  private static int size(Exercise exercise) {
    return exercise.primaryMuscles().stream().mapToInt(OrderRule::size).max().orElse(0);
  }

  private static int size(Muscle muscle) {
    return switch (muscle) {
      case QUADS, HAMSTRINGS, GLUTES -> 4;
      case LATS, UPPER_BACK, CHEST -> 3;
      case LOWER_BACK, FRONT_DELTS, TRAPS -> 2;
      case SIDE_DELTS,
          REAR_DELTS,
          ROTATOR_CUFF,
          SERRATUS,
          TRICEPS,
          BICEPS,
          FOREARMS,
          NECK,
          ABS,
          OBLIQUES,
          HIP_FLEXORS,
          ABDUCTORS,
          ADDUCTORS,
          CALVES,
          SHINS ->
          1;
    };
  }
}
