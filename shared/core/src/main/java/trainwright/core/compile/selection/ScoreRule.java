package trainwright.core.compile.selection;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trainwright.core.compile.candidate.Candidate;
import trainwright.core.compile.candidate.FocusRule;
import trainwright.core.compile.candidate.GoalFitRule;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Tag;
import trainwright.core.routine.VolumeRule;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.Source;

/**
 * How much an exercise is wanted next. The weights are ours, set by reading routines: goal and
 * focus lead, a wish weighs more than any of them, what is covered already loses worth, and chance
 * only decides among near equals.
 */
public final class ScoreRule {
  private static final double GOAL = 1.2;
  private static final double FOCUS = 1.8;
  private static final double RELEVANCE = 0.6;
  private static final double SKILL_RELEVANCE = 2;
  private static final double LEVEL = 1.1;
  private static final double WISH_MISSED = 1.5;
  private static final double OWN_EQUIPMENT = 0.5;
  private static final double NEW = 0.4;
  private static final double NEIGHBOUR = 0.6;
  private static final double TIRED = 0.35;
  private static final double SAME_LIFT = 0.2;
  private static final double SAME_JOINT = 0.9;
  private static final double SKILL = 0.3;
  private static final double ROAD = 3;
  private static final double CHANCE = 0.25;

  private static final double NAMED = 0.9;
  private static final double NAMED_SKILL = 2.5;
  private static final double REFUSED = 4;
  private static final double PAIN = 1;
  private static final int BRIEF_SECONDS = 180;
  private static final double ASKED_ROAD = 1;
  private static final double INTENSITY_OF_LEVEL = 1.75;
  private static final Set<@Nullable MovementPattern> COMPOUND =
      EnumSet.of(
          MovementPattern.SQUAT,
          MovementPattern.LUNGE,
          MovementPattern.HINGE,
          MovementPattern.HIP_BRIDGE,
          MovementPattern.HORIZONTAL_PUSH,
          MovementPattern.VERTICAL_PUSH,
          MovementPattern.HORIZONTAL_PULL,
          MovementPattern.VERTICAL_PULL);

  private ScoreRule() {}

  /** What an exercise is worth whatever else is chosen. */
  public static double base(Candidate candidate, PlanRequest request) {
    var exercise = candidate.exercise();
    var understood = request.understood();
    double score =
        GOAL * GoalFitRule.fit(exercise, request)
            + relevance(candidate, request)
            + LEVEL * levelFit(exercise, understood.intensityLevel())
            + CHANCE * SeedRule.chance(request.seed(), exercise.id());
    if (FocusRule.wanted(understood)) {
      score += FOCUS * FocusRule.fit(exercise, understood);
    }
    if (usesMoreThanHousehold(exercise)) {
      score += understood.equipmentSource() == Source.DEFAULT ? 0 : OWN_EQUIPMENT;
    }
    if (exercise.tags().contains(Tag.SKILL) && !understood.goals().contains(Goal.SKILL)) {
      score -= SKILL;
    }
    return score
        + worth(exercise, request)
        + mentioned(exercise, request)
        + (request.gentle() ? PAIN * FocusRule.eases(exercise, understood) : 0)
        - WISH_MISSED * missedWishes(exercise, request)
        - road(exercise, request);
  }

  /** Relevance against the best one found; a skill has a name, so there it counts most. */
  private static double relevance(Candidate candidate, PlanRequest request) {
    return candidate.standing()
        * (request.understood().goals().contains(Goal.SKILL) ? SKILL_RELEVANCE : RELEVANCE);
  }

  /** What leading away from the spot costs when nobody spoke of it; what it is worth when asked. */
  public static double road(Exercise exercise, PlanRequest request) {
    if (!CoversGroundRule.coversGround(exercise)) {
      return 0;
    }
    return CoversGroundRule.askedFor(request.text()) ? -ASKED_ROAD : ROAD;
  }

  private static long missedWishes(Exercise exercise, PlanRequest request) {
    return request.understood().wishes().stream()
        .filter(wish -> !exercise.tags().contains(wish))
        .count();
  }

  /** What an exercise adds to those that are chosen already. */
  static double newness(Candidate candidate, Chosen chosen, PlanRequest request) {
    var exercise = candidate.exercise();
    double score =
        NEW / (1 + chosen.ofPattern(exercise.movementPattern()))
            + NEW / (1 + chosen.ofGoals(exercise))
            + NEW / 2 / (1 + chosen.ofStory(candidate.story()));
    if (FocusRule.wanted(request.understood())) {
      score += NEW / (1 + chosen.ofFocus(exercise));
    } else if (!request.forEndurance()) {
      score += 3 * NEW / (1 + chosen.ofCategory(exercise.category()));
    }
    score -= again(exercise) * Math.min(2, chosen.ofPattern(exercise.movementPattern()));
    int worked = chosen.ofMuscles(exercise);
    score -= TIRED * (Math.max(0, worked - 1) + Math.max(0, worked - 2));
    return chosen.hasNeighbour(exercise) ? score - NEIGHBOUR : score;
  }

  /** What a lift loses for each of its pattern: a second calf raise helps least of all. */
  private static double again(Exercise exercise) {
    if (!VolumeRule.strength(exercise)) {
      return 0;
    }
    return OrderRule.singleJoint(exercise) ? SAME_JOINT : SAME_LIFT;
  }

  /** 1 at the level and effort a person of this standing trains at, less the further away. */
  private static double levelFit(Exercise exercise, IntensityLevel person) {
    if (exercise.category() == Category.MOBILITY) {
      return 1;
    }
    if (exercise.level() == null || exercise.intensity() == null) {
      return 0.5;
    }
    double level = level(person);
    double away =
        Math.abs(exercise.level() - level) / 3
            + Math.abs(exercise.intensity() - INTENSITY_OF_LEVEL * (level + 1)) / 6;
    return 1 - away / 1.5;
  }

  private static double level(IntensityLevel person) {
    return switch (person) {
      case BEGINNER -> 1.2;
      case INTERMEDIATE -> 2.4;
      case ADVANCED -> 3.5;
    };
  }

  private static double mentioned(Exercise exercise, PlanRequest request) {
    if (request.mentions().refuses(exercise)) {
      return -REFUSED;
    }
    if (!request.mentions().wants(exercise)) {
      return 0;
    }
    boolean skill =
        exercise.tags().contains(Tag.SKILL) && request.understood().goals().contains(Goal.SKILL);
    return skill ? NAMED_SKILL : NAMED;
  }

  /** What makes an exercise a good or a poor use of time, whatever the request. */
  private static double worth(Exercise exercise, PlanRequest request) {
    double worth = 0;
    if (!request.gentle() && !FocusRule.wanted(request.understood())) {
      worth += COMPOUND.contains(exercise.movementPattern()) ? 0.3 : 0;
      worth -= OrderRule.singleJoint(exercise) ? 0.5 : 0;
    }
    if (sitsOnly(exercise) && !request.gentle()) {
      worth -= 0.5;
    }
    if (request.understood().targetDuration() <= BRIEF_SECONDS
        && exercise.tags().contains(Tag.FLOOR)
        && !request.understood().wishes().contains(Tag.FLOOR)) {
      worth -= 0.4;
    }
    return forTheHurt(exercise, request) ? worth - 0.3 : worth;
  }

  /** Whether it is a rehabilitation exercise and nobody spoke of anything that hurts. */
  static boolean forTheHurt(Exercise exercise, PlanRequest request) {
    return exercise.tags().contains(Tag.REHAB)
        && request.understood().spare().isEmpty()
        && !request.understood().goals().contains(Goal.RECOVERY);
  }

  /** Whether it is only done sitting on a chair, which nobody needs who doesn't wish for it. */
  static boolean sitsOnly(Exercise exercise) {
    return exercise.tags().contains(Tag.SEATED)
        && !exercise.tags().contains(Tag.STANDING)
        && exercise.equipment().contains(Equipment.CHAIR);
  }

  private static boolean usesMoreThanHousehold(Exercise exercise) {
    return !Equipment.household().containsAll(exercise.equipment());
  }
}
