package trainwright.core.program.store;

import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.program.view.MicrocycleMetrics;
import trainwright.core.program.view.MicrocycleView;
import trainwright.core.program.view.ProgramTreeRepository;
import trainwright.platform.JsonFields;

/** Notes how a week felt. */
public final class ChangeMicrocycle {
  private final ProgramTreeRepository trees;
  private final MesocycleRepository mesocycles;

  @Inject
  ChangeMicrocycle(ProgramTreeRepository trees, MesocycleRepository mesocycles) {
    this.trees = trees;
    this.mesocycles = mesocycles;
  }

  private record Changeable(MicrocycleMetrics metrics) {}

  /**
   * The microcycle after a merge-patch of its metrics, without its days.
   *
   * @throws trainwright.platform.Problem {@code NOT_FOUND}, or {@code UNPROCESSABLE} for metrics
   *     that can't be
   */
  public MicrocycleView run(UUID userId, UUID id, JsonFields patch) {
    var _ = patch.mergeInto(new Changeable(MicrocycleMetrics.NONE), Changeable.class);
    var week = trees.getMicrocycle(userId, id);
    var metrics = patch.mergeInto(new Changeable(week.metrics()), Changeable.class).metrics();
    return mesocycles.note(userId, week, metrics == null ? MicrocycleMetrics.NONE : metrics);
  }
}
