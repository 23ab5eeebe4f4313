package trainwright.core.compile.selection;

import java.util.regex.Pattern;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Tag;

/**
 * Walks, runs and hills need a road, which a routine between four walls doesn't have: they are left
 * to those who speak of them.
 */
public final class CoversGroundRule {
  private static final Pattern TRAVELS =
      Pattern.compile("(?i)\\b(walk|jog|run|running|sprint|strides|hill|uphill)\\b");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)\\b(walk|walks|walking|jog|jogging|run|runs|running|runner|sprint|sprints|hike"
              + "|hiking|hill|hills|outside|outdoor|outdoors|park|track|treadmill)\\b");

  private CoversGroundRule() {}

  /** Whether the exercise leads away from the spot. */
  public static boolean coversGround(Exercise exercise) {
    return exercise.category() == Category.CONDITIONING
        && exercise.equipment().isEmpty()
        && exercise.tags().contains(Tag.STANDING)
        && (exercise.movementPattern() == MovementPattern.LOCOMOTION
            || exercise.movementPattern() == MovementPattern.JUMP)
        && TRAVELS.matcher(exercise.name()).find()
        && !exercise.name().toLowerCase(java.util.Locale.ROOT).contains("knee");
  }

  /** Whether the request speaks of going anywhere. */
  static boolean askedFor(String text) {
    return ASKED.matcher(text).find();
  }
}
