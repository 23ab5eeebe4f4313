package trainwright.core.program.view;

import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Lists the days of a week. */
public final class ListWorkouts {
  private final ProgramTreeRepository trees;

  @Inject
  ListWorkouts(ProgramTreeRepository trees) {
    this.trees = trees;
  }

  /**
   * The days of the user's microcycle in their order, with their blocks.
   *
   * @throws trainwright.platform.Problem {@code NOT_FOUND}
   */
  public List<WorkoutView> run(UUID userId, UUID id) {
    return trees.listWorkouts(userId, id);
  }
}
