package trainwright.core.program.store;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import trainwright.core.program.tree.Macrocycle;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Program;

/** Outlines of programs: everything down to the weekly targets, and no days yet. */
public final class OutlineRule {
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
  public static Program with(Program outline, Mesocycle detail) {
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

  /** The outline with its mesocycles replaced by these, and all dates as theirs. */
  public static Program dated(Program outline, List<Mesocycle> mesocycles) {
    var macrocycles =
        outline.macrocycles().stream()
            .map(
                macrocycle -> {
                  var ids = macrocycle.mesocycles().stream().map(Mesocycle::id).toList();
                  var own = mesocycles.stream().filter(m -> ids.contains(m.id())).toList();
                  return new Macrocycle(
                      macrocycle.id(),
                      macrocycle.orderIndex(),
                      macrocycle.lengthWeeks(),
                      own.getFirst().startDate(),
                      own.getLast().endDate(),
                      own);
                });
    return new Program(
        outline.id(),
        outline.request(),
        outline.overview(),
        mesocycles.getFirst().startDate(),
        mesocycles.getLast().endDate(),
        macrocycles.toList(),
        outline.warnings());
  }
}
