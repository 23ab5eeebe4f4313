package trainwright.core.program.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.check.CheckedProgram.MesocycleAt;
import trainwright.core.program.check.CheckedProgram.WeekAt;
import trainwright.core.program.check.SetCountRule.WeekSets;
import trainwright.core.program.tree.WeeklyTargets;

/** D1 and D2: when a deload comes, and what makes a week one. */
final class DeloadRules {
  static final TrainingRule D1 =
      new TrainingRule("D1", Severity.SOFT, "B Rogerson 2024", DeloadRules::often);
  static final TrainingRule D2 =
      new TrainingRule("D2", Severity.HARD, "B Bell 2023", DeloadRules::easier);
  static final List<TrainingRule> RULES = List.of(D1, D2);

  private static final int SOFT_BUILD_WEEKS = 6;
  private static final int HARD_BUILD_WEEKS = 8;

  private DeloadRules() {}

  private static void often(CheckedProgram checked, RuleFindings found) {
    int build = 0;
    for (var at : checked.mesocycles()) {
      for (var targets : at.mesocycle().weeklyTargets()) {
        build = targets.deload() ? 0 : build + 1;
        found.add(
            build <= SOFT_BUILD_WEEKS,
            build > HARD_BUILD_WEEKS ? Severity.HARD : Severity.SOFT,
            SetCountRule.targetsPath(at, targets),
            build + " build weeks in a row",
            "a deload after 4 to 6, after 8 at most");
      }
    }
  }

  private static void easier(CheckedProgram checked, RuleFindings found) {
    for (var at : checked.mesocycles()) {
      WeekSets before = null;
      for (var week : SetCountRule.weeks(at)) {
        if (before != null && week.deload()) {
          volume(before, week, found);
          intensity(before.targets(), week.targets(), week.path(), found);
        } else if (before != null) {
          found.need(
              share(before, week) > 0.7,
              week.path(),
              percent(share(before, week)) + " of the sets and no deload",
              "a deload");
        }
        if (!week.deload()) {
          before = week;
        }
      }
      flags(at, found);
      same(at, found);
    }
  }

  private static void volume(WeekSets before, WeekSets week, RuleFindings found) {
    double share = share(before, week);
    found.need(
        share >= 0.5 - 1e-9 && share <= 0.7 + 1e-9,
        week.path(),
        percent(share) + " of the last build week",
        "50 to 70 %");
  }

  /** Sets of the week before it; metres where there are no sets; 0.6 where there is neither. */
  private static double share(WeekSets before, WeekSets week) {
    if (before.total() > 0) {
      return week.total() / before.total();
    }
    double metres = metres(before.targets());
    return metres > 0 ? metres(week.targets()) / metres : week.deload() ? 0.6 : 1;
  }

  private static double metres(WeeklyTargets targets) {
    return targets.totalMileageM() == null ? 0 : targets.totalMileageM();
  }

  private static void intensity(
      WeeklyTargets before, WeeklyTargets week, String path, RuleFindings found) {
    var percent = week.avgIntensityPct1rm();
    var last = before.avgIntensityPct1rm();
    if (percent != null && last != null) {
      double share = percent / last;
      found.need(
          share >= 0.795 && share <= 0.905,
          path,
          percent(share) + " of the intensity",
          "80 to 90 %");
    }
    if (week.targetRir() != null && before.targetRir() != null) {
      found.need(
          week.targetRir() >= before.targetRir() + 2,
          path,
          "RIR " + before.targetRir() + " to " + week.targetRir(),
          "2 more or above");
    }
  }

  private static void flags(MesocycleAt at, RuleFindings found) {
    for (var week : at.fullWeeks()) {
      found.need(
          week.targets() == null || week.targets().deload() == week.week().deload(),
          week.path() + "/deload",
          week.week().deload(),
          "what its targets say");
    }
  }

  /** The same exercises as often as in the week before. */
  private static void same(MesocycleAt at, RuleFindings found) {
    WeekAt before = null;
    for (var week : at.fullWeeks()) {
      if (before != null && week.week().deload()) {
        found.need(
            exercises(week).equals(exercises(before)),
            week.path() + "/workouts",
            "other exercises than in the week before",
            "the same");
        found.need(
            sessions(week) == sessions(before),
            week.path() + "/workouts",
            sessions(week) + " sessions with sets",
            sessions(before));
      }
      before = week;
    }
  }

  private static Set<UUID> exercises(WeekAt week) {
    var ids = new HashSet<UUID>();
    week.workouts().forEach(d -> d.working().forEach(at -> ids.add(at.item().exerciseId())));
    return ids;
  }

  private static long sessions(WeekAt week) {
    return week.workouts().stream().filter(day -> !day.working().isEmpty()).count();
  }

  private static String percent(@Nullable Double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * (share == null ? 0 : share));
  }
}
