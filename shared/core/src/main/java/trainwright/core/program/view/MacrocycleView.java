package trainwright.core.program.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.Macrocycle;

/**
 * A macrocycle as its owner gets it.
 *
 * @param id its id
 * @param programId its program
 * @param orderIndex its place in the program, from 0
 * @param lengthWeeks its full weeks
 * @param startDate its first day
 * @param endDate its last day
 * @param mesocycles its mesocycles; null where they were not asked for
 */
public record MacrocycleView(
    UUID id,
    UUID programId,
    int orderIndex,
    int lengthWeeks,
    LocalDate startDate,
    LocalDate endDate,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MesocycleView> mesocycles) {
  /** Copies the mesocycles. */
  public MacrocycleView {
    mesocycles = mesocycles == null ? null : List.copyOf(mesocycles);
  }

  /** The same with these mesocycles. */
  MacrocycleView with(@Nullable List<MesocycleView> full) {
    return new MacrocycleView(id, programId, orderIndex, lengthWeeks, startDate, endDate, full);
  }

  /** The same with a mesocycle in the place of the one with its id. */
  MacrocycleView with(MesocycleView mesocycle) {
    return mesocycles == null
        ? this
        : with(
            mesocycles.stream().map(m -> m.id().equals(mesocycle.id()) ? mesocycle : m).toList());
  }

  /** The macrocycle as rules see it. */
  public Macrocycle macrocycle() {
    var full = mesocycles == null ? List.<MesocycleView>of() : mesocycles;
    return new Macrocycle(
        id,
        orderIndex,
        lengthWeeks,
        startDate,
        endDate,
        full.stream().map(MesocycleView::mesocycle).toList());
  }
}
