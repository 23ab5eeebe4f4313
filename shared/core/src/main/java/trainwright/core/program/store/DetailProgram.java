package trainwright.core.program.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import javax.inject.Inject;
import trainwright.core.program.view.MesocycleStatus;
import trainwright.core.program.view.MesocycleView;

/** Works out every mesocycle of a program that isn't yet. */
public final class DetailProgram {
  private final MesocycleDetailer detailer;

  @Inject
  DetailProgram(MesocycleDetailer detailer) {
    this.detailer = detailer;
  }

  /**
   * Works out the mesocycles of the user's program in their order, each for itself: what was stored
   * before a crash stays, and the next call goes on from there.
   *
   * @param percent is told how far it is, 0-100
   * @return the mesocycles without their weeks
   * @throws trainwright.platform.Problem {@code NOT_FOUND}
   */
  public List<MesocycleView> run(UUID userId, UUID programId, IntConsumer percent) {
    var plan = detailer.plan(userId, programId);
    var outlines = plan.program().mesocycles().toList();
    var done = new ArrayList<MesocycleView>();
    for (var outline : outlines) {
      if (outline.status() == MesocycleStatus.DETAILED) {
        done.add(outline);
      } else {
        var detailed = detailer.store(userId, plan, outline).mesocycle();
        plan = plan.after(detailed);
        done.add(detailed.with(null));
      }
      percent.accept(100 * done.size() / outlines.size());
    }
    return List.copyOf(done);
  }
}
