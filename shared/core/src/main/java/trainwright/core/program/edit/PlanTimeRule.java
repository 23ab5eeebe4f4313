package trainwright.core.program.edit;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.calendar.ProgramDatesRule;
import trainwright.core.program.calendar.WeekDates;
import trainwright.core.program.check.ProgramCheck;
import trainwright.core.program.check.ProgramReport;
import trainwright.core.program.store.OutlineRule;
import trainwright.core.program.store.ShiftRule;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Microcycle;
import trainwright.core.program.tree.Program;

/**
 * Checks an edited mesocycle as if no pause had ever moved it: a pause leaves a gap between two
 * weeks, which is no fault of the plan.
 */
final class PlanTimeRule {
  private PlanTimeRule() {}

  /** What the rules find in a program with this mesocycle in detail. */
  static ProgramReport check(Program stored, Mesocycle edited, List<Exercise> library) {
    var outline = outline(stored);
    return ProgramCheck.check(OutlineRule.with(outline, planned(outline, edited)), library);
  }

  /** The outline with the dates that its request asked for. */
  private static Program outline(Program stored) {
    var mesocycles = new ArrayList<Mesocycle>();
    int before = 0;
    for (var mesocycle : stored.mesocycles().toList()) {
      var weeks = ProgramDatesRule.weeks(stored.request().startDate(), before, mesocycle.weeks());
      mesocycles.add(dated(mesocycle, weeks, List.of()));
      before += mesocycle.weeks();
    }
    return OutlineRule.dated(stored, mesocycles);
  }

  private static Mesocycle dated(
      Mesocycle mesocycle, List<WeekDates> weeks, List<Microcycle> microcycles) {
    return new Mesocycle(
        mesocycle.id(),
        mesocycle.orderIndex(),
        mesocycle.phase(),
        mesocycle.weeks(),
        weeks.getFirst().startDate(),
        weeks.getLast().endDate(),
        mesocycle.weeklyTargets(),
        microcycles);
  }

  private static Mesocycle planned(Program outline, Mesocycle edited) {
    int before =
        outline
            .mesocycles()
            .filter(m -> m.orderIndex() < edited.orderIndex())
            .mapToInt(Mesocycle::weeks)
            .sum();
    var weeks = ProgramDatesRule.weeks(outline.request().startDate(), before, edited.weeks());
    var moved = new ArrayList<Microcycle>();
    for (int i = 0; i < edited.microcycles().size(); i++) {
      var week = edited.microcycles().get(i);
      long days = ChronoUnit.DAYS.between(week.startDate(), weeks.get(i).startDate());
      moved.add(ShiftRule.by(week, days));
    }
    return dated(edited, weeks, moved);
  }
}
