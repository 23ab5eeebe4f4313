package trainwright.core.compile.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trainwright.core.compile.candidate.Candidate;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.compile.selection.FrameRule;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MuscleAreaRule;
import trainwright.core.routine.PatternOrderRule;
import trainwright.core.routine.RoutineCheck;
import trainwright.core.routine.RoutineConstraints;
import trainwright.core.routine.RoutineRole;
import trainwright.core.routine.RoutineTimingRule;
import trainwright.platform.Problem;

class RoutinePlanPropertyTest {
  private static final int REQUESTS = 2_000;
  private static final int FEW_CANDIDATES = 15;

  @Test
  void keepsEveryRuleForTwoThousandRandomRequests() {
    var requests = new RandomRequests(20260504);
    int planned = 0;
    for (long seed = 1; planned < REQUESTS; seed++) {
      var request = requests.next(seed);
      if (request != null) {
        check(request);
        planned++;
      }
    }
  }

  private static void check(PlanRequest request) {
    Plan plan;
    try {
      plan = RoutinePlanRule.plan(request);
    } catch (Problem nothingFits) {
      assertThat(request.candidates().size()).as(described(request)).isLessThan(FEW_CANDIDATES);
      return;
    }
    var constraints = RoutineConstraints.of(request.text(), request.understood());
    assertThat(RoutineCheck.violations(plan.items(), constraints)).as(described(request)).isEmpty();
    assertThat(RoutineTimingRule.total(plan.items()))
        .as(described(request))
        .isBetween(
            (int) Math.ceil(0.9 * request.understood().targetDuration()),
            (int) (1.1 * request.understood().targetDuration()));
    frame(plan, request);
    places(plan, request);
    plan.places().forEach(place -> sparing(place, request));
    if (request.seed() % 10 == 0) {
      assertThat(RoutinePlanRule.plan(request)).as(described(request)).isEqualTo(plan);
    }
  }

  private static void frame(Plan plan, PlanRequest request) {
    if (request.understood().targetDuration() < 480) {
      return;
    }
    boolean canWarmUp = spare(plan, request, RoutineRole.WARM_UP);
    boolean canCoolDown = spare(plan, request, RoutineRole.COOL_DOWN);
    assertThat(!canWarmUp || plan.places().getFirst().role() == RoutineRole.WARM_UP)
        .as("warm-up first for " + described(request))
        .isTrue();
    assertThat(!canCoolDown || plan.places().getLast().role() == RoutineRole.COOL_DOWN)
        .as("cool-down last for " + described(request))
        .isTrue();
  }

  /** Whether the library had something left for the role. */
  private static boolean spare(Plan plan, PlanRequest request, RoutineRole role) {
    var used = plan.items().stream().map(item -> item.exercise()).toList();
    return request.candidates().stream()
        .map(Candidate::exercise)
        .filter(e -> !used.contains(e))
        .anyMatch(e -> plays(e, role));
  }

  private static boolean plays(Exercise exercise, RoutineRole role) {
    return role == RoutineRole.WARM_UP
        ? FrameRule.warmsUp(exercise)
        : FrameRule.coolsDown(exercise);
  }

  private static void places(Plan plan, PlanRequest request) {
    var used = plan.items().stream().map(item -> item.exercise().id()).toList();
    for (var place : plan.places()) {
      assertThat(place.reason()).endsWith(".").hasSizeBetween(20, 300);
      assertThat(place.alternatives()).hasSizeLessThanOrEqualTo(3);
      assertThat(place.alternatives()).noneMatch(a -> used.contains(a.exerciseId()));
      assertThat(request.stories()).contains(place.candidate().story());
    }
    assertThat(avoidableRepeat(plan)).as(described(request)).isFalse();
  }

  /** What must be spared is trained by nothing, and called spared only where it isn't worked. */
  private static void sparing(Place place, PlanRequest request) {
    var exercise = place.candidate().exercise();
    var worked = new HashSet<>(MuscleAreaRule.areas(exercise.primaryMuscles()));
    worked.retainAll(request.understood().spare());
    if (!worked.isEmpty()) {
      assertThat(exercise.category()).as(described(request)).isEqualTo(Category.MOBILITY);
      assertThat(place.reason()).as(exercise.slug()).doesNotContain("spares the");
    }
  }

  /** Whether swapping two main exercises would leave fewer repeated patterns. */
  private static boolean avoidableRepeat(Plan plan) {
    var order = plan.items().stream().map(item -> item.exercise()).toList();
    int repeats = PatternOrderRule.repeats(order);
    var mains =
        IntStream.range(0, order.size())
            .filter(i -> plan.places().get(i).role() == RoutineRole.MAIN)
            .boxed()
            .toList();
    return repeats > 0
        && mains.stream()
            .anyMatch(i -> mains.stream().anyMatch(j -> swapped(order, i, j) < repeats));
  }

  private static int swapped(List<Exercise> order, int one, int other) {
    var swapped = new java.util.ArrayList<>(order);
    java.util.Collections.swap(swapped, one, other);
    return PatternOrderRule.repeats(swapped);
  }

  private static String described(PlanRequest request) {
    return "seed %d, %s, %s".formatted(request.seed(), request.text(), request.understood());
  }
}
