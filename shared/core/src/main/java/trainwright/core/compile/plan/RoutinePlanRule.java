package trainwright.core.compile.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import trainwright.core.compile.candidate.MainWork;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.compile.candidate.ReasonRule;
import trainwright.core.compile.selection.SelectionRule.Leniency;
import trainwright.core.routine.RoutineRole;
import trainwright.platform.Problem;

/**
 * The rule-based planner: chooses, orders and times exercises so that every rule of {@link
 * trainwright.core.routine.RoutineCheck} is kept, and says what gave way where it couldn't be.
 */
public final class RoutinePlanRule {
  private RoutinePlanRule() {}

  /**
   * A routine for the request.
   *
   * @throws Problem {@code UNPROCESSABLE} when nothing, or not enough to fill the time, passes the
   *     hard filters
   */
  public static Plan plan(PlanRequest request) {
    var variants = new PlanVariants(request);
    for (var leniency : Leniency.values()) {
      var variant = variants.best(leniency);
      if (variant.isPresent()) {
        return finish(variant.get(), request);
      }
    }
    throw GaveWayRule.nothingFits(request);
  }

  /**
   * A routine of the given picks, in their order as far as the rules allow, timed, and completed
   * with a warm-up and a cool-down where they lack one.
   *
   * @return nothing when they can't be made to take the time asked for
   */
  public static Optional<Plan> plan(PlanRequest request, List<Pick> picks) {
    var variant = new PlanVariants(request).of(picks, 0, true);
    return variant.takes(request.understood().targetDuration())
        ? Optional.of(finish(variant, request))
        : Optional.empty();
  }

  private static Plan finish(PlanVariant variant, PlanRequest request) {
    var mains = PlanVariants.of(variant.picks(), RoutineRole.MAIN);
    var work = MainWork.of(PlanVariants.candidates(mains));
    var taken =
        variant.picks().stream()
            .map(pick -> pick.candidate().exercise().id())
            .collect(Collectors.toSet());
    var places = new ArrayList<Place>();
    for (int i = 0; i < variant.picks().size(); i++) {
      var pick = variant.picks().get(i);
      places.add(
          new Place(
              pick.candidate(),
              pick.role(),
              variant.prescriptions().get(i),
              reason(pick, work, request),
              AlternativeRule.of(pick, taken, request)));
    }
    return new Plan(places, GaveWayRule.warnings(places, request));
  }

  private static String reason(Pick pick, MainWork work, PlanRequest request) {
    return pick.reason() != null
        ? pick.reason()
        : ReasonRule.reason(pick.candidate().exercise(), pick.role(), work, request.understood());
  }
}
