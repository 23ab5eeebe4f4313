package trainwright.core.program.plan;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import trainwright.core.program.tree.WeekSplit;

/**
 * What is lifted on one day of every week of a mesocycle.
 *
 * @param day the day of the week
 * @param split what the day trains
 * @param lifts its exercises in their order
 */
public record LiftDay(DayOfWeek day, WeekSplit split, List<Lift> lifts) {
  /** Copies the lifts. */
  public LiftDay {
    lifts = List.copyOf(lifts);
  }

  /** The same with a first main lift that grows. */
  LiftDay growing() {
    var grown = new ArrayList<>(lifts);
    for (int i = 0; i < grown.size(); i++) {
      if (grown.get(i).mainLift()) {
        grown.set(i, grown.get(i).growing());
        break;
      }
    }
    return new LiftDay(day, split, grown);
  }
}
