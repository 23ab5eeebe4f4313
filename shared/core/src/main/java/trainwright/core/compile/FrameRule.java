package trainwright.core.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.core.routine.PatternOrderRule;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;

/** Chooses what stands before and after the main work: it prepares or stretches what works. */
final class FrameRule {
  private static final int MOST_WARM_UP_INTENSITY = 4;
  private static final int MOST_COOL_DOWN_INTENSITY = 3;
  private static final int LONG_SECONDS = 1_200;
  private static final double CHANCE = 0.25;
  private static final double WISH_MISSED = 1.5;

  private FrameRule() {}

  /** Whether the exercise can warm up. */
  static boolean warmsUp(Exercise exercise) {
    return exercise.tags().contains(Tag.WARM_UP)
        && (exercise.intensity() == null || exercise.intensity() <= MOST_WARM_UP_INTENSITY);
  }

  /** Whether the exercise can cool down. */
  static boolean coolsDown(Exercise exercise) {
    return exercise.tags().contains(Tag.COOL_DOWN)
        && (exercise.intensity() == null || exercise.intensity() <= MOST_COOL_DOWN_INTENSITY);
  }

  /** Warm-ups, the one that raises the pulse first. */
  static List<Candidate> warmUps(
      PlanRequest request, List<Candidate> taken, List<Candidate> mains, int count) {
    var chosen = new ArrayList<Candidate>();
    while (chosen.size() < count) {
      if (!addBest(
          request, taken, chosen, FrameRule::warmsUp, c -> warmUp(c, chosen, mains, request))) {
        break;
      }
    }
    return List.copyOf(chosen);
  }

  /** Cool-downs, the calmest last. */
  static List<Candidate> coolDowns(
      PlanRequest request, List<Candidate> taken, List<Candidate> mains, int count) {
    var chosen = new ArrayList<Candidate>();
    while (chosen.size() < count) {
      boolean last = chosen.size() == count - 1;
      if (!addBest(
          request,
          taken,
          chosen,
          FrameRule::coolsDown,
          c -> coolDown(c, chosen, mains, last, request))) {
        break;
      }
    }
    return List.copyOf(chosen);
  }

  private static boolean addBest(
      PlanRequest request,
      List<Candidate> taken,
      List<Candidate> chosen,
      java.util.function.Predicate<Exercise> fits,
      ToDoubleFunction<Candidate> worth) {
    var best =
        request.candidates().stream()
            .filter(c -> fits.test(c.exercise()) && !taken.contains(c) && !chosen.contains(c))
            .max(Comparator.comparingDouble(worth).thenComparing(c -> c.exercise().id()));
    best.ifPresent(chosen::add);
    return best.isPresent();
  }

  private static double warmUp(
      Candidate candidate, List<Candidate> chosen, List<Candidate> mains, PlanRequest request) {
    var exercise = candidate.exercise();
    boolean mobility = exercise.category() == Category.MOBILITY;
    double score = common(candidate, chosen, mains, request);
    if (request.gentle()) {
      score += mobility ? 1 : 0;
    } else if (chosen.isEmpty()) {
      score += exercise.category() == Category.CONDITIONING ? 0.8 : 0;
    } else {
      score += mobility ? 0.5 : exercise.category() == Category.CONDITIONING ? -0.4 : 0.2;
    }
    if (exercise.tags().contains(Tag.DYNAMIC)) {
      score += 0.3;
    }
    if (exercise.tags().contains(Tag.STRETCH)) {
      score -= 0.3;
    }
    return score;
  }

  private static double coolDown(
      Candidate candidate,
      List<Candidate> chosen,
      List<Candidate> mains,
      boolean last,
      PlanRequest request) {
    var exercise = candidate.exercise();
    double score = common(candidate, chosen, mains, request);
    boolean breathing = exercise.movementPattern() == MovementPattern.BREATHING;
    boolean closing =
        last
            && (request.understood().targetDuration() >= LONG_SECONDS
                || request.understood().goals().contains(Goal.RELAXATION));
    score += breathing ? (closing ? 0.9 : -0.6) : 0;
    score += exercise.tags().contains(Tag.STRETCH) ? 0.3 : 0;
    score += request.gentle() && exercise.tags().contains(Tag.FLOOR) ? 0.3 : 0;
    return exercise.category() == Category.MOBILITY ? score + 0.3 : score;
  }

  private static double common(
      Candidate candidate, List<Candidate> chosen, List<Candidate> mains, PlanRequest request) {
    var exercise = candidate.exercise();
    double score =
        0.9 * overlap(exercise, mains)
            + 0.3 * candidate.relevance() / Math.max(request.bestRelevance(), 1e-9)
            + CHANCE * SeedRule.chance(request.seed(), exercise.id())
            - Math.max(0, ScoreRule.road(exercise, request))
            - effort(exercise, request);
    if (FocusRule.wanted(request.understood())) {
      score += 0.7 * FocusRule.fit(exercise, request.understood());
    }
    if (dominates(exercise, mains)) {
      score -= 1.3;
    }
    if (ScoreRule.sitsOnly(exercise)) {
      score -= 0.4;
    }
    if (chosen.stream().anyMatch(c -> PatternOrderRule.same(c.exercise(), exercise))) {
      score -= 0.7;
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

  /** Whether every second main exercise has its pattern, so that it would stand beside one. */
  private static boolean dominates(Exercise exercise, List<Candidate> mains) {
    long same = mains.stream().filter(c -> PatternOrderRule.same(c.exercise(), exercise)).count();
    return mains.size() > 1 && 2 * same >= mains.size();
  }

  /** The share of the exercise's muscles that the main work uses; helpers count half. */
  private static double overlap(Exercise exercise, List<Candidate> mains) {
    Set<Muscle> worked = EnumSet.noneOf(Muscle.class);
    mains.forEach(c -> worked.addAll(c.exercise().primaryMuscles()));
    return Math.max(
        share(exercise.primaryMuscles(), worked), share(exercise.secondaryMuscles(), worked) / 2);
  }

  private static double share(List<Muscle> muscles, Set<Muscle> worked) {
    return muscles.isEmpty()
        ? 0
        : (double) muscles.stream().filter(worked::contains).count() / muscles.size();
  }
}
