package trainwright.core.program.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Muscle;
import trainwright.core.program.check.CheckedProgram.ItemAt;
import trainwright.core.program.check.CheckedProgram.WeekAt;
import trainwright.core.program.check.CheckedProgram.WorkoutAt;
import trainwright.core.program.tree.SessionType;
import trainwright.platform.Words;

/** F1 to F4: how often muscles are trained, and how they rest. */
final class FrequencyRules {
  static final TrainingRule F1 =
      new TrainingRule("F1", Severity.SOFT, "A Schoenfeld 2016, 2019", FrequencyRules::twice);
  static final TrainingRule F2 =
      new TrainingRule("F2", Severity.SOFT, "A ACSM 2009", FrequencyRules::days);
  static final TrainingRule F3 =
      new TrainingRule("F3", Severity.HARD, "B consensus", FrequencyRules::spacing);
  static final TrainingRule F4 =
      new TrainingRule("F4", Severity.HARD, "C expert practice", FrequencyRules::restDays);
  static final List<TrainingRule> RULES = List.of(F1, F2, F3, F4);

  private static final int LEAST_SETS = 20;
  private static final int HARD_SETS = 4;
  private static final int MOST_DAYS_IN_ROW = 6;

  private FrequencyRules() {}

  /** Every major muscle that is trained works on two days a week. */
  private static void twice(CheckedProgram checked, RuleFindings found) {
    var request = checked.request();
    for (var mesocycle : checked.mesocycles()) {
      boolean heavy = mesocycle.mesocycle().phase().heavy();
      for (var week : mesocycle.fullWeeks()) {
        long sessions = lifts(week);
        boolean holds =
            (sessions >= 2 || CapacityRule.lifts(request.programType()))
                && CapacityRule.holdsTwice(request)
                && CapacityRule.holds(request, sessions, heavy ? 2 * LEAST_SETS : LEAST_SETS)
                && request.injuries().isEmpty();
        double least = week.week().deload() ? 0.5 : 1;
        for (var muscle : Muscle.MAJOR) {
          long days =
              week.workouts().stream()
                  .filter(day -> day.sets().getOrDefault(muscle, 0.0) >= least)
                  .count();
          found.add(
              days != 1,
              CapacityRule.severity(holds),
              week.path(),
              Words.of(muscle) + " on one day",
              holds ? "two days or more" : CapacityRule.what(request));
        }
      }
    }
  }

  private static long lifts(WeekAt week) {
    return week.workouts().stream()
        .filter(day -> day.workout().sessionType() == SessionType.LIFT)
        .count();
  }

  /** Lift sessions that suit the experience; never more training days than asked for (hard). */
  private static void days(CheckedProgram checked, RuleFindings found) {
    var request = checked.request();
    int most = CapacityRule.mostLiftDays(request.experience());
    int least = CapacityRule.leastLiftDays(request.experience());
    for (var week : checked.weeks().toList()) {
      long lifts = lifts(week);
      long training =
          week.workouts().stream().filter(d -> d.workout().sessionType().training()).count();
      found.add(
          training <= request.daysPerWeek(),
          Severity.HARD,
          week.path() + "/workouts",
          training + " training days",
          "at most " + request.daysPerWeek());
      found.need(lifts <= most, week.path() + "/workouts", lifts + " lift sessions", most);
      if (CapacityRule.lifts(request.programType()) && week.week().weekNumber() > 0) {
        boolean holds = CapacityRule.holdsSessions(request, least) && request.injuries().isEmpty();
        found.add(
            lifts >= least,
            CapacityRule.severity(holds),
            week.path() + "/workouts",
            lifts + " lift sessions",
            holds ? least + " to " + most : CapacityRule.what(request));
      }
    }
  }

  /** 48 hours between two sessions that load a primary muscle or a pattern with 4 sets or more. */
  private static void spacing(CheckedProgram checked, RuleFindings found) {
    WorkoutAt before = null;
    Map<Object, Integer> loadBefore = Map.of();
    for (var day : checked.workouts().toList()) {
      var load = load(day);
      if (before != null && before.workout().date().plusDays(1).equals(day.workout().date())) {
        for (var what : load.keySet()) {
          found.need(
              !loadBefore.containsKey(what),
              day.path(),
              Words.of((Enum<?>) what) + " on the day after " + before.workout().date(),
              "48 hours between");
        }
      }
      before = day;
      loadBefore = load;
    }
  }

  /** Primary muscles and patterns with 4 sets or more. */
  private static Map<Object, Integer> load(WorkoutAt day) {
    var load = new HashMap<Object, Integer>();
    for (var at : day.working()) {
      count(load, at, at.exercise());
    }
    load.values().removeIf(sets -> sets < HARD_SETS);
    return load;
  }

  private static void count(
      Map<Object, Integer> load, ItemAt at, @org.jspecify.annotations.Nullable Exercise exercise) {
    if (exercise == null) {
      return;
    }
    int sets = at.item().prescription().sets();
    for (Muscle muscle : exercise.primaryMuscles()) {
      load.merge(muscle, sets, Integer::sum);
    }
    if (exercise.movementPattern() != null) {
      load.merge(exercise.movementPattern(), sets, Integer::sum);
    }
  }

  private static void restDays(CheckedProgram checked, RuleFindings found) {
    int row = 0;
    WorkoutAt before = null;
    for (var day : checked.workouts().toList()) {
      boolean follows =
          before != null && before.workout().date().plusDays(1).equals(day.workout().date());
      row = !day.workout().sessionType().training() ? 0 : follows ? row + 1 : 1;
      found.need(
          row <= MOST_DAYS_IN_ROW,
          day.path() + "/session_type",
          row + " training days in a row",
          "at most 6");
      before = day;
    }
  }
}
