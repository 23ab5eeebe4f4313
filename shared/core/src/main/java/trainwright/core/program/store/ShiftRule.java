package trainwright.core.program.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Microcycle;
import trainwright.core.program.tree.WorkoutInstance;

/** Moves planned days to where a pause has pushed them. */
public final class ShiftRule {
  private ShiftRule() {}

  /**
   * The mesocycle with its first day here; whole weeks away, so that each day keeps its weekday.
   */
  static Mesocycle to(Mesocycle mesocycle, LocalDate start) {
    long days = ChronoUnit.DAYS.between(mesocycle.startDate(), start);
    if (days == 0) {
      return mesocycle;
    }
    return new Mesocycle(
        mesocycle.id(),
        mesocycle.orderIndex(),
        mesocycle.phase(),
        mesocycle.weeks(),
        start,
        mesocycle.endDate().plusDays(days),
        mesocycle.weeklyTargets(),
        mesocycle.microcycles().stream().map(week -> by(week, days)).toList());
  }

  /** The week so many days later; whole weeks, so that each day keeps its weekday. */
  public static Microcycle by(Microcycle week, long days) {
    return new Microcycle(
        week.id(),
        week.weekNumber(),
        week.deload(),
        week.startDate().plusDays(days),
        week.endDate().plusDays(days),
        week.workouts().stream().map(workout -> by(workout, days)).toList());
  }

  private static WorkoutInstance by(WorkoutInstance workout, long days) {
    return new WorkoutInstance(
        workout.id(),
        workout.date().plusDays(days),
        workout.sessionType(),
        workout.goal(),
        workout.blocks(),
        workout.estimatedMinutes(),
        workout.status());
  }
}
