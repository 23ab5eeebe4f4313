package trainwright.core.program.check;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.check.CheckedProgram.ItemAt;
import trainwright.core.program.check.CheckedProgram.WorkoutAt;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.tree.SessionType;
import trainwright.platform.Words;

/**
 * C1 to C4 for programs by body weight: ranges of the ladder, the person's level, and how often
 * push, pull and squat come. Level-ups (the rest of C2) and mastery (C5) are rules of sessions.
 */
final class CalisthenicsRules {
  private static final String PRACTICE = "C expert practice";

  static final TrainingRule C1 =
      new TrainingRule(
          "C1", Severity.HARD, "C r/bodyweightfitness routine", CalisthenicsRules::ranges);
  static final TrainingRule C2 =
      new TrainingRule("C2", Severity.HARD, PRACTICE, CalisthenicsRules::levels);
  static final TrainingRule C3 =
      new TrainingRule("C3", Severity.SOFT, PRACTICE, CalisthenicsRules::capped);
  static final TrainingRule C4 =
      new TrainingRule("C4", Severity.HARD, PRACTICE, CalisthenicsRules::twice);
  static final List<TrainingRule> RULES = List.of(C1, C2, C3, C4);

  private static final int MOST_REPS = 20;
  private static final List<Category> LADDERS =
      List.of(Category.PUSH, Category.PULL, Category.SQUAT);

  private CalisthenicsRules() {}

  private static boolean calisthenics(CheckedProgram checked) {
    return checked.request().programType() == ProgramType.CALISTHENICS;
  }

  private static List<ItemAt> steps(CheckedProgram checked) {
    return checked
        .workouts()
        .flatMap(day -> day.working().stream())
        .filter(at -> at.item().mainLift() && category(at.exercise()) != null)
        .toList();
  }

  private static @org.jspecify.annotations.Nullable Category category(
      @org.jspecify.annotations.Nullable Exercise exercise) {
    return exercise != null && exercise.category().levelled() ? exercise.category() : null;
  }

  /** Steps of a ladder: 5 to 8 reps, or held for 10 to 30 s. */
  private static void ranges(CheckedProgram checked, RuleFindings found) {
    for (var at : calisthenics(checked) ? steps(checked) : List.<ItemAt>of()) {
      var asked = at.item().prescription();
      found.need(
          asked.reps() == null || (asked.reps() >= 5 && asked.reps() <= 8),
          at.path() + "/prescription/reps",
          asked.reps() + " reps",
          "5 to 8");
      found.need(
          asked.durationSeconds() == null
              || (asked.durationSeconds() >= 10 && asked.durationSeconds() <= 30),
          at.path() + "/prescription/duration_seconds",
          asked.durationSeconds() + " s",
          "10 to 30 s");
    }
  }

  /** No step is more than one level above the person's. */
  private static void levels(CheckedProgram checked, RuleFindings found) {
    var levels = checked.request().preferences().levels();
    if (!calisthenics(checked)) {
      return;
    }
    if (levels.isEmpty()) {
      found.add(Severity.NOT_EVALUABLE, "/request/preferences/levels", "no levels", "levels 0-5");
      return;
    }
    for (var at : steps(checked)) {
      var category = category(at.exercise());
      var level = at.exercise() == null ? null : at.exercise().level();
      var standing = levels.get(category);
      found.need(
          standing == null || level == null || level <= standing + 1,
          at.path() + "/exercise_id",
          "level " + level,
          "at most one above " + standing);
    }
  }

  private static void capped(CheckedProgram checked, RuleFindings found) {
    checked
        .items()
        .filter(SetCountRule::working)
        .forEach(
            at -> {
              var reps = at.item().prescription().reps();
              found.need(
                  reps == null || reps <= MOST_REPS,
                  at.path() + "/prescription/reps",
                  reps + " reps",
                  "at most 20, then a harder variation");
            });
  }

  /** Each ladder twice a week, with a day between. */
  private static void twice(CheckedProgram checked, RuleFindings found) {
    if (!calisthenics(checked)) {
      return;
    }
    for (var category : LADDERS) {
      for (var mesocycle : checked.mesocycles()) {
        for (var week : mesocycle.fullWeeks()) {
          long days = week.workouts().stream().filter(d -> trains(d, category)).count();
          found.add(
              days >= 2,
              days == 0 && !checked.request().injuries().isEmpty() ? Severity.NOTE : Severity.HARD,
              week.path(),
              Words.of(category) + " on " + days + " days",
              "2 days or more");
        }
      }
      spaced(checked, category, found);
    }
  }

  private static void spaced(CheckedProgram checked, Category category, RuleFindings found) {
    var dates = new TreeSet<LocalDate>();
    for (var day : checked.workouts().filter(d -> trains(d, category)).toList()) {
      var date = day.workout().date();
      found.need(
          !dates.contains(date.minusDays(1)),
          day.path(),
          Words.of(category) + " on the day after " + date.minusDays(1),
          "a day between");
      dates.add(date);
    }
  }

  private static boolean trains(WorkoutAt day, Category category) {
    return day.workout().sessionType() != SessionType.REST
        && day.working().stream().anyMatch(at -> category(at.exercise()) == category);
  }
}
