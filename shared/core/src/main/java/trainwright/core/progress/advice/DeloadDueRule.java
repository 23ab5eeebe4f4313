package trainwright.core.progress.advice;

import java.time.LocalDate;
import java.util.Set;

/**
 * Rules D1 and D2: after six weeks of building in a row a light one is due (4-8 by survey of
 * athletes, Rogerson 2024), with 60 % of the sets.
 */
public final class DeloadDueRule {
  private static final int WEEKS = 6;
  private static final double SETS = 0.6;

  private DeloadDueRule() {}

  /**
   * Whether a light week is due.
   *
   * @param built Mondays of weeks with training and without a deload session
   * @param thisWeek the Monday of now
   */
  public static boolean isDue(Set<LocalDate> built, LocalDate thisWeek) {
    for (int back = 1; back <= WEEKS; back++) {
      if (!built.contains(thisWeek.minusWeeks(back))) {
        return false;
      }
    }
    return true;
  }

  /** The same advice in a light week. */
  public static Advice lighter(Advice advice) {
    return new Advice(
        Advice.Step.DELOAD,
        "D1",
        Math.max(1, (int) Math.round(advice.sets() * SETS)),
        advice.reps(),
        advice.durationSeconds(),
        advice.loadKg(),
        "Six weeks of building lie behind you: a light week, with fewer sets.");
  }
}
