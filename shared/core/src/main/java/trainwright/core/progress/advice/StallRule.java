package trainwright.core.progress.advice;

import java.util.List;

/**
 * Rule I7: who misses the bottom of the range twice running (a novice three times) has stalled, and
 * takes 10 % off. Deload sessions are left out.
 */
public final class StallRule {
  /** What is left of the load, or of the work where there is no load. */
  static final double LEFT = 0.9;

  private static final int MISSES = 2;
  private static final int MISSES_OF_NOVICES = 3;

  private StallRule() {}

  /** Whether the latest of these, newest first, make a stall. */
  public static boolean stalled(List<PastWork> newestFirst, WorkRange range, boolean novice) {
    int needed = novice ? MISSES_OF_NOVICES : MISSES;
    var latest = newestFirst.stream().filter(past -> !past.deload()).limit(needed).toList();
    return latest.size() == needed && latest.stream().allMatch(past -> missedBottom(past, range));
  }

  /** Whether a planned set is missing or below the bottom of the range. */
  static boolean missedBottom(PastWork past, WorkRange range) {
    var work = past.work();
    int planned = Math.max(1, work.plannedSets().size());
    for (int number = 1; number <= planned; number++) {
      if (work.set(number).map(log -> log.figure() < range.bottom()).orElse(true)) {
        return true;
      }
    }
    return false;
  }
}
