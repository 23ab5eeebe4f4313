package trainwright.core.program.tree;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Weeks of one emphasis.
 *
 * @param id our id
 * @param orderIndex its place in the program, from 0
 * @param phase its emphasis
 * @param weeks its full weeks
 * @param startDate its first day, that of the transition where it has one
 * @param endDate its last day
 * @param weeklyTargets one for each full week
 * @param microcycles its weeks in detail
 */
public record Mesocycle(
    UUID id,
    int orderIndex,
    Phase phase,
    int weeks,
    LocalDate startDate,
    LocalDate endDate,
    List<WeeklyTargets> weeklyTargets,
    List<Microcycle> microcycles) {
  /** Copies the lists. */
  public Mesocycle {
    weeklyTargets = List.copyOf(weeklyTargets);
    microcycles = List.copyOf(microcycles);
  }
}
