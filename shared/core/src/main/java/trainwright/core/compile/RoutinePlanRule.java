package trainwright.core.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import trainwright.core.compile.SelectionRule.Leniency;
import trainwright.core.routine.RoutineRole;
import trainwright.platform.Problem;

/**
 * The rule-based planner: chooses, orders and times exercises so that every rule of {@link
 * trainwright.core.routine.RoutineCheck} is kept, and says what gave way where it couldn't be.
 */
final class RoutinePlanRule {
  private RoutinePlanRule() {}

  /**
   * A routine for the request.
   *
   * @throws Problem {@code UNPROCESSABLE} when nothing, or not enough to fill the time, passes the
   *     hard filters
   */
  static Plan plan(PlanRequest request) {
    var drafts = new PlanDrafts(request);
    for (var leniency : Leniency.values()) {
      var draft = drafts.best(leniency);
      if (draft.isPresent()) {
        return finish(draft.get(), request);
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
  static Optional<Plan> plan(PlanRequest request, List<Pick> picks) {
    var draft = new PlanDrafts(request).of(picks, 0, true);
    return draft.takes(request.understood().targetDuration())
        ? Optional.of(finish(draft, request))
        : Optional.empty();
  }

  private static Plan finish(PlanDraft draft, PlanRequest request) {
    var mains = PlanDrafts.of(draft.picks(), RoutineRole.MAIN);
    var work = MainWork.of(PlanDrafts.candidates(mains));
    var taken =
        draft.picks().stream()
            .map(pick -> pick.candidate().exercise().id())
            .collect(Collectors.toSet());
    var places = new ArrayList<Place>();
    for (int i = 0; i < draft.picks().size(); i++) {
      var pick = draft.picks().get(i);
      places.add(
          new Place(
              pick.candidate(),
              pick.role(),
              draft.prescriptions().get(i),
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
