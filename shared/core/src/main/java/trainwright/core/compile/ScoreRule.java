package trainwright.core.compile;

import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;

/**
 * How much an exercise is wanted next. The weights are ours, set by reading routines: goal and
 * focus lead, a wish weighs more than any of them, what is covered already loses worth, and chance
 * only decides among near equals.
 */
final class ScoreRule {
  private static final double GOAL = 1.2;
  private static final double FOCUS = 1.2;
  private static final double RELEVANCE = 0.6;
  private static final double LEVEL = 0.7;
  private static final double WISH_MISSED = 1.5;
  private static final double OWN_EQUIPMENT = 0.35;
  private static final double NEW = 0.4;
  private static final double NEIGHBOUR = 0.6;
  private static final double TIRED = 0.35;
  private static final double SKILL = 0.3;
  private static final double ROAD = 3;
  private static final double CHANCE = 0.25;

  private ScoreRule() {}

  /** The worth of an exercise as the next main exercise. */
  static double main(Candidate candidate, Chosen chosen, PlanRequest request) {
    return base(candidate, request) + newness(candidate, chosen, request);
  }

  /** What an exercise is worth whatever else is chosen. */
  static double base(Candidate candidate, PlanRequest request) {
    var exercise = candidate.exercise();
    var understood = request.understood();
    double score =
        GOAL * GoalFitRule.fit(exercise, understood.goals())
            + RELEVANCE * candidate.relevance()
            + LEVEL * levelFit(exercise, understood.intensityLevel())
            + CHANCE * SeedRule.chance(request.seed(), exercise.id());
    if (FocusRule.wanted(understood)) {
      score += FOCUS * FocusRule.fit(exercise, understood);
    }
    if (usesMoreThanHousehold(exercise)) {
      score += OWN_EQUIPMENT;
    }
    if (exercise.tags().contains(Tag.SKILL) && !understood.goals().contains(Goal.SKILL)) {
      score -= SKILL;
    }
    return score - WISH_MISSED * missedWishes(exercise, request) - road(exercise, request);
  }

  /** The penalty for leading away from the spot when nobody spoke of it. */
  static double road(Exercise exercise, PlanRequest request) {
    return CoversGroundRule.coversGround(exercise) && !CoversGroundRule.askedFor(request.text())
        ? ROAD
        : 0;
  }

  private static long missedWishes(Exercise exercise, PlanRequest request) {
    return request.understood().wishes().stream()
        .filter(wish -> !exercise.tags().contains(wish))
        .count();
  }

  private static double newness(Candidate candidate, Chosen chosen, PlanRequest request) {
    var exercise = candidate.exercise();
    double score =
        NEW / (1 + chosen.ofPattern(exercise.movementPattern()))
            + NEW / (1 + chosen.ofGoals(exercise))
            + NEW / 2 / (1 + chosen.ofStory(candidate.story()));
    score +=
        FocusRule.wanted(request.understood())
            ? NEW / (1 + chosen.ofFocus(exercise))
            : 2 * NEW / (1 + chosen.ofCategory(exercise.category()));
    score -= TIRED * Math.max(0, chosen.ofMuscles(exercise) - 1);
    return chosen.hasNeighbour(exercise) ? score - NEIGHBOUR : score;
  }

  /** 1 at the level a person of this standing trains at, a quarter less for each step away. */
  private static double levelFit(Exercise exercise, IntensityLevel person) {
    if (exercise.level() == null || exercise.category() == Category.MOBILITY) {
      return exercise.level() == null ? 0.5 : 1;
    }
    double ideal =
        switch (person) {
          case BEGINNER -> 1;
          case INTERMEDIATE -> 2.4;
          case ADVANCED -> 3.5;
        };
    return 1 - Math.abs(exercise.level() - ideal) / 3;
  }

  private static boolean usesMoreThanHousehold(Exercise exercise) {
    return !Equipment.household().containsAll(exercise.equipment());
  }
}
