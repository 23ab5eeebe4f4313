package trainwright.core.program.tree;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A week of a mesocycle.
 *
 * @param id our id
 * @param weekNumber 1 for the first full week; 0 for the transition before it
 * @param deload whether volume and intensity are reduced on purpose
 * @param startDate its first day
 * @param endDate its last day
 * @param workouts one for each day
 */
public record Microcycle(
    UUID id,
    int weekNumber,
    boolean deload,
    LocalDate startDate,
    LocalDate endDate,
    List<WorkoutInstance> workouts) {
  /** Copies the workouts. */
  public Microcycle {
    workouts = List.copyOf(workouts);
  }
}
