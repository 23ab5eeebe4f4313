package trainwright.core.program.view;

import java.util.UUID;
import javax.inject.Inject;

/** Reads one mesocycle with its weeks and days. */
public final class GetMesocycle {
  private final ProgramTreeRepository trees;

  @Inject
  GetMesocycle(ProgramTreeRepository trees) {
    this.trees = trees;
  }

  /**
   * The user's mesocycle.
   *
   * @throws trainwright.platform.Problem {@code NOT_FOUND}
   */
  public MesocycleView run(UUID userId, UUID id) {
    return trees.getMesocycle(userId, id);
  }
}
