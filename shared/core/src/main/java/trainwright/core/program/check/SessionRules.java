package trainwright.core.program.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Tag;
import trainwright.core.program.check.CheckedProgram.ItemAt;

/** F5 and F6: in which order a session is done, and how long one rests. */
final class SessionRules {
  static final TrainingRule F5 =
      new TrainingRule("F5", Severity.SOFT, "A ACSM 2009/2026", SessionRules::order);
  static final TrainingRule F6 =
      new TrainingRule("F6", Severity.SOFT, "A Singer 2024; ACSM 2009", SessionRules::rest);
  static final List<TrainingRule> RULES = List.of(F5, F6);

  private static final Set<MovementPattern> MULTI_JOINT =
      EnumSet.of(
          MovementPattern.HORIZONTAL_PUSH,
          MovementPattern.VERTICAL_PUSH,
          MovementPattern.HORIZONTAL_PULL,
          MovementPattern.VERTICAL_PULL,
          MovementPattern.SQUAT,
          MovementPattern.LUNGE,
          MovementPattern.HINGE,
          MovementPattern.HIP_BRIDGE);

  private SessionRules() {}

  /** Skill first, then what moves several joints, then the rest. */
  private static void order(CheckedProgram checked, RuleFindings found) {
    for (var day : checked.workouts().toList()) {
      int highest = 0;
      for (var at : day.working()) {
        int rank = rank(at);
        found.need(
            rank >= highest,
            at.path(),
            at.item().exerciseName() + " after smaller work",
            "skill, then several joints, then the rest");
        highest = Math.max(highest, rank);
      }
    }
  }

  private static int rank(ItemAt at) {
    var exercise = at.exercise();
    if (exercise == null) {
      return 0;
    }
    return exercise.tags().contains(Tag.SKILL) ? 0 : multiJoint(at) ? 1 : 2;
  }

  private static boolean multiJoint(ItemAt at) {
    var exercise = at.exercise();
    return exercise != null
        && exercise.movementPattern() != null
        && MULTI_JOINT.contains(exercise.movementPattern());
  }

  /** 60 s at least, 90 s after several joints, 180 to 300 s for 1 to 6 heavy reps. */
  private static void rest(CheckedProgram checked, RuleFindings found) {
    for (var day : checked.workouts().toList()) {
      for (var at : day.working()) {
        var asked = at.item().prescription();
        boolean heavy = asked.pct1rm() != null && asked.reps() != null && asked.reps() <= 6;
        int least = heavy ? 180 : at.item().mainLift() && multiJoint(at) ? 90 : 60;
        found.need(
            asked.restSeconds() >= least && (!heavy || asked.restSeconds() <= 300),
            at.path() + "/prescription/rest_seconds",
            asked.restSeconds() + " s",
            heavy ? "180 to 300 s" : "at least " + least + " s");
      }
    }
  }
}
