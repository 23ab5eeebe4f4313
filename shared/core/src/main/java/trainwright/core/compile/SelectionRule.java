package trainwright.core.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.routine.VolumeRule;

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

  private static final int MOST_HARD = 8;

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
    Predicate<Candidate> serves = c -> serves(c, request) && hardHasRoom(c.exercise(), chosen);
    Predicate<Candidate> asked = serves.and(c -> worksFocus(c, request));
    Predicate<Candidate> fresh = c -> patternHasRoom(c.exercise(), chosen);
    Predicate<Candidate> beside = _ -> request.gentle() && mostlyFocus(request, chosen);
    Predicate<Candidate> near = c -> FocusRule.fit(c.exercise(), request.understood()) > 0;
    Predicate<Candidate> direct =
        c -> FocusRule.fit(c.exercise(), request.understood()) >= FocusRule.DIRECT;
    var stages =
        new ArrayList<Predicate<Candidate>>(
            List.of(
                asked.and(direct).and(fresh),
                asked.and(fresh),
                serves.and(beside).and(near).and(fresh),
                serves.and(beside).and(fresh),
                asked));
    if (leniency != Leniency.STRICT) {
      stages.add(serves);
    }
    if (leniency == Leniency.BEYOND_GOAL) {
      stages.add(_ -> true);
    }
    return first(request, chosen, stages);
  }

  /** The best candidate of the first stage that has any, those that meet every wish first. */
  private static Optional<Candidate> first(
      PlanRequest request, Chosen chosen, List<Predicate<Candidate>> stages) {
    var wishes = request.understood().wishes();
    Predicate<Candidate> wished = c -> c.exercise().tags().containsAll(wishes);
    return Stream.concat(stages.stream().map(wished::and), stages.stream())
        .map(allowed -> best(request, chosen, allowed))
        .flatMap(Optional::stream)
        .findFirst();
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
        || FocusRule.fit(candidate.exercise(), request.understood()) >= FocusRule.LEAST;
  }

  /** Whether it is no ninth exercise of hard sets (S10). */
  private static boolean hardHasRoom(Exercise exercise, Chosen chosen) {
    return exercise.category().compareTo(Category.CORE) > 0
        || chosen.candidates().stream()
                .map(Candidate::exercise)
                .filter(VolumeRule::strength)
                .count()
            < MOST_HARD;
  }

  /** Whether one more of its pattern can still be kept from following another of its kind. */
  private static boolean patternHasRoom(Exercise exercise, Chosen chosen) {
    return exercise.movementPattern() == null
        || chosen.ofPattern(exercise.movementPattern()) + 1 <= (chosen.size() + 2) / 2;
  }

  /** Whether the focus keeps the majority when one exercise beside it is added. */
  private static boolean mostlyFocus(PlanRequest request, Chosen chosen) {
    long focused = chosen.candidates().stream().filter(c -> worksFocus(c, request)).count();
    return 2 * focused > chosen.size() + 1;
  }
}
