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
  public static final int VERSION = 3;

  private ProgramPlanRule() {}

  /**
   * The program, every day of it; equal for equal arguments but for its ids.
   *
   * @param library every exercise that the user sees
   * @param ids gives a new id each time
   * @throws trainwright.platform.Problem {@code UNPROCESSABLE} when the days can't hold it
   */
  public static Program plan(ProgramRequest request, List<Exercise> library, Supplier<UUID> ids) {
    return new ProgramPlan(request, ProgramShape.byRules(request), library).program(ids);
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
    return outline(request, ProgramShape.byRules(request), library, ids);
  }

  /**
   * The same, divided as is said.
   *
   * @throws trainwright.platform.Problem {@code UNPROCESSABLE} when the days can't hold it
   */
  public static Program outline(
      ProgramRequest request, ProgramShape shape, List<Exercise> library, Supplier<UUID> ids) {
    return new ProgramPlan(request, shape, library).outline(ids);
  }

  /** The exercises that a program may use. */
  public static List<Exercise> allowed(ProgramRequest request, List<Exercise> library) {
    return new Allowed(request, library).all();
  }

  /** What the rules would have lifted in a mesocycle of an outline. */
  public static List<LiftDay> liftDays(Program program, int orderIndex, List<Exercise> library) {
    return plan(program, library).liftDays(orderIndex);
  }

  private static ProgramPlan plan(Program program, List<Exercise> library) {
    return new ProgramPlan(program.request(), ProgramShape.of(program), library);
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
    var plan = plan(program, library);
    return plan.mesocycle(orderIndex, planned.id(), plan.liftDays(orderIndex), ids);
  }

  /**
   * The same with lifts chosen by somebody else, for the days that {@link #liftDays} names.
   *
   * @param chosen for each lift day, in the same order
   */
  public static Mesocycle detail(
      Program program,
      Mesocycle planned,
      List<LiftDay> chosen,
      List<Exercise> library,
      Supplier<UUID> ids) {
    var plan = plan(program, library);
    var lifts = plan.growing(planned.orderIndex(), chosen);
    return plan.mesocycle(planned.orderIndex(), planned.id(), lifts, ids);
  }
}
