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

  /** The same with a mesocycle in the place of the one with its id, where it has that. */
  Macrocycle with(Mesocycle mesocycle) {
    var changed =
        mesocycles.stream().map(m -> m.id().equals(mesocycle.id()) ? mesocycle : m).toList();
    return new Macrocycle(id, orderIndex, lengthWeeks, startDate, endDate, changed);
  }
}
