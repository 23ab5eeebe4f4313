package trainwright.core.routine;

import java.util.List;
import java.util.stream.Stream;
import trainwright.core.routine.RoutineFinding.Severity;

/**
 * The checker: the same rules for what a language model drafted, what the rule-based planner chose,
 * what a person put together by hand and what is left after a swap.
 *
 * <p>R1 no exercise twice. R2 the durations add up to the target within 10 %. R3 one to 24
 * exercises. R4 warm-ups, then main work, then cool-downs. R5 from eight minutes a warm-up first
 * and a cool-down last. R6 never two of a movement pattern in a row when another order avoids it.
 * R7 every exercise fits the person's level. R8 sets, reps, seconds and rests that can be done. C3,
 * C6, F6, P1, S7, S10 and V3 as in the training rules.
 */
public final class RoutineCheck {
  private RoutineCheck() {}

  /** Every rule the routine breaks, in the order of the rules. */
  public static List<RoutineFinding> findings(
      List<RoutineItem> items, RoutineConstraints constraints) {
    return Stream.of(
            StructureRules.findings(items, constraints),
            ConstraintRules.findings(items, constraints),
            PrescriptionRules.findings(items),
            VolumeRules.findings(items, constraints))
        .flatMap(List::stream)
        .toList();
  }

  /** The rules whose breach forbids storing the routine. */
  public static List<RoutineFinding> violations(
      List<RoutineItem> items, RoutineConstraints constraints) {
    return of(Severity.REJECT, items, constraints);
  }

  /** The rules whose breach is told, but doesn't forbid storing the routine. */
  public static List<RoutineFinding> warnings(
      List<RoutineItem> items, RoutineConstraints constraints) {
    return of(Severity.WARN, items, constraints);
  }

  private static List<RoutineFinding> of(
      Severity severity, List<RoutineItem> items, RoutineConstraints constraints) {
    return findings(items, constraints).stream().filter(f -> f.severity() == severity).toList();
  }
}
