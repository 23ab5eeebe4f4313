package trainwright.core.compile.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trainwright.core.compile.candidate.Candidate;
import trainwright.core.compile.candidate.MainWork;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.compile.selection.FrameSelection;
import trainwright.core.compile.selection.OrderRule;
import trainwright.core.compile.selection.SelectionRule;
import trainwright.core.compile.selection.SelectionRule.Leniency;
import trainwright.core.routine.RoutineRole;

/**
 * Makes variants for one request: different numbers of main exercises, framed, ordered and timed.
 */
final class PlanVariants {
  private static final double OFF_SHAPE = 0.35;
  private static final double SKIPPED = 0.8;
  private static final int FAR_FROM_SHAPE = 5;
  private static final int MOST_MAINS = 16;
  private static final int SHORT_SECONDS = 240;
  private static final int MOST_SKIPPED = 6;

  private final PlanRequest request;
  private final SessionShape shape;
  private final FrameSelection frames;

  PlanVariants(PlanRequest request) {
    this.request = request;
    this.shape = SessionShape.of(request);
    this.frames = new FrameSelection(request);
  }

  /** The variant of least cost among those that take the time asked for. */
  Optional<PlanVariant> best(Leniency leniency) {
    int most = leniency.compareTo(Leniency.BEYOND_GOAL) >= 0 ? MOST_MAINS : shape.mostMains();
    var ranked = SelectionRule.mains(request, most, leniency);
    return skips(ranked.size())
        .boxed()
        .flatMap(skip -> ofSome(ranked.subList(skip, ranked.size()), SKIPPED * skip, leniency))
        .filter(variant -> variant.takes(request.understood().targetDuration()))
        .min(Comparator.comparingDouble(PlanVariant::cost));
  }

  /** How many of the best may be left out: where time is short, the best may be too long. */
  private IntStream skips(int ranked) {
    boolean brief = request.understood().targetDuration() <= SHORT_SECONDS;
    return IntStream.range(0, Math.min(brief ? MOST_SKIPPED : 1, ranked));
  }

  /**
   * A variant for each number of the ranked that is near what the time is good for, and for all.
   */
  private Stream<PlanVariant> ofSome(List<Candidate> ranked, double cost, Leniency leniency) {
    boolean volumeBound = leniency != Leniency.BEYOND_VOLUME;
    return IntStream.rangeClosed(fewest(leniency), ranked.size())
        .filter(n -> n == ranked.size() || Math.abs(n - shape.mains()) <= FAR_FROM_SHAPE)
        .mapToObj(n -> ofMains(ranked.subList(0, n), cost, volumeBound));
  }

  /** No single exercise fills the time that is good for three, unless there is no other. */
  private int fewest(Leniency leniency) {
    return shape.mains() > 2 && leniency != Leniency.BEYOND_VOLUME ? 2 : 1;
  }

  private PlanVariant ofMains(List<Candidate> mains, double cost, boolean volumeBound) {
    var picks =
        OrderRule.order(mains, request).stream()
            .map(candidate -> new Pick(candidate, RoutineRole.MAIN, null))
            .toList();
    double off = OFF_SHAPE * Math.abs(mains.size() - shape.mains());
    return of(picks, cost + off, volumeBound);
  }

  /**
   * A variant of these picks in nearly their order, with a warm-up and a cool-down where the time
   * asks for one and none is there. Warm-up and cool-down are timed for themselves; the main work
   * gets what they leave.
   */
  PlanVariant of(List<Pick> picks, double cost, boolean volumeBound) {
    var arranged = ArrangeRule.arranged(framed(picks));
    var before = fit(arranged, RoutineRole.WARM_UP, shape.warmUpSeconds(), true);
    var after = fit(arranged, RoutineRole.COOL_DOWN, shape.coolDownSeconds(), true);
    int left = request.understood().targetDuration() - before.seconds() - after.seconds();
    var main = fit(arranged, RoutineRole.MAIN, left, volumeBound);
    return new PlanVariant(
        arranged,
        Stream.of(before, main, after).flatMap(part -> part.prescriptions().stream()).toList(),
        main.cost() + cost);
  }

  private TimeFitRule.Fitted fit(
      List<Pick> picks, RoutineRole role, int seconds, boolean volumeBound) {
    return TimeFitRule.fit(of(picks, role), request, seconds, volumeBound);
  }

  private List<Pick> framed(List<Pick> picks) {
    var work = MainWork.of(candidates(of(picks, RoutineRole.MAIN)));
    var framed = new ArrayList<>(picks);
    if (of(picks, RoutineRole.WARM_UP).isEmpty()) {
      frames
          .warmUps(candidates(framed), work, shape.warmUps())
          .forEach(c -> framed.add(new Pick(c, RoutineRole.WARM_UP, null)));
    }
    if (of(picks, RoutineRole.COOL_DOWN).isEmpty()) {
      frames
          .coolDowns(candidates(framed), work, shape.coolDowns())
          .forEach(c -> framed.add(new Pick(c, RoutineRole.COOL_DOWN, null)));
    }
    return framed;
  }

  /** The picks of one role. */
  static List<Pick> of(List<Pick> picks, RoutineRole role) {
    return picks.stream().filter(pick -> pick.role() == role).toList();
  }

  /** The picks' candidates. */
  static List<Candidate> candidates(List<Pick> picks) {
    return picks.stream().map(Pick::candidate).toList();
  }
}
