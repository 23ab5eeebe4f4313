package trainwright.core.program.plan;

import java.util.EnumSet;
import java.util.Set;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Tag;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;

/**
 * How well an exercise suits a place: a level near the person's, loads that can be counted, bars
 * where it is heavy, no skills that only tire. Main lifts stay from mesocycle to mesocycle, what
 * stands beside them changes.
 */
record LiftScoreRule(ProgramRequest request, Phase phase, int mesocycle) {
  private static final Set<Equipment> BARS = EnumSet.of(Equipment.BARBELL, Equipment.EZ_BAR);

  /** Higher is better. */
  double score(Exercise exercise, boolean mainLift) {
    double score = -0.9 * Math.abs(level(exercise) - preferredLevel(exercise.category()));
    score += suits(exercise, mainLift);
    int turn = mainLift ? 0 : mesocycle % 2;
    return score + Math.floorMod(exercise.id().hashCode() * 31 + 7 * turn, 100) / 250.0;
  }

  private double suits(Exercise exercise, boolean mainLift) {
    var tags = exercise.tags();
    boolean skill = phase == Phase.SKILL;
    double score = 0;
    if (!skill && LiftPrescriptionRule.loaded(exercise)) {
      score += 2;
      score += mainLift && exercise.equipment().stream().anyMatch(BARS::contains) ? bar() : 0;
    }
    if (skill && ladder(exercise)) {
      score += 1;
    }
    score -= tags.contains(Tag.SKILL) ? (skill ? 1.5 : 3) : 0;
    score -= tags.contains(Tag.ISOMETRIC) ? (mainLift ? 2 : 1) : 0;
    score -= mainLift && tags.contains(Tag.UNILATERAL) && phase.heavy() ? 2 : 0;
    score -= !skill && fast(exercise) ? 1.5 : 0;
    score -= mainLift && !skill && small(exercise) ? 2 : 0;
    boolean rehab = request.programType() == ProgramType.REHAB;
    score += tags.contains(Tag.REHAB) ? (rehab ? 1.5 : -1) : 0;
    score -= tags.contains(Tag.WARM_UP) && !rehab ? 0.5 : 0;
    return score;
  }

  private double bar() {
    return phase.heavy() ? 2 : 0.8;
  }

  private static boolean fast(Exercise exercise) {
    var tempo = exercise.defaultTempo();
    return tempo != null && tempo.contains("X");
  }

  /** What moves one joint, or is no lift of its own. */
  private static boolean small(Exercise exercise) {
    return exercise.primaryMuscles().size() == 1 || LiftPrescriptionRule.odd(exercise);
  }

  private static boolean ladder(Exercise exercise) {
    return exercise.previousVariation() != null || exercise.nextVariation() != null;
  }

  private static int level(Exercise exercise) {
    return exercise.level() == null ? 2 : exercise.level();
  }

  /** The person's standing where it is known; programs by body weight go one level up later. */
  private int preferredLevel(Category category) {
    var standing = request.preferences().levels().get(category);
    boolean skill = phase == Phase.SKILL;
    int level = standing != null ? standing : usual(skill);
    int harder = skill && mesocycle > 0 && level < most(standing, level) ? level + 1 : level;
    return request.programType() == ProgramType.REHAB ? Math.max(0, level - 1) : harder;
  }

  private static int most(@org.jspecify.annotations.Nullable Integer standing, int level) {
    return standing == null ? level : Math.min(5, standing + 1);
  }

  private int usual(boolean skill) {
    return switch (request.experience()) {
      case BEGINNER -> 1;
      case INTERMEDIATE -> skill ? 3 : 2;
      case ADVANCED -> skill ? 4 : 3;
    };
  }
}
