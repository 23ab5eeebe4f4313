package trainwright.core.routine;

import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;
import trainwright.core.understanding.IntensityLevel;

/**
 * Which exercises fit how able a person is. The upper bounds are hard: a beginner never meets a
 * level above 2 (novice), an intermediate never one above 3. The lower bounds are soft: a mobility
 * drill suits everybody, but the main strength work of an advanced person starts at level 2.
 */
public final class LevelRule {
  private LevelRule() {}

  /** The highest level 0-5 of an exercise. */
  public static int maxLevel(IntensityLevel person) {
    return switch (person) {
      case BEGINNER -> 2;
      case INTERMEDIATE -> 3;
      case ADVANCED -> 5;
    };
  }

  /** The highest fitness level 0-10 that an exercise may ask for. */
  public static int maxFitnessLevel(IntensityLevel person) {
    return switch (person) {
      case BEGINNER -> 4;
      case INTERMEDIATE -> 6;
      case ADVANCED -> 10;
    };
  }

  /** The highest effort 0-10 of an exercise. */
  public static int maxIntensity(IntensityLevel person) {
    return switch (person) {
      case BEGINNER -> 6;
      case INTERMEDIATE -> 8;
      case ADVANCED -> 10;
    };
  }

  /** The level 0-5 at which main work starts to be worth the person's time; soft. */
  public static int usefulLevel(IntensityLevel person) {
    return switch (person) {
      case BEGINNER -> 0;
      case INTERMEDIATE -> 1;
      case ADVANCED -> 2;
    };
  }

  /** Whether the exercise stays below the hard bounds; a figure that is not known passes. */
  public static boolean fits(Exercise exercise, IntensityLevel person) {
    return atMost(exercise.level(), maxLevel(person))
        && atMost(exercise.fitnessLevel(), maxFitnessLevel(person))
        && atMost(exercise.intensity(), maxIntensity(person));
  }

  private static boolean atMost(@Nullable Integer figure, int bound) {
    return figure == null || figure <= bound;
  }
}
