package trainwright.core.program.check;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Muscle;
import trainwright.core.program.check.CheckedProgram.WeekAt;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.WeeklyTargets;
import trainwright.core.program.tree.WorkoutInstance;
import trainwright.platform.Words;

/** S8: rows add up to their targets, and texts promise no number that the rows don't have. */
final class SumRules {
  static final TrainingRule S8 =
      new TrainingRule("S8", Severity.HARD, "D own derivation", SumRules::sums);
  static final List<TrainingRule> RULES = List.of(S8);

  private static final double SETS_TOLERANCE = 0.10;
  private static final double MILEAGE_TOLERANCE = 0.05;
  private static final int MOST_WORDS = 120;

  private SumRules() {}

  private static void sums(CheckedProgram checked, RuleFindings found) {
    for (var mesocycle : checked.mesocycles()) {
      for (var week : mesocycle.fullWeeks()) {
        if (week.targets() != null) {
          sets(week, week.targets(), found);
          mileage(week, week.targets(), found);
        }
      }
    }
    overview(checked, found);
    checked
        .workouts()
        .filter(at -> at.workout().goal().chars().anyMatch(Character::isDigit))
        .forEach(
            at ->
                NumberRule.unknown(at.workout().goal(), NumberFacts.of(at.workout()))
                    .forEach(
                        number ->
                            found.need(
                                false, at.path() + "/goal", number, "a number of its rows")));
  }

  private static void sets(WeekAt week, WeeklyTargets targets, RuleFindings found) {
    var sets = week.sets();
    var muscles = EnumSet.noneOf(Muscle.class);
    muscles.addAll(sets.keySet());
    muscles.addAll(targets.setsPerMuscle().keySet());
    for (var muscle : muscles) {
      double rows = sets.getOrDefault(muscle, 0.0);
      double asked = targets.setsPerMuscle().getOrDefault(muscle, 0.0);
      found.need(
          within(rows, asked, SETS_TOLERANCE),
          week.path() + "/workouts",
          rows + " sets of " + Words.of(muscle),
          asked + " sets within 10 %");
    }
    int main =
        week.workouts().stream()
            .flatMap(workout -> workout.working().stream())
            .filter(at -> at.item().mainLift())
            .mapToInt(at -> at.item().prescription().sets())
            .sum();
    found.need(
        within(main, targets.totalSetsMainLifts(), SETS_TOLERANCE),
        week.path() + "/workouts",
        main + " sets of main lifts",
        targets.totalSetsMainLifts() + " within 10 %");
  }

  private static void mileage(WeekAt week, WeeklyTargets targets, RuleFindings found) {
    int metres = 0;
    int longest = 0;
    for (var workout : week.workouts()) {
      int run = metres(workout.workout());
      metres += run;
      longest = Math.max(longest, run);
    }
    found.need(
        within(metres, orZero(targets.totalMileageM()), MILEAGE_TOLERANCE),
        week.path() + "/workouts",
        metres + " m",
        orZero(targets.totalMileageM()) + " m within 5 %");
    found.need(
        within(longest, orZero(targets.longRunMileageM()), MILEAGE_TOLERANCE),
        week.path() + "/workouts",
        longest + " m in the longest run",
        orZero(targets.longRunMileageM()) + " m within 5 %");
  }

  /** Metres run on a day. */
  static int metres(WorkoutInstance workout) {
    int metres = 0;
    for (var item : workout.mainItems().toList()) {
      var asked = item.prescription();
      metres += asked.distanceM() == null ? 0 : asked.sets() * asked.distanceM();
    }
    return metres;
  }

  private static void overview(CheckedProgram checked, RuleFindings found) {
    var text = checked.program().overview();
    int words = text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    found.need(words <= MOST_WORDS, "/overview", words + " words", "at most 120 words");
    for (var number : unknownInOverview(checked.program())) {
      found.need(false, "/overview", number, "a number of its rows");
    }
  }

  /** The numbers in a program's overview that none of its rows has. */
  static List<String> unknownInOverview(Program program) {
    return NumberRule.unknown(program.overview(), NumberFacts.of(program));
  }

  private static int orZero(@Nullable Integer metres) {
    return metres == null ? 0 : metres;
  }

  private static boolean within(double observed, double wanted, double tolerance) {
    return Math.abs(observed - wanted) <= tolerance * wanted + 1e-9;
  }
}
