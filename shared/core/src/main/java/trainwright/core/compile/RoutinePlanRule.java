package trainwright.core.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trainwright.core.compile.SelectionRule.Leniency;
import trainwright.core.exercise.Exercise;
import trainwright.core.routine.PatternOrderRule;
import trainwright.core.routine.RoutineRole;
import trainwright.platform.Problem;

/**
 * The rule-based planner: chooses, orders and times exercises so that every rule of {@link
 * trainwright.core.routine.RoutineCheck} is kept, and says what gave way where it couldn't be.
 */
final class RoutinePlanRule {
  private static final double CLOSE = 0.09;
  private static final double OFF_SHAPE = 0.3;

  private RoutinePlanRule() {}

  /** Picks with the time they take. */
  private record Draft(List<Pick> picks, TimeFitRule.Fitted fitted, double cost) {}

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
   * A routine of the given picks, in their order as far as rule R6 allows, timed and completed with
   * a warm-up and a cool-down where they lack one.
   *
   * @return nothing when they can't be made to take the time asked for
   */
  static Optional<Plan> plan(PlanRequest request, List<Pick> picks) {
    var draft = draft(request, framed(picks, request), 0);
    return close(draft, request) ? Optional.of(finish(draft, request)) : Optional.empty();
  }

  private static boolean close(Draft draft, PlanRequest request) {
    int target = request.understood().targetDuration();
    return Math.abs(draft.fitted().seconds() - target) <= CLOSE * target;
  }

  private static Optional<Draft> best(PlanRequest request, Leniency leniency) {
    var shape = SessionShape.of(request);
    var ranked = SelectionRule.mains(request, shape.mostMains(), leniency);
    return Stream.iterate(1, count -> count <= ranked.size(), count -> count + 1)
        .map(count -> draft(request, shape, ranked.subList(0, count)))
        .min(Comparator.comparingDouble(Draft::cost));
  }

  private static Draft draft(PlanRequest request, SessionShape shape, List<Candidate> mains) {
    var warmUps = FrameRule.warmUps(request, mains, shape.warmUps());
    var coolDowns = coolDowns(request, warmUps, mains, shape.coolDowns());
    var picks = new ArrayList<Pick>();
    warmUps.forEach(c -> picks.add(new Pick(c, RoutineRole.WARM_UP, null)));
    OrderRule.order(mains, request).forEach(c -> picks.add(new Pick(c, RoutineRole.MAIN, null)));
    coolDowns.forEach(c -> picks.add(new Pick(c, RoutineRole.COOL_DOWN, null)));
    double off = OFF_SHAPE * Math.abs(mains.size() - shape.mains());
    return draft(request, picks, off);
  }

  private static List<Candidate> coolDowns(
      PlanRequest request, List<Candidate> warmUps, List<Candidate> mains, int count) {
    var taken = new ArrayList<>(warmUps);
    taken.addAll(mains);
    return FrameRule.coolDowns(request, taken, mains, count);
  }

  private static Draft draft(PlanRequest request, List<Pick> picks, double extraCost) {
    var arranged = arranged(picks);
    var fitted = TimeFitRule.fit(arranged, request, request.understood().targetDuration());
    return new Draft(arranged, fitted, fitted.cost() + extraCost);
  }

  /** The picks in nearly the same order, with as few repeated patterns as can be (R6). */
  private static List<Pick> arranged(List<Pick> picks) {
    var byExercise =
        picks.stream().collect(Collectors.toMap(p -> p.candidate().exercise(), p -> p));
    var order = new ArrayList<Exercise>();
    for (var role : RoutineRole.values()) {
      var ofRole = exercises(picks, role);
      var before = order.isEmpty() ? null : order.getLast();
      var following = following(picks, role);
      order.addAll(PatternOrderRule.arrange(before, ofRole, following));
    }
    return order.stream().map(byExercise::get).toList();
  }

  private static List<Exercise> exercises(List<Pick> picks, RoutineRole role) {
    return picks.stream()
        .filter(pick -> pick.role() == role)
        .map(pick -> pick.candidate().exercise())
        .toList();
  }

  private static @org.jspecify.annotations.Nullable Exercise following(
      List<Pick> picks, RoutineRole role) {
    return picks.stream()
        .filter(pick -> pick.role().compareTo(role) > 0)
        .map(pick -> pick.candidate().exercise())
        .findFirst()
        .orElse(null);
  }

  private static List<Pick> framed(List<Pick> picks, PlanRequest request) {
    var shape = SessionShape.of(request);
    var taken = picks.stream().map(Pick::candidate).toList();
    var mains =
        picks.stream().filter(p -> p.role() == RoutineRole.MAIN).map(Pick::candidate).toList();
    var framed = new ArrayList<>(picks);
    if (shape.warmUps() > 0 && exercises(picks, RoutineRole.WARM_UP).isEmpty()) {
      FrameRule.warmUps(request, taken, shape.warmUps())
          .forEach(c -> framed.add(new Pick(c, RoutineRole.WARM_UP, null)));
    }
    if (shape.coolDowns() > 0 && exercises(picks, RoutineRole.COOL_DOWN).isEmpty()) {
      var all = framed.stream().map(Pick::candidate).toList();
      FrameRule.coolDowns(request, all, mains, shape.coolDowns())
          .forEach(c -> framed.add(new Pick(c, RoutineRole.COOL_DOWN, null)));
    }
    return framed;
  }

  private static Plan finish(Draft draft, PlanRequest request) {
    var mains =
        draft.picks().stream()
            .filter(pick -> pick.role() == RoutineRole.MAIN)
            .map(Pick::candidate)
            .toList();
    var taken =
        draft.picks().stream()
            .map(pick -> pick.candidate().exercise().id())
            .collect(Collectors.toSet());
    var places = new ArrayList<Place>();
    for (int i = 0; i < draft.picks().size(); i++) {
      var pick = draft.picks().get(i);
      var exercise = pick.candidate().exercise();
      places.add(
          new Place(
              pick.candidate(),
              pick.role(),
              draft.fitted().prescriptions().get(i),
              pick.reason() != null
                  ? pick.reason()
                  : ReasonRule.reason(exercise, pick.role(), mains, request.understood()),
              AlternativeRule.of(pick, taken, request)));
    }
    return new Plan(places, GaveWayRule.warnings(places, request));
  }
}
