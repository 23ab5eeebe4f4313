package trainwright.core.compile.plan;

import java.util.List;
import trainwright.core.routine.Prescription;
import trainwright.core.routine.RoutineTimingRule;

/**
 * One way to make a plan: picks in their order, with what is asked of each.
 *
 * @param picks in the order they are done
 * @param prescriptions one for each pick
 * @param cost how far they are from what one would wish; lower is better
 */
record PlanVariant(List<Pick> picks, List<Prescription> prescriptions, double cost) {
  private static final double CLOSE = 0.09;

  int seconds() {
    return prescriptions.stream().mapToInt(RoutineTimingRule::seconds).sum();
  }

  /** Whether it takes the time asked for; a little closer than rule R2 wants it. */
  boolean takes(int targetSeconds) {
    return Math.abs(seconds() - targetSeconds) <= CLOSE * targetSeconds;
  }
}
