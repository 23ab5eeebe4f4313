package trainwright.core.program.tree;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The plan to a goal, from its first day to its last.
 *
 * @param id our id
 * @param request what was asked for
 * @param overview what it is, in at most 120 words; each number in it is one of the rows
 * @param startDate its first day
 * @param endDate its last day
 * @param macrocycles its macrocycles in their order
 * @param warnings what gave way when it was planned, a sentence each
 */
public record Program(
    UUID id,
    ProgramRequest request,
    String overview,
    LocalDate startDate,
    LocalDate endDate,
    List<Macrocycle> macrocycles,
    List<String> warnings) {
  /** Copies the lists. */
  public Program {
    macrocycles = List.copyOf(macrocycles);
    warnings = List.copyOf(warnings);
  }

  /** The same with another overview. */
  public Program withOverview(String other) {
    return new Program(id, request, other, startDate, endDate, macrocycles, warnings);
  }

  /** The same with a mesocycle in the place of the one with its id. */
  public Program with(Mesocycle mesocycle) {
    var changed = macrocycles.stream().map(macrocycle -> macrocycle.with(mesocycle)).toList();
    return new Program(id, request, overview, startDate, endDate, changed, warnings);
  }

  /** Its mesocycles in their order. */
  public Stream<Mesocycle> mesocycles() {
    return macrocycles.stream().flatMap(macrocycle -> macrocycle.mesocycles().stream());
  }

  /** Its days in their order. */
  public Stream<WorkoutInstance> workouts() {
    return mesocycles()
        .flatMap(mesocycle -> mesocycle.microcycles().stream())
        .flatMap(microcycle -> microcycle.workouts().stream());
  }
}
