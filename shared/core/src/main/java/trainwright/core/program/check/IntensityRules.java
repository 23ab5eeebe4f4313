package trainwright.core.program.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.check.CheckedProgram.ItemAt;
import trainwright.core.program.check.CheckedProgram.MesocycleAt;
import trainwright.core.program.check.CheckedProgram.WeekAt;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.SessionType;
import trainwright.core.program.tree.WeeklyTargets;

/** I1, I3 to I6: how heavy, how near to failure, and how both change. */
final class IntensityRules {
  static final TrainingRule I1 =
      new TrainingRule("I1", Severity.SOFT, "A ACSM 2026", IntensityRules::zones);
  static final TrainingRule I3 =
      new TrainingRule("I3", Severity.HARD, "D own derivation", IntensityRules::progress);
  static final TrainingRule I4 =
      new TrainingRule("I4", Severity.SOFT, "A Refalo 2023", IntensityRules::reserve);
  static final TrainingRule I5 =
      new TrainingRule("I5", Severity.HARD, "B Zourdos 2016", IntensityRules::exertion);
  static final TrainingRule I6 =
      new TrainingRule("I6", Severity.HARD, "A ACSM 2009", IntensityRules::loads);
  static final List<TrainingRule> RULES = List.of(I1, I3, I4, I5, I6);

  private static final double TOLERANCE = 0.001;

  private IntensityRules() {}

  private static void zones(CheckedProgram checked, RuleFindings found) {
    for (var at : checked.mesocycles()) {
      var phase = at.mesocycle().phase();
      for (var week : at.fullWeeks()) {
        if (!week.week().deload() && phase.heavy()) {
          heavy(checked, week, found);
        }
        if (!week.week().deload() && phase == Phase.HYPERTROPHY) {
          mainLifts(week).forEach(item -> growth(item, found));
        }
      }
    }
  }

  /** Main lifts at 80 % or more, in two sessions a week. */
  private static void heavy(CheckedProgram checked, WeekAt week, RuleFindings found) {
    var known =
        mainLifts(week).stream().filter(at -> at.item().prescription().pct1rm() != null).toList();
    if (known.isEmpty()) {
      found.add(
          Severity.NOT_EVALUABLE, week.path(), "no % 1RM of a main lift", "80 % of 1RM or more");
      return;
    }
    for (var at : known) {
      found.need(
          percent(at) >= 80,
          at.path() + "/prescription/pct1rm",
          percent(at) + " %",
          "80 % of 1RM or more");
    }
    long sessions =
        week.workouts().stream().filter(d -> d.items().stream().anyMatch(known::contains)).count();
    long lifts =
        week.workouts().stream().filter(d -> d.workout().sessionType() == SessionType.LIFT).count();
    boolean holds = lifts >= 2 && checked.request().injuries().isEmpty();
    found.add(
        sessions >= 2,
        CapacityRule.severity(holds),
        week.path(),
        sessions + " sessions with heavy main lifts",
        holds ? "2 a week or more" : CapacityRule.what(checked.request()));
  }

  private static void growth(ItemAt at, RuleFindings found) {
    var asked = at.item().prescription();
    found.need(
        asked.reps() == null || (asked.reps() >= 5 && asked.reps() <= 30),
        at.path() + "/prescription/reps",
        asked.reps() + " reps",
        "5 to 30 reps");
    found.need(
        asked.pct1rm() == null || (percent(at) >= 30 && percent(at) <= 85),
        at.path() + "/prescription/pct1rm",
        percent(at) + " %",
        "30 to 85 % of 1RM");
  }

  private static double percent(ItemAt at) {
    var percent = at.item().prescription().pct1rm();
    return percent == null ? 0 : percent;
  }

  private static List<ItemAt> mainLifts(WeekAt week) {
    return week.workouts().stream()
        .flatMap(day -> day.working().stream())
        .filter(at -> at.item().mainLift())
        .toList();
  }

  /** 40 to 95 %; build weeks don't fall and rise by 5 points at most; a deload is below them. */
  private static void progress(CheckedProgram checked, RuleFindings found) {
    for (var at : checked.mesocycles()) {
      Double first = null;
      Double before = null;
      for (var targets : at.mesocycle().weeklyTargets()) {
        var percent = targets.avgIntensityPct1rm();
        if (percent != null) {
          var path = SetCountRule.targetsPath(at, targets) + "/avg_intensity_pct1rm";
          found.need(percent >= 40 && percent <= 95, path, percent + " %", "40 to 95 %");
          if (targets.deload()) {
            found.need(
                first == null || percent < first, path, percent + " %", "below the first week");
          } else {
            follows(before, percent, path, found);
            first = first == null ? percent : first;
            before = percent;
          }
        }
      }
    }
  }

  private static void follows(
      @Nullable Double before, double percent, String path, RuleFindings found) {
    found.need(
        before == null || (percent >= before - TOLERANCE && percent <= before + 5 + TOLERANCE),
        path,
        before + " % to " + percent + " %",
        "not less, and 5 points more at most");
  }

  /** RIR starts at 3 to 4, doesn't rise, ends at 0 to 2; 4 or more in a deload. */
  private static void reserve(CheckedProgram checked, RuleFindings found) {
    for (var at : checked.mesocycles()) {
      var build =
          at.mesocycle().weeklyTargets().stream()
              .filter(t -> !t.deload() && t.targetRir() != null)
              .toList();
      for (int i = 0; i < build.size(); i++) {
        reserve(at, build, i, found);
      }
      for (var targets : at.mesocycle().weeklyTargets()) {
        found.need(
            !targets.deload() || targets.targetRir() == null || targets.targetRir() >= 4,
            rirPath(at, targets),
            "RIR " + targets.targetRir(),
            "4 or more in a deload");
      }
    }
  }

  private static void reserve(
      MesocycleAt at, List<WeeklyTargets> build, int index, RuleFindings found) {
    int rir = rir(build.get(index));
    var path = rirPath(at, build.get(index));
    if (index == 0) {
      found.need(rir >= 3 && rir <= 4, path, "RIR " + rir, "3 to 4 at first");
    } else {
      int before = rir(build.get(index - 1));
      found.need(rir <= before, path, "RIR " + before + " to " + rir, "not rising");
    }
    if (index == build.size() - 1 && index > 0) {
      found.need(rir <= 2, path, "RIR " + rir, "0 to 2 at last");
    }
  }

  private static int rir(WeeklyTargets targets) {
    return targets.targetRir() == null ? 0 : targets.targetRir();
  }

  private static String rirPath(MesocycleAt at, WeeklyTargets targets) {
    return SetCountRule.targetsPath(at, targets) + "/target_rir";
  }

  private static void exertion(CheckedProgram checked, RuleFindings found) {
    checked
        .items()
        .forEach(
            at -> {
              var asked = at.item().prescription();
              var rpe = asked.targetRpe();
              var path = at.path() + "/prescription/target_rpe";
              found.need(
                  rpe == null || (rpe >= 1 && rpe <= 10 && rpe * 2 == Math.rint(rpe * 2)),
                  path,
                  "RPE " + rpe,
                  "1 to 10 in halves");
              found.need(
                  asked.targetRir() == null || rpe == null || rpe == 10 - asked.targetRir(),
                  path,
                  "RPE " + rpe + " with RIR " + asked.targetRir(),
                  "10 - RIR");
            });
  }

  /** A plan names no kilograms: whether loads rise as they should is seen when sets are logged. */
  private static void loads(CheckedProgram checked, RuleFindings found) {
    boolean loaded = checked.items().anyMatch(at -> at.item().prescription().load() != null);
    if (loaded) {
      found.add(
          Severity.NOT_EVALUABLE, "", "no loads in kg", "2 to 10 % more after all sets at the top");
    }
  }
}
