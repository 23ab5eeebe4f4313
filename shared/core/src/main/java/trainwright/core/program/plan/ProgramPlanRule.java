package trainwright.core.program.plan;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.platform.Problem;

/**
 * The rule-based planner: a whole program from a request and the library, or its outline first and
 * each mesocycle later. What is detailed later equals what is planned at once, but for ids, as long
 * as the library is the same.
 */
public final class ProgramPlanRule {
  /** Changes whenever equal requests may get another program: what was kept from before is old. */
  public static final int VERSION = 1;

  private ProgramPlanRule() {}

  /**
   * The program, every day of it; equal for equal arguments but for its ids.
   *
   * @param library every exercise that the user sees
   * @param ids gives a new id each time
   * @throws trainwright.platform.Problem {@code UNPROCESSABLE} when the days can't hold it
   */
  public static Program plan(ProgramRequest request, List<Exercise> library, Supplier<UUID> ids) {
    return new ProgramPlan(request, library).program(ids);
  }

  /**
   * The program with the weekly targets of its mesocycles, but without their microcycles.
   *
   * @param library every exercise that the user sees
   * @param ids gives a new id each time
   * @throws trainwright.platform.Problem {@code UNPROCESSABLE} when the days can't hold it
   */
  public static Program outline(
      ProgramRequest request, List<Exercise> library, Supplier<UUID> ids) {
    return new ProgramPlan(request, library).outline(ids);
  }

  /**
   * A mesocycle of an outline with its microcycles. It keeps its id; its weekly targets are those
   * of the rows, which differ from the outline's only when the library has changed since.
   *
   * @param orderIndex its place in the program, from 0
   * @param ids gives a new id each time, for microcycles and workout instances
   * @throws trainwright.platform.Problem {@code UNPROCESSABLE} when there is no such mesocycle
   */
  public static Mesocycle detail(
      Program program, int orderIndex, List<Exercise> library, Supplier<UUID> ids) {
    var planned =
        program.mesocycles().filter(m -> m.orderIndex() == orderIndex).findFirst().orElse(null);
    if (planned == null) {
      throw Problem.unprocessable(
          "/order_index",
          "out_of_range",
          "order_index must be 0 to %d, was %d"
              .formatted(program.mesocycles().count() - 1, orderIndex));
    }
    return new ProgramPlan(program.request(), library).mesocycle(orderIndex, planned.id(), ids);
  }
}
