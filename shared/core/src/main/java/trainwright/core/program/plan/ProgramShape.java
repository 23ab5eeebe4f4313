package trainwright.core.program.plan;

import java.util.List;
import java.util.stream.IntStream;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramRequest;

/**
 * How a program is divided.
 *
 * @param parts its mesocycles in their order
 */
public record ProgramShape(List<Part> parts) {
  /** Copies the parts. */
  public ProgramShape {
    parts = List.copyOf(parts);
  }

  /**
   * A mesocycle to be.
   *
   * @param phase its emphasis
   * @param weeks its full weeks
   */
  public record Part(Phase phase, int weeks) {}

  /** As the rules divide it. */
  public static ProgramShape byRules(ProgramRequest request) {
    var weeks = PhaseRule.mesocycleWeeks(request.weeks());
    return new ProgramShape(
        IntStream.range(0, weeks.size())
            .mapToObj(i -> new Part(PhaseRule.phase(request, i, weeks.size()), weeks.get(i)))
            .toList());
  }

  /** As a program was divided. */
  public static ProgramShape of(Program program) {
    return new ProgramShape(program.mesocycles().map(m -> new Part(m.phase(), m.weeks())).toList());
  }
}
