package trainwright.core.program.view;

import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.platform.Problem;

/** Lists mesocycles, of a program or of one of its macrocycles. */
public final class ReadMesocycles {
  private final ProgramTreeRepository trees;

  @Inject
  ReadMesocycles(ProgramTreeRepository trees) {
    this.trees = trees;
  }

  /** Whose mesocycles are asked for. */
  public sealed interface Of {
    /** Those of a program. */
    record WholeProgram(UUID id) implements Of {}

    /** Those of a macrocycle. */
    record OneMacrocycle(UUID id) implements Of {}
  }

  /**
   * The mesocycles in their order, without their weeks; at most 17.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  public List<MesocycleView> run(UUID userId, Of of) {
    return switch (of) {
      case Of.WholeProgram(UUID id) -> trees.listMesocyclesOfProgram(userId, id);
      case Of.OneMacrocycle(UUID id) -> trees.listMesocyclesOfMacrocycle(userId, id);
    };
  }
}
