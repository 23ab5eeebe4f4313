package trainwright.core.program.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.program.check.CheckedProgram.WeekAt;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.tree.SessionType;
import trainwright.platform.Words;

/**
 * V5 in build weeks (a deload takes the same exercises, rounded): what is pushed and pulled, and
 * which patterns are covered.
 */
final class BalanceRule {
  private static final Set<MovementPattern> NOT_LEGS =
      EnumSet.of(MovementPattern.CALF_RAISE, MovementPattern.HIP_ABDUCTION);
  private static final List<Set<MovementPattern>> WANTED =
      List.of(
          EnumSet.of(MovementPattern.SQUAT, MovementPattern.LUNGE),
          EnumSet.of(
              MovementPattern.HINGE, MovementPattern.HIP_BRIDGE, MovementPattern.KNEE_FLEXION),
          EnumSet.of(MovementPattern.HORIZONTAL_PUSH),
          EnumSet.of(MovementPattern.VERTICAL_PUSH),
          EnumSet.of(MovementPattern.HORIZONTAL_PULL),
          EnumSet.of(MovementPattern.VERTICAL_PULL));
  private static final int LEAST_SETS = 24;

  private BalanceRule() {}

  static void balance(CheckedProgram checked, RuleFindings found) {
    var request = checked.request();
    for (var mesocycle : checked.mesocycles()) {
      boolean heavy = mesocycle.mesocycle().phase().heavy();
      for (var week : mesocycle.fullWeeks()) {
        long sessions =
            week.workouts().stream()
                .filter(day -> day.workout().sessionType() == SessionType.LIFT)
                .count();
        if (sessions > 0 && !week.week().deload()) {
          boolean holds =
              CapacityRule.holds(request, sessions, heavy ? 2 * LEAST_SETS : LEAST_SETS)
                  && sessions >= 2
                  && request.injuries().isEmpty()
                  && request.programType() != ProgramType.REHAB;
          balance(week, CapacityRule.severity(holds), found);
        }
      }
    }
  }

  private static void balance(WeekAt week, Severity severity, RuleFindings found) {
    double push = sets(week, Category.PUSH);
    double pull = sets(week, Category.PULL);
    ratio(push, pull, 0.8, 1.25, "push:pull", week, severity, found);
    ratio(
        sets(week, Category.SQUAT),
        sets(week, Category.HINGE),
        0.67,
        1.5,
        "quads:(hamstrings+glutes)",
        week,
        severity,
        found);
    for (var patterns : WANTED) {
      boolean covered =
          week.workouts().stream()
              .flatMap(day -> day.working().stream())
              .anyMatch(
                  at ->
                      at.exercise() != null
                          && at.exercise().movementPattern() != null
                          && patterns.contains(at.exercise().movementPattern()));
      if (!covered) {
        found.add(
            severity,
            week.path(),
            "no " + patterns.stream().map(Words::of).toList(),
            "squat, hinge, horizontal and vertical push and pull");
      }
    }
  }

  private static void ratio(
      double one,
      double other,
      double least,
      double most,
      String name,
      WeekAt week,
      Severity severity,
      RuleFindings found) {
    double ratio = one / other;
    if ((one > 0 || other > 0) && !(ratio >= least - 0.005 && ratio <= most)) {
      found.add(
          severity,
          week.path(),
          String.format(Locale.ROOT, "%s %.0f:%.0f", name, one, other),
          least + " to " + most);
    }
  }

  private static double sets(WeekAt week, Category category) {
    return week.workouts().stream()
        .flatMap(day -> day.working().stream())
        .filter(
            at ->
                at.exercise() != null
                    && at.exercise().category() == category
                    && (at.exercise().movementPattern() == null
                        || !NOT_LEGS.contains(at.exercise().movementPattern())))
        .mapToDouble(at -> at.item().prescription().sets())
        .sum();
  }
}
