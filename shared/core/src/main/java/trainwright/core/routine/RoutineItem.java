package trainwright.core.routine;

import trainwright.core.exercise.Exercise;

/**
 * One place of a routine as the rules see it.
 *
 * @param exercise what is done
 * @param role where in the routine it stands
 * @param prescription what is asked of it
 */
public record RoutineItem(Exercise exercise, RoutineRole role, Prescription prescription) {
  /** Seconds it takes, rests included; see {@link RoutineTimingRule}. */
  public int seconds() {
    return RoutineTimingRule.seconds(prescription);
  }
}
