package trainwright.core.program.store;

import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.program.view.MesocycleView;
import trainwright.platform.Problem;

/** Works out one mesocycle of a program: its weeks and every day of them. */
public final class DetailMesocycle {
  private final MesocycleDetailer detailer;

  @Inject
  DetailMesocycle(MesocycleDetailer detailer) {
    this.detailer = detailer;
  }

  /**
   * What came of it.
   *
   * @param mesocycle the mesocycle with its weeks and days
   * @param stored whether it was worked out now; false when it had been before
   */
  public record Detailed(MesocycleView mesocycle, boolean stored) {}

  /**
   * Works out the mesocycle at a place of the user's program, once however often it is asked for.
   *
   * @throws Problem {@code NOT_FOUND}, or {@code UNPROCESSABLE} for a place that it doesn't have
   */
  public Detailed run(UUID userId, UUID programId, int orderIndex) {
    var plan = detailer.plan(userId, programId);
    var outlines = plan.program().mesocycles().toList();
    if (orderIndex < 0 || orderIndex >= outlines.size()) {
      throw Problem.unprocessable(
          "/order_index",
          "out_of_range",
          "order_index must be 0 to %d, was %d".formatted(outlines.size() - 1, orderIndex));
    }
    var outcome = detailer.store(userId, plan, outlines.get(orderIndex));
    return new Detailed(outcome.mesocycle(), outcome.stored());
  }
}
