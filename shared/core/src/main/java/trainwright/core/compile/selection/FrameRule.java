package trainwright.core.compile.selection;

import trainwright.core.compile.candidate.Candidate;
import trainwright.core.compile.candidate.FocusRule;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;

/** What makes a good warm-up or cool-down, whatever the main work is. */
public final class FrameRule {
  private static final int MOST_WARM_UP_INTENSITY = 4;
  private static final int MOST_COOL_DOWN_INTENSITY = 3;
  private static final int LONG_SECONDS = 1_200;
  private static final double CHANCE = 0.25;
  private static final double WISH_MISSED = 1.5;
  private static final double REFUSED = 4;

  private FrameRule() {}

  /** Whether the exercise can warm up. */
  public static boolean warmsUp(Exercise exercise) {
    return exercise.tags().contains(Tag.WARM_UP)
        && (exercise.intensity() == null || exercise.intensity() <= MOST_WARM_UP_INTENSITY);
  }

  /** Whether the exercise can cool down. */
  public static boolean coolsDown(Exercise exercise) {
    return exercise.tags().contains(Tag.COOL_DOWN)
        && (exercise.intensity() == null || exercise.intensity() <= MOST_COOL_DOWN_INTENSITY);
  }

  /** The worth of a warm-up; the first one raises the pulse, the others loosen. */
  static double warmUp(Candidate candidate, boolean first, PlanRequest request) {
    var exercise = candidate.exercise();
    boolean mobility = exercise.category() == Category.MOBILITY;
    boolean conditioning = exercise.category() == Category.CONDITIONING;
    double score = common(candidate, request);
    if (request.gentle()) {
      score += mobility ? 1 : 0;
    } else if (first) {
      score += conditioning ? 0.8 : 0;
    } else {
      score += mobility ? 0.5 : conditioning ? -0.4 : 0.2;
    }
    score += exercise.tags().contains(Tag.DYNAMIC) ? 0.3 : 0;
    return exercise.tags().contains(Tag.STRETCH) ? score - 0.3 : score;
  }

  /** The worth of a cool-down; the last one of a longer routine brings the breath down. */
  static double coolDown(Candidate candidate, boolean last, PlanRequest request) {
    var exercise = candidate.exercise();
    boolean breathing = exercise.movementPattern() == MovementPattern.BREATHING;
    boolean closing =
        last
            && (request.understood().targetDuration() >= LONG_SECONDS
                || request.understood().goals().contains(Goal.RELAXATION));
    double score = common(candidate, request);
    score += breathing ? (closing ? 0.9 : -0.6) : 0;
    score += exercise.tags().contains(Tag.STRETCH) ? 0.3 : 0;
    score += request.gentle() && exercise.tags().contains(Tag.FLOOR) ? 0.3 : 0;
    return exercise.category() == Category.MOBILITY ? score + 0.3 : score;
  }

  private static double common(Candidate candidate, PlanRequest request) {
    var exercise = candidate.exercise();
    double score =
        0.3 * candidate.standing()
            + CHANCE * SeedRule.chance(request.seed(), exercise.id())
            - Math.max(0, ScoreRule.road(exercise, request))
            - effort(exercise, request);
    if (request.gentle()) {
      score += 0.5 * FocusRule.eases(exercise, request.understood());
    }
    if (FocusRule.wanted(request.understood())) {
      score += 0.7 * FocusRule.fit(exercise, request.understood());
    }
    if (ScoreRule.sitsOnly(exercise) || ScoreRule.forTheHurt(exercise, request)) {
      score -= 0.4;
    }
    if (request.mentions().refuses(exercise)) {
      score -= REFUSED;
    }
    long missed =
        request.wishesThroughout().stream().filter(w -> !exercise.tags().contains(w)).count();
    return score - WISH_MISSED * missed;
  }

  /** What an effort costs: much in a gentle routine, little before hard work. */
  private static double effort(Exercise exercise, PlanRequest request) {
    int level = exercise.level() == null ? 1 : exercise.level();
    int intensity = exercise.intensity() == null ? 2 : exercise.intensity();
    return request.gentle()
        ? 0.15 * (level + intensity)
        : request.understood().intensityLevel() == IntensityLevel.BEGINNER ? 0.1 * level : 0;
  }
}
