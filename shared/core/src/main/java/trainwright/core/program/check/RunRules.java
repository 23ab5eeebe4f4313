package trainwright.core.program.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import trainwright.core.program.tree.WeeklyTargets;

/** E1: how far and how fast the distance of runs grows. */
final class RunRules {
  static final TrainingRule E1 =
      new TrainingRule("E1", Severity.SOFT, "B Nielsen 2014", RunRules::distances);
  static final List<TrainingRule> RULES = List.of(E1);

  private static final int DAYS = 30;
  private static final double MOST_RUN = 1.10;
  private static final double MOST_WEEKS = 1.30;

  private RunRules() {}

  private static void distances(CheckedProgram checked, RuleFindings found) {
    runs(checked, found);
    weeks(checked, found);
  }

  /** A run is at most 110 % of the longest of the 30 days before. */
  private static void runs(CheckedProgram checked, RuleFindings found) {
    var runs = new TreeMap<LocalDate, Integer>();
    var known = checked.request().preferences().longestRunM();
    var start = checked.program().startDate();
    if (known != null) {
      runs.put(start.minusDays(1), known);
    }
    boolean told = false;
    for (var day : checked.workouts().toList()) {
      int metres = SumRules.metres(day.workout());
      if (metres > 0) {
        var date = day.workout().date();
        int longest =
            runs.subMap(date.minusDays(DAYS), date).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        boolean early = known == null && date.isBefore(start.plusDays(7 + 7));
        if (early && !told) {
          found.add(
              Severity.NOT_EVALUABLE, day.path(), metres + " m", "110 % of a longest not known");
          told = true;
        }
        found.need(
            early || longest == 0 || metres <= longest * MOST_RUN,
            day.path(),
            metres + " m",
            "110 % of " + longest + " m at most");
        runs.merge(date, metres, Math::max);
      }
    }
  }

  /** Build weeks grow by 30 % in two weeks at most; the long run is part of the week (hard). */
  private static void weeks(CheckedProgram checked, RuleFindings found) {
    var build = new ArrayList<Integer>();
    for (var at : checked.mesocycles()) {
      for (var targets : at.mesocycle().weeklyTargets()) {
        var path = SetCountRule.targetsPath(at, targets);
        int metres = total(targets);
        int longest = targets.longRunMileageM() == null ? 0 : targets.longRunMileageM();
        found.add(
            longest <= metres,
            Severity.HARD,
            path + "/long_run_mileage_m",
            longest + " m",
            "at most the week's " + metres + " m");
        if (!targets.deload() && metres > 0) {
          int before = build.size() < 2 ? 0 : build.get(build.size() - 2);
          int last = build.isEmpty() ? 0 : build.getLast();
          found.need(
              (before == 0 || metres <= before * MOST_WEEKS)
                  && (last == 0 || metres <= last * MOST_WEEKS),
              path + "/total_mileage_m",
              metres + " m",
              "30 % more in two weeks at most");
          build.add(metres);
        }
      }
    }
  }

  private static int total(WeeklyTargets targets) {
    return targets.totalMileageM() == null ? 0 : targets.totalMileageM();
  }
}
