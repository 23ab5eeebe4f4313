package trainwright.core.program.store;

import java.util.List;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.view.ProgramStatus;

/**
 * Which programs a list holds. Empty: no such condition.
 *
 * @param programTypes of these kinds
 * @param statuses with these statuses
 */
public record ProgramFilter(List<ProgramType> programTypes, List<ProgramStatus> statuses) {
  /** Copies its lists. */
  public ProgramFilter {
    programTypes = List.copyOf(programTypes);
    statuses = List.copyOf(statuses);
  }
}
