package trainwright.core.program.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Tag;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.understanding.IntensityLevel;

/**
 * How well an exercise suits a place: a level near the person's, loads that can be counted, bars
 * where it is heavy, no skills that only tire. Main lifts stay from mesocycle to mesocycle, what
 * stands beside them changes.
 */
record LiftScoreRule(ProgramRequest request, Phase phase, int mesocycle) {
  private static final Set<Equipment> BARS = EnumSet.of(Equipment.BARBELL, Equipment.EZ_BAR);
  private static final Set<String> STAPLES =
      Set.of(
          "dumbbell-goblet-squat",
          "dumbbell-romanian-deadlift",
          "barbell-romanian-deadlift",
          "dumbbell-bench-press",
          "standing-dumbbell-press",
          "one-arm-dumbbell-row",
          "lat-pulldown");
  private static final Set<String> PULL_UPS = Set.of("pull-up", "chin-up", "weighted-pull-up");

  /** How far above all others stands what a program for strength is built on. */
  static final double WANTED = 6;

  private static final List<String> REGRESSIONS =
      List.of("negative", "assisted", "slow-lowering", "knee-push", "foot-supported");

  /** Higher is better. */
  double score(Exercise exercise, boolean mainLift) {
    double score = -0.9 * Math.abs(level(exercise) - preferredLevel(exercise));
    score += suits(exercise, mainLift) - (regression(exercise) ? 2 : 0);
    score += mainLift ? staple(exercise) : 0;
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
    return phase.heavy() || request.programType() == ProgramType.STRENGTH ? 2 : 0.8;
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

  /** What a program for strength is built on comes first, then what gyms and homes know best. */
  private double staple(Exercise exercise) {
    if (BarbellRule.basic(exercise)) {
      return BarbellRule.wanted(exercise, request) ? WANTED : phase == Phase.SKILL ? 0 : 1.5;
    }
    return PULL_UPS.contains(exercise.slug()) && phase != Phase.SKILL
        ? 2.5
        : STAPLES.contains(exercise.slug()) ? 0.7 : 0;
  }

  /**
   * A step that is only there to lead to the next one, which who is no beginner has behind them.
   */
  private boolean regression(Exercise exercise) {
    var standing = request.preferences().levels().get(exercise.category());
    return request.experience() != IntensityLevel.BEGINNER
        && request.programType() != ProgramType.REHAB
        && (standing == null || standing > level(exercise))
        && REGRESSIONS.stream().anyMatch(exercise.slug()::contains);
  }

  /**
   * The person's standing where it is known. Body weight is harder by a level than a load, which
   * can be made as heavy as one likes.
   */
  private int preferredLevel(Exercise exercise) {
    var standing = request.preferences().levels().get(exercise.category());
    int level = standing != null ? standing : usual(!LiftPrescriptionRule.loaded(exercise));
    return request.programType() == ProgramType.REHAB ? Math.max(0, level - 1) : level;
  }

  private int usual(boolean bodyWeight) {
    return switch (request.experience()) {
      case BEGINNER -> 1;
      case INTERMEDIATE -> bodyWeight ? 3 : 2;
      case ADVANCED -> bodyWeight ? 4 : 3;
    };
  }
}
