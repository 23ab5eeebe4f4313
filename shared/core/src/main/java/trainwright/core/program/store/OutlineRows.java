package trainwright.core.program.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.WeeklyTargets;

/** The rows of an outline as they are bound to its insert. */
final class OutlineRows {
  private OutlineRows() {}

  /** A row of macrocycles. */
  record MacrocycleRow(
      UUID id, int orderIndex, int lengthWeeks, LocalDate startDate, LocalDate endDate) {}

  /** A row of mesocycles. */
  record MesocycleRow(
      UUID id,
      UUID macrocycleId,
      int orderIndex,
      Phase phase,
      int weeks,
      List<WeeklyTargets> weeklyTargets,
      LocalDate startDate,
      LocalDate endDate) {
    MesocycleRow {
      weeklyTargets = List.copyOf(weeklyTargets);
    }
  }

  static List<MacrocycleRow> macrocycles(Program outline) {
    return outline.macrocycles().stream()
        .map(
            m ->
                new MacrocycleRow(
                    m.id(), m.orderIndex(), m.lengthWeeks(), m.startDate(), m.endDate()))
        .toList();
  }

  static List<MesocycleRow> mesocycles(Program outline) {
    return outline.macrocycles().stream()
        .flatMap(
            macrocycle ->
                macrocycle.mesocycles().stream()
                    .map(
                        m ->
                            new MesocycleRow(
                                m.id(),
                                macrocycle.id(),
                                m.orderIndex(),
                                m.phase(),
                                m.weeks(),
                                m.weeklyTargets(),
                                m.startDate(),
                                m.endDate())))
        .toList();
  }
}
