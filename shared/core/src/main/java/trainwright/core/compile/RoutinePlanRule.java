package trainwright.core.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trainwright.core.compile.SelectionRule.Leniency;
import trainwright.core.routine.Prescription;
import trainwright.core.routine.RoutineRole;
import trainwright.core.routine.RoutineTimingRule;
import trainwright.platform.Problem;

/**
 * The rule-based planner: chooses, orders and times exercises so that every rule of {@link
 * trainwright.core.routine.RoutineCheck} is kept, and says what gave way where it couldn't be.
 */
final class RoutinePlanRule {
  private static final double CLOSE = 0.09;
  private static final double OFF_SHAPE = 0.25;
  private static final double SKIPPED = 0.8;
  private static final int SHORT_SECONDS = 240;
  private static final int MOST_SKIPPED = 6;

  private RoutinePlanRule() {}

  /** Picks in their order with what is asked of each; lower cost is better. */
  private record Draft(List<Pick> picks, List<Prescription> prescriptions, double cost) {
    int seconds() {
      return prescriptions.stream().mapToInt(RoutineTimingRule::seconds).sum();
    }
  }

  /**
   * A routine for the request.
   *
   * @throws Problem {@code UNPROCESSABLE} when nothing, or not enough to fill the time, passes the
   *     hard filters
   */
  static Plan plan(PlanRequest request) {
    for (var leniency : Leniency.values()) {
      var draft = best(request, leniency);
      if (draft.isPresent() && close(draft.get(), request)) {
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
    var draft = draft(request, framed(picks, request), 0);
    return close(draft, request) ? Optional.of(finish(draft, request)) : Optional.empty();
  }

  private static boolean close(Draft draft, PlanRequest request) {
    int target = request.understood().targetDuration();
    return Math.abs(draft.seconds() - target) <= CLOSE * target;
  }

  private static Optional<Draft> best(PlanRequest request, Leniency leniency) {
    var shape = SessionShape.of(request);
    var ranked = SelectionRule.mains(request, shape.mostMains(), leniency);
    return skips(request, ranked.size())
        .boxed()
        .flatMap(
            skip ->
                IntStream.rangeClosed(1, ranked.size() - skip)
                    .mapToObj(
                        count ->
                            draft(
                                request,
                                shape,
                                ranked.subList(skip, skip + count),
                                SKIPPED * skip)))
        .min(Comparator.comparingDouble(Draft::cost));
  }

  /** How many of the best may be left out: where time is short, the best may be too long. */
  private static IntStream skips(PlanRequest request, int ranked) {
    boolean brief = request.understood().targetDuration() <= SHORT_SECONDS;
    return IntStream.range(0, brief ? Math.min(MOST_SKIPPED, ranked) : Math.min(1, ranked));
  }

  private static Draft draft(
      PlanRequest request, SessionShape shape, List<Candidate> mains, double extraCost) {
    var picks = new ArrayList<Pick>();
    OrderRule.order(mains, request).forEach(c -> picks.add(new Pick(c, RoutineRole.MAIN, null)));
    double off = OFF_SHAPE * Math.abs(mains.size() - shape.mains());
    return draft(request, framed(picks, request), extraCost + off);
  }

  /** Times the warm-up and the cool-down for themselves; the main work gets what they leave. */
  private static Draft draft(PlanRequest request, List<Pick> picks, double extraCost) {
    var shape = SessionShape.of(request);
    var arranged = ArrangeRule.arranged(picks);
    var before = TimeFitRule.fit(of(arranged, RoutineRole.WARM_UP), request, shape.warmUpSeconds());
    var after =
        TimeFitRule.fit(of(arranged, RoutineRole.COOL_DOWN), request, shape.coolDownSeconds());
    int left = request.understood().targetDuration() - before.seconds() - after.seconds();
    var main = TimeFitRule.fit(of(arranged, RoutineRole.MAIN), request, left);
    var prescriptions =
        Stream.of(before, main, after).flatMap(part -> part.prescriptions().stream()).toList();
    return new Draft(arranged, prescriptions, main.cost() + extraCost);
  }

  private static List<Pick> of(List<Pick> picks, RoutineRole role) {
    return picks.stream().filter(pick -> pick.role() == role).toList();
  }

  /** The picks with a warm-up and a cool-down where the time asks for one and none is there. */
  private static List<Pick> framed(List<Pick> picks, PlanRequest request) {
    var shape = SessionShape.of(request);
    var mains = of(picks, RoutineRole.MAIN).stream().map(Pick::candidate).toList();
    var framed = new ArrayList<>(picks);
    if (of(picks, RoutineRole.WARM_UP).isEmpty()) {
      FrameRule.warmUps(request, candidates(framed), mains, shape.warmUps())
          .forEach(c -> framed.add(new Pick(c, RoutineRole.WARM_UP, null)));
    }
    if (of(picks, RoutineRole.COOL_DOWN).isEmpty()) {
      FrameRule.coolDowns(request, candidates(framed), mains, shape.coolDowns())
          .forEach(c -> framed.add(new Pick(c, RoutineRole.COOL_DOWN, null)));
    }
    return framed;
  }

  private static List<Candidate> candidates(List<Pick> picks) {
    return picks.stream().map(Pick::candidate).toList();
  }

  private static Plan finish(Draft draft, PlanRequest request) {
    var mains = candidates(of(draft.picks(), RoutineRole.MAIN));
    var taken =
        draft.picks().stream()
            .map(pick -> pick.candidate().exercise().id())
            .collect(Collectors.toSet());
    var places = new ArrayList<Place>();
    for (int i = 0; i < draft.picks().size(); i++) {
      var pick = draft.picks().get(i);
      var reason =
          pick.reason() != null
              ? pick.reason()
              : ReasonRule.reason(
                  pick.candidate().exercise(), pick.role(), mains, request.understood());
      places.add(
          new Place(
              pick.candidate(),
              pick.role(),
              draft.prescriptions().get(i),
              reason,
              AlternativeRule.of(pick, taken, request)));
    }
    return new Plan(places, GaveWayRule.warnings(places, request));
  }
}
