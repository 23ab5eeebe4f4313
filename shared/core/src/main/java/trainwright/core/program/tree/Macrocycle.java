package trainwright.core.program.tree;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Months of a program.
 *
 * @param id our id
 * @param orderIndex its place in the program, from 0
 * @param lengthWeeks its full weeks
 * @param startDate its first day
 * @param endDate its last day
 * @param mesocycles its mesocycles in their order
 */
public record Macrocycle(
    UUID id,
    int orderIndex,
    int lengthWeeks,
    LocalDate startDate,
    LocalDate endDate,
    List<Mesocycle> mesocycles) {
  /** Copies the mesocycles. */
  public Macrocycle {
    mesocycles = List.copyOf(mesocycles);
  }
}
