package trainwright.core.program.model;

import java.time.DayOfWeek;
import java.util.List;

/**
 * What a language model would lift on the days of a mesocycle; not trusted until {@link
 * LiftsDraftRule} has held it against the candidates.
 *
 * @param days the lift days
 */
record LiftsDraft(List<DayDraft> days) {
  LiftsDraft {
    days = List.copyOf(days);
  }

  /**
   * A lift day of every week.
   *
   * @param day which of the days that were given
   * @param lifts its exercises in their order
   */
  record DayDraft(DayOfWeek day, List<LiftDraft> lifts) {
    DayDraft {
      lifts = List.copyOf(lifts);
    }
  }

  /**
   * One exercise.
   *
   * @param key the candidate's key
   * @param mainLift whether its sets count among the main lifts
   * @param sets working sets in the first week
   */
  record LiftDraft(String key, boolean mainLift, int sets) {}
}
