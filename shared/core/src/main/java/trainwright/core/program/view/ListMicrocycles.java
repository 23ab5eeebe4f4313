package trainwright.core.program.view;

import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Lists the weeks of a mesocycle. */
public final class ListMicrocycles {
  private final ProgramTreeRepository trees;

  @Inject
  ListMicrocycles(ProgramTreeRepository trees) {
    this.trees = trees;
  }

  /**
   * The weeks of the user's mesocycle in their order, without their days; at most 9.
   *
   * @throws trainwright.platform.Problem {@code NOT_FOUND}
   */
  public List<MicrocycleView> run(UUID userId, UUID id) {
    return trees.listMicrocycles(userId, id);
  }
}
