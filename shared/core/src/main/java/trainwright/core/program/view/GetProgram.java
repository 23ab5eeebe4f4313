package trainwright.core.program.view;

import java.util.UUID;
import javax.inject.Inject;

/** Reads one program. */
public final class GetProgram {
  private final ProgramTreeRepository trees;

  @Inject
  GetProgram(ProgramTreeRepository trees) {
    this.trees = trees;
  }

  /**
   * The user's program down to a depth.
   *
   * @throws trainwright.platform.Problem {@code NOT_FOUND}
   */
  public ProgramView run(UUID userId, UUID id, ProgramDepth depth) {
    return trees.getProgram(userId, id, depth);
  }
}
