package trainwright.core.compile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import trainwright.core.exercise.Exercise;

/** Chooses the main exercises one by one, each time the one that is worth most beside the rest. */
final class SelectionRule {
  /** How far a choice may stray from what was asked when there is too little of it. */
  enum Leniency {
    /** Only what serves the goal and works the focus. */
    STRICT,
    /** What serves the goal, the focus first. */
    BEYOND_FOCUS,
    /** Anything that passes the hard filters, what was asked first. */
    BEYOND_GOAL
  }

  private SelectionRule() {}

  /** Main exercises in the order of their worth, at most {@code most}. */
  static List<Candidate> mains(PlanRequest request, int most, Leniency leniency) {
    var chosen = new Chosen(request);
    while (chosen.size() < most) {
      var next = next(request, chosen, leniency);
      if (next.isEmpty()) {
        break;
      }
      chosen.add(next.get());
    }
    return chosen.candidates();
  }

  private static Optional<Candidate> next(PlanRequest request, Chosen chosen, Leniency leniency) {
    Predicate<Candidate> asked = c -> serves(c, request) && worksFocus(c, request);
    Predicate<Candidate> fresh = c -> patternHasRoom(c.exercise(), chosen);
    var found = best(request, chosen, asked.and(fresh));
    if (found.isEmpty() && request.gentle() && mostlyFocus(request, chosen)) {
      found = best(request, chosen, fresh.and(c -> serves(c, request)));
    }
    if (found.isEmpty()) {
      found = best(request, chosen, asked);
    }
    if (found.isEmpty() && leniency != Leniency.STRICT) {
      found = best(request, chosen, c -> serves(c, request));
    }
    if (found.isEmpty() && leniency == Leniency.BEYOND_GOAL) {
      found = best(request, chosen, _ -> true);
    }
    return found;
  }

  private static Optional<Candidate> best(
      PlanRequest request, Chosen chosen, Predicate<Candidate> allowed) {
    return request.candidates().stream()
        .filter(candidate -> !chosen.has(candidate))
        .filter(allowed)
        .max(
            Comparator.comparingDouble((Candidate c) -> ScoreRule.main(c, chosen, request))
                .thenComparing(c -> c.exercise().id()));
  }

  private static boolean serves(Candidate candidate, PlanRequest request) {
    return GoalFitRule.fit(candidate.exercise(), request.understood().goals()) >= GoalFitRule.LEAST;
  }

  private static boolean worksFocus(Candidate candidate, PlanRequest request) {
    return !FocusRule.wanted(request.understood())
        || FocusRule.fit(candidate.exercise(), request.understood()) > 0;
  }

  /** Whether one more of its pattern can still be kept from following another of its kind. */
  private static boolean patternHasRoom(Exercise exercise, Chosen chosen) {
    return exercise.movementPattern() == null
        || chosen.ofPattern(exercise.movementPattern()) + 1 <= (chosen.size() + 2) / 2;
  }

  /** Whether the focus keeps the majority when one exercise beside it is added. */
  private static boolean mostlyFocus(PlanRequest request, Chosen chosen) {
    long focused =
        chosen.candidates().stream()
            .filter(c -> FocusRule.fit(c.exercise(), request.understood()) > 0)
            .count();
    return 2 * focused > chosen.size() + 1;
  }
}
