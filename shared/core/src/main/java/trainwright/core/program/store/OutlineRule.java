package trainwright.core.program.store;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import trainwright.core.program.tree.Macrocycle;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Program;

/** Outlines of programs: everything down to the weekly targets, and no days yet. */
final class OutlineRule {
  private OutlineRule() {}

  /** The outline of a planned program under the id that it is to have. */
  static Program outline(Program planned, UUID id) {
    var macrocycles =
        planned.macrocycles().stream()
            .map(m -> with(m, m.id(), m.mesocycles().stream().map(OutlineRule::bare).toList()));
    return new Program(
        id,
        planned.request(),
        planned.overview(),
        planned.startDate(),
        planned.endDate(),
        macrocycles.toList(),
        planned.warnings());
  }

  private static Macrocycle with(Macrocycle macrocycle, UUID id, List<Mesocycle> mesocycles) {
    return new Macrocycle(
        id,
        macrocycle.orderIndex(),
        macrocycle.lengthWeeks(),
        macrocycle.startDate(),
        macrocycle.endDate(),
        mesocycles);
  }

  private static Mesocycle bare(Mesocycle mesocycle) {
    return withId(mesocycle, mesocycle.id());
  }

  private static Mesocycle withId(Mesocycle mesocycle, UUID id) {
    return new Mesocycle(
        id,
        mesocycle.orderIndex(),
        mesocycle.phase(),
        mesocycle.weeks(),
        mesocycle.startDate(),
        mesocycle.endDate(),
        mesocycle.weeklyTargets(),
        List.of());
  }

  /** The outline of an equal request once more, with ids of its own. */
  static Program again(Program equal, UUID id, Supplier<UUID> ids) {
    var outline = outline(equal, id);
    var macrocycles =
        outline.macrocycles().stream()
            .map(
                m ->
                    with(
                        m,
                        ids.get(),
                        m.mesocycles().stream().map(each -> withId(each, ids.get())).toList()));
    return new Program(
        id,
        outline.request(),
        outline.overview(),
        outline.startDate(),
        outline.endDate(),
        macrocycles.toList(),
        outline.warnings());
  }

  /** The outline with one of its mesocycles in detail. */
  static Program with(Program outline, Mesocycle detail) {
    var macrocycles =
        outline.macrocycles().stream()
            .map(
                m ->
                    with(
                        m,
                        m.id(),
                        m.mesocycles().stream()
                            .map(each -> each.orderIndex() == detail.orderIndex() ? detail : each)
                            .toList()));
    return new Program(
        outline.id(),
        outline.request(),
        outline.overview(),
        outline.startDate(),
        outline.endDate(),
        macrocycles.toList(),
        outline.warnings());
  }
}
