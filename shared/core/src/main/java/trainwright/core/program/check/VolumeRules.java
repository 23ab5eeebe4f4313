package trainwright.core.program.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import trainwright.core.exercise.Muscle;
import trainwright.core.program.check.CheckedProgram.MesocycleAt;
import trainwright.core.program.check.SetCountRule.WeekSets;
import trainwright.core.program.tree.SessionType;
import trainwright.core.program.tree.WeeklyTargets;
import trainwright.core.routine.VolumeRule;
import trainwright.core.understanding.IntensityLevel;
import trainwright.platform.Words;

/** V1 to V5: how many working sets each muscle gets, and how they grow. */
final class VolumeRules {
  private static final String PRACTICE = "C expert practice (volume landmarks)";

  static final TrainingRule V1 =
      new TrainingRule(
          "V1", Severity.SOFT, "A ACSM 2026; Schoenfeld 2017; Baz-Valle 2022", VolumeRules::least);
  static final TrainingRule V2 =
      new TrainingRule("V2", Severity.HARD, PRACTICE, VolumeRules::ceiling);
  static final TrainingRule V3 =
      new TrainingRule("V3", Severity.SOFT, PRACTICE, VolumeRules::session);
  static final TrainingRule V4 =
      new TrainingRule("V4", Severity.SOFT, PRACTICE, VolumeRules::growth);
  static final TrainingRule V5 =
      new TrainingRule("V5", Severity.SOFT, PRACTICE, BalanceRule::balance);
  static final List<TrainingRule> RULES = List.of(V1, V2, V3, V4, V5);

  private static final int MOST_STRENGTH_SETS = 5;

  private VolumeRules() {}

  private static void least(CheckedProgram checked, RuleFindings found) {
    for (var at : checked.mesocycles()) {
      switch (at.mesocycle().phase()) {
        case HYPERTROPHY -> majors(checked, at, found);
        case STRENGTH, PEAK -> perExercise(at, found);
        case FOUNDATION, BASE, BUILD, SKILL -> {}
      }
    }
  }

  /** Sets a week that each major muscle should get: 10; 6 for novices and beside other training. */
  static int leastSets(CheckedProgram checked) {
    var request = checked.request();
    boolean novice = request.experience() == IntensityLevel.BEGINNER;
    return novice || !CapacityRule.lifts(request.programType()) ? 6 : 10;
  }

  private static void majors(CheckedProgram checked, MesocycleAt at, RuleFindings found) {
    int least = leastSets(checked);
    var request = checked.request();
    for (var week : SetCountRule.weeks(at)) {
      long sessions =
          at.detailed()
              ? sessions(at, week.targets())
              : Math.min(request.daysPerWeek(), CapacityRule.mostLiftDays(request.experience()));
      boolean holds =
          sessions >= 2
              && CapacityRule.holds(request, sessions, 5 * least)
              && request.injuries().isEmpty();
      for (var muscle : week.deload() ? Set.<Muscle>of() : Muscle.MAJOR) {
        double sets = week.of(muscle);
        found.add(
            sets == 0 || sets >= least,
            CapacityRule.severity(holds),
            week.path(),
            sets + " sets of " + Words.of(muscle),
            holds ? least + " sets or more" : CapacityRule.what(request));
      }
    }
  }

  private static long sessions(MesocycleAt at, WeeklyTargets targets) {
    return at.fullWeeks().stream()
        .filter(week -> targets.equals(week.targets()))
        .flatMap(week -> week.workouts().stream())
        .filter(day -> day.workout().sessionType() == SessionType.LIFT)
        .count();
  }

  /** 2 to 3 sets an exercise; a main lift that grows may reach 5. */
  private static void perExercise(MesocycleAt at, RuleFindings found) {
    for (var week : at.fullWeeks()) {
      for (var day : week.week().deload() ? List.<CheckedProgram.WorkoutAt>of() : week.workouts()) {
        for (var item : day.working()) {
          int sets = item.item().prescription().sets();
          int most = item.item().mainLift() ? MOST_STRENGTH_SETS : 3;
          found.need(
              sets >= 2 && sets <= most,
              item.path() + "/prescription/sets",
              sets + " sets",
              "2 to " + most);
        }
      }
    }
  }

  private static void ceiling(CheckedProgram checked, RuleFindings found) {
    for (var at : checked.mesocycles()) {
      for (var targets : at.mesocycle().weeklyTargets()) {
        targets
            .setsPerMuscle()
            .forEach((m, n) -> ceiling(SetCountRule.targetsPath(at, targets), m, n, found));
      }
      for (var week : at.fullWeeks()) {
        week.sets().forEach((m, n) -> ceiling(week.path(), m, n, found));
      }
    }
  }

  private static void ceiling(String path, Muscle muscle, double sets, RuleFindings found) {
    int most = VolumeCeilingRule.ceiling(muscle);
    found.need(sets <= most, path, sets + " sets of " + Words.of(muscle), "at most " + most);
  }

  private static void session(CheckedProgram checked, RuleFindings found) {
    for (var week : checked.weeks().toList()) {
      for (var day : week.workouts()) {
        day.sets()
            .forEach(
                (m, n) ->
                    found.need(
                        n <= VolumeRule.MAX_SETS_PER_MUSCLE,
                        day.path(),
                        n + " sets of " + Words.of(m) + " in a session",
                        "at most 10"));
      }
    }
  }

  /** Two sets or 20 % a week, whichever is more; hard above both two sets and 30 %. */
  private static void growth(CheckedProgram checked, RuleFindings found) {
    for (var at : checked.mesocycles()) {
      WeekSets before = null;
      for (var week : SetCountRule.weeks(at)) {
        if (!week.deload()) {
          if (before != null) {
            growth(before, week, found);
          }
          before = week;
        }
      }
    }
  }

  private static void growth(WeekSets before, WeekSets week, RuleFindings found) {
    week.sets()
        .forEach(
            (muscle, sets) -> {
              double more = sets - before.of(muscle);
              double share = more / before.of(muscle);
              var severity = more > 2 && share > 0.3 ? Severity.HARD : Severity.SOFT;
              if (more > 2 && share > 0.2) {
                found.add(
                    severity,
                    week.path(),
                    String.format(Locale.ROOT, "%+.1f sets of %s", more, Words.of(muscle)),
                    "2 sets or 20 % more at most");
              }
            });
  }
}
