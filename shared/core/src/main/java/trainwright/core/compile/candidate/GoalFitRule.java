package trainwright.core.compile.candidate;

import java.util.Collection;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.Goal;

/**
 * How well an exercise serves a goal as main work: 1 is what the goal is trained with, below {@link
 * #LEAST} is out of place. A mobility session has no push-ups, and nothing before bed raises the
 * pulse.
 */
public final class GoalFitRule {
  /** From this fit on an exercise may stand in the main part. */
  public static final double LEAST = 0.3;

  private GoalFitRule() {}

  private static final double ASKED_FOR = 0.8;

  /**
   * The fit to what was asked for, 0 to 1: to the goals, or by being of a wanted family, called by
   * its name, or work for a wanted area that few exercises strengthen. Who asks for burpees gets
   * some whatever the goal was taken to be.
   */
  public static double fit(Exercise exercise, PlanRequest request) {
    var understood = request.understood();
    double fit = fit(exercise, understood.goals());
    if (request.gentle() || request.mentions().refuses(exercise)) {
      return fit;
    }
    boolean asked =
        understood.focusCategories().contains(exercise.category())
            || request.mentions().wants(exercise)
            || FocusRule.worksSmallArea(exercise, understood);
    return asked ? Math.max(fit, ASKED_FOR) : fit;
  }

  /** The best fit to any of the goals, 0 to 1. */
  public static double fit(Exercise exercise, Collection<Goal> goals) {
    boolean calm = goals.contains(Goal.RELAXATION) && PlanRequest.GENTLE.containsAll(goals);
    return calm && relaxation(exercise) == 0
        ? 0
        : goals.stream().mapToDouble(goal -> fit(exercise, goal)).max().orElse(0);
  }

  /** The fit to one goal, 0 to 1. */
  public static double fit(Exercise exercise, Goal goal) {
    return switch (goal) {
      case MOBILITY -> mobility(exercise);
      case RELAXATION -> relaxation(exercise);
      case RECOVERY -> recovery(exercise);
      case WARM_UP -> warmUp(exercise);
      case COOL_DOWN -> coolDown(exercise);
      case POSTURE -> posture(exercise);
      case BALANCE -> balance(exercise);
      case STRENGTH -> strength(exercise);
      case MUSCLE -> has(exercise, Tag.SKILL) ? 0.6 * strength(exercise) : strength(exercise);
      case SKILL -> skill(exercise);
      case ENDURANCE -> endurance(exercise);
      case FAT_LOSS -> Math.max(endurance(exercise), 0.7 * multiJoint(exercise));
      case GENERAL -> general(exercise);
    };
  }

  private static double mobility(Exercise exercise) {
    if (exercise.category() != Category.MOBILITY) {
      return has(exercise, Tag.STRETCH) ? 0.8 : 0;
    }
    return exercise.movementPattern() == MovementPattern.BREATHING ? 0.25 : 1;
  }

  private static double relaxation(Exercise exercise) {
    if (intensity(exercise) > 2 || exercise.category() != Category.MOBILITY) {
      return 0;
    }
    if (exercise.movementPattern() == MovementPattern.BREATHING) {
      return 0.25;
    }
    boolean restful =
        has(exercise, Tag.COOL_DOWN) || has(exercise, Tag.STRETCH) || has(exercise, Tag.BREATHING);
    return restful ? 1 : 0.5;
  }

  private static double recovery(Exercise exercise) {
    if (intensity(exercise) > 3) {
      return 0;
    }
    if (exercise.category() == Category.MOBILITY) {
      return exercise.movementPattern() == MovementPattern.BREATHING ? 0.4 : 0.9;
    }
    return has(exercise, Tag.REHAB) ? 1 : has(exercise, Tag.LOW_IMPACT) ? 0.5 : 0;
  }

  private static double warmUp(Exercise exercise) {
    return has(exercise, Tag.WARM_UP) && intensity(exercise) <= 4 ? 1 : 0;
  }

  private static double coolDown(Exercise exercise) {
    return has(exercise, Tag.COOL_DOWN) ? 1 : has(exercise, Tag.STRETCH) ? 0.7 : 0;
  }

  private static double posture(Exercise exercise) {
    if (has(exercise, Tag.POSTURE)) {
      return 1;
    }
    return switch (exercise.movementPattern()) {
      case HORIZONTAL_PULL -> 0.8;
      case NECK_MOBILITY, SHOULDER_MOBILITY, SPINE_MOBILITY -> 0.7;
      case TRUNK_EXTENSION, HIP_BRIDGE -> 0.5;
      case null, default -> 0.1;
    };
  }

  private static double balance(Exercise exercise) {
    if (exercise.movementPattern() == MovementPattern.BALANCE) {
      return 1;
    }
    if (has(exercise, Tag.BALANCE)) {
      return 0.9;
    }
    return switch (exercise.movementPattern()) {
      case ANKLE_MOBILITY, HIP_ABDUCTION, CALF_RAISE -> 0.5;
      case null, default -> 0.1;
    };
  }

  private static double strength(Exercise exercise) {
    return switch (exercise.category()) {
      case PUSH, PULL, SQUAT, HINGE -> 1;
      case CORE -> 0.85;
      case MOBILITY, CONDITIONING -> 0;
    };
  }

  private static double skill(Exercise exercise) {
    if (exercise.category() == Category.CONDITIONING) {
      return 0;
    }
    return has(exercise, Tag.SKILL) ? 1 : strength(exercise) > 0 ? 0.6 : mobility(exercise) * 0.25;
  }

  private static double endurance(Exercise exercise) {
    if (exercise.category() == Category.CONDITIONING) {
      return 1;
    }
    if (has(exercise, Tag.PLYOMETRIC)
        || (has(exercise, Tag.ENDURANCE) && !has(exercise, Tag.ISOMETRIC))) {
      return 0.8;
    }
    return 0.4 * multiJoint(exercise);
  }

  /** Large movements by repetitions: what a circuit is made of beside pure conditioning. */
  private static double multiJoint(Exercise exercise) {
    if (has(exercise, Tag.ISOMETRIC) || has(exercise, Tag.SKILL) || intensity(exercise) < 3) {
      return 0;
    }
    return switch (exercise.movementPattern()) {
      case SQUAT, LUNGE, HORIZONTAL_PUSH, HINGE, HORIZONTAL_PULL, CRAWL, JUMP -> 1;
      case HIP_BRIDGE, TRUNK_FLEXION, ROTATION -> 0.6;
      case null, default -> 0;
    };
  }

  private static double general(Exercise exercise) {
    return switch (exercise.category()) {
      case PUSH, PULL, SQUAT, HINGE -> 1;
      case CORE -> 0.9;
      case CONDITIONING -> 0.8;
      case MOBILITY -> 0.4;
    };
  }

  private static boolean has(Exercise exercise, Tag tag) {
    return exercise.tags().contains(tag);
  }

  private static int intensity(Exercise exercise) {
    return exercise.intensity() == null ? 5 : exercise.intensity();
  }
}
