package trainwright.core.program.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import trainwright.core.program.check.CheckedProgram.WeekAt;

/** S4 and S5: which days the weeks have, without a gap and without a day twice. */
final class DateRules {
  private static final String OURS = "D own derivation";

  static final TrainingRule S4 = new TrainingRule("S4", Severity.HARD, OURS, DateRules::weekDays);
  static final TrainingRule S5 = new TrainingRule("S5", Severity.HARD, OURS, DateRules::gapFree);
  static final List<TrainingRule> RULES = List.of(S4, S5);

  private DateRules() {}

  static boolean hasTransition(CheckedProgram checked) {
    return checked.program().startDate().getDayOfWeek() != DayOfWeek.MONDAY;
  }

  /** Monday to Sunday with a workout instance a day; the transition ends on its first Sunday. */
  private static void weekDays(CheckedProgram checked, RuleFindings found) {
    checked.weeks().forEach(week -> weekDays(week, found));
  }

  private static void weekDays(WeekAt at, RuleFindings found) {
    var week = at.week();
    long days = ChronoUnit.DAYS.between(week.startDate(), week.endDate()) + 1;
    boolean transition = week.weekNumber() == 0;
    found.need(
        week.endDate().getDayOfWeek() == DayOfWeek.SUNDAY,
        at.path() + "/end_date",
        week.endDate().getDayOfWeek(),
        DayOfWeek.SUNDAY);
    found.need(
        transition ? days >= 1 && days <= 6 : days == 7,
        at.path() + "/start_date",
        days + " days",
        transition ? "1 to 6 days" : "7 days");
    found.need(
        at.workouts().size() == days,
        at.path() + "/workouts",
        at.workouts().size() + " workout instances",
        "one for each of " + days + " days");
  }

  /** Each part begins the day after the one before it ends; days follow each other. */
  private static void gapFree(CheckedProgram checked, RuleFindings found) {
    var program = checked.program();
    found.need(
        program.startDate().equals(checked.request().startDate()),
        "/start_date",
        program.startDate(),
        checked.request().startDate());
    var next = program.startDate();
    for (int i = 0; i < program.macrocycles().size(); i++) {
      var macrocycle = program.macrocycles().get(i);
      starts(macrocycle.startDate(), next, "/macrocycles/" + i, found);
      next = macrocycle.endDate().plusDays(1);
    }
    next = program.startDate();
    for (var at : checked.mesocycles()) {
      starts(at.mesocycle().startDate(), next, at.path(), found);
      days(at.weeks(), at.mesocycle().startDate(), found);
      next = at.mesocycle().endDate().plusDays(1);
      ends(checked, at, found);
    }
    found.need(
        program.endDate().plusDays(1).equals(next),
        "/end_date",
        program.endDate(),
        next.minusDays(1));
  }

  private static void ends(
      CheckedProgram checked, CheckedProgram.MesocycleAt at, RuleFindings found) {
    var mesocycle = at.mesocycle();
    boolean first = mesocycle.startDate().equals(checked.program().startDate());
    int transition =
        first ? Math.floorMod(8 - mesocycle.startDate().getDayOfWeek().getValue(), 7) : 0;
    var end = mesocycle.startDate().plusDays(transition + 7L * mesocycle.weeks() - 1);
    found.need(mesocycle.endDate().equals(end), at.path() + "/end_date", mesocycle.endDate(), end);
  }

  private static void days(List<WeekAt> weeks, LocalDate first, RuleFindings found) {
    var next = first;
    for (var week : weeks) {
      starts(week.week().startDate(), next, week.path(), found);
      for (var day : week.workouts()) {
        found.need(
            day.workout().date().equals(next), day.path() + "/date", day.workout().date(), next);
        next = day.workout().date().plusDays(1);
      }
      next = week.week().endDate().plusDays(1);
    }
  }

  private static void starts(LocalDate start, LocalDate wanted, String path, RuleFindings found) {
    found.need(start.equals(wanted), path + "/start_date", start, wanted);
  }
}
