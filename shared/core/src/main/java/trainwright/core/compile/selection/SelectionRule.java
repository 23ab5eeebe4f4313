package trainwright.core.compile.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import trainwright.core.compile.candidate.Candidate;
import trainwright.core.compile.candidate.FocusRule;
import trainwright.core.compile.candidate.GoalFitRule;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;

/** Chooses the main exercises one by one, each time the one that is worth most beside the rest. */
public final class SelectionRule {
  /** How far a choice may stray from what was asked when there is too little of it. */
  public enum Leniency {
    /** Only what serves the goal and works the focus. */
    STRICT,
    /** What serves the goal, the focus first. */
    BEYOND_FOCUS,
    /** Anything that passes the hard filters, what was asked first. */
    BEYOND_GOAL,
    /** The same, with more than ten hard sets of a muscle. */
    BEYOND_VOLUME
  }

  private static final int MOST_HARD = 8;
  private static final int MOST_PER_MUSCLE = 3;
  private static final int MANY_MUSCLES = 3;

  private SelectionRule() {}

  /** A candidate with what doesn't change while choosing: its worth, and what it is allowed as. */
  private record Ranked(
      Candidate candidate, double base, double goalFit, double focusFit, boolean wished) {

    static Ranked of(Candidate candidate, PlanRequest request) {
      var exercise = candidate.exercise();
      var understood = request.understood();
      return new Ranked(
          candidate,
          ScoreRule.base(candidate, request),
          GoalFitRule.fit(exercise, request),
          FocusRule.wanted(understood) ? FocusRule.fit(exercise, understood) : 1,
          exercise.tags().containsAll(understood.wishes()));
    }

    boolean serves() {
      return goalFit >= GoalFitRule.LEAST;
    }
  }

  /** Main exercises in the order of their worth, at most {@code most}. */
  public static List<Candidate> mains(PlanRequest request, int most, Leniency leniency) {
    var left =
        new ArrayList<>(request.candidates().stream().map(c -> Ranked.of(c, request)).toList());
    var chosen = new Chosen(request);
    while (chosen.size() < most) {
      var next = next(request, left, chosen, leniency);
      if (next.isEmpty()) {
        break;
      }
      left.remove(next.get());
      chosen.add(next.get().candidate());
    }
    return chosen.candidates();
  }

  private static Optional<Ranked> next(
      PlanRequest request, List<Ranked> left, Chosen chosen, Leniency leniency) {
    boolean focusLeads = request.gentle() && mostlyFocus(request, chosen);
    int perMuscle = leniency == Leniency.STRICT ? Integer.MAX_VALUE : MOST_PER_MUSCLE;
    Predicate<Ranked> serves =
        r ->
            r.serves()
                && hardHasRoom(r.candidate().exercise(), chosen)
                && chosen.ofMuscles(r.candidate().exercise()) < perMuscle;
    Predicate<Ranked> asked = serves.and(r -> r.focusFit() >= FocusRule.LEAST);
    Predicate<Ranked> fresh =
        r ->
            patternHasRoom(r.candidate().exercise(), chosen)
                && !jointAgain(r.candidate().exercise(), chosen, request);
    boolean small = FocusRule.wantsSmallArea(request.understood());
    Predicate<Ranked> beside = serves.and(fresh).and(_ -> focusLeads);
    var stages =
        new ArrayList<Predicate<Ranked>>(
            List.of(
                asked.and(fresh).and(r -> r.focusFit() >= FocusRule.DIRECT),
                asked.and(r -> small && r.focusFit() >= FocusRule.DIRECT),
                asked.and(fresh),
                beside.and(r -> r.focusFit() > 0),
                beside,
                asked));
    if (leniency != Leniency.STRICT) {
      stages.add(serves);
    }
    if (leniency.compareTo(Leniency.BEYOND_GOAL) >= 0) {
      stages.add(_ -> true);
    }
    return first(request, left, chosen, stages);
  }

  /** The best candidate of the first stage that has any, those that meet every wish first. */
  private static Optional<Ranked> first(
      PlanRequest request, List<Ranked> left, Chosen chosen, List<Predicate<Ranked>> stages) {
    Predicate<Ranked> wished = Ranked::wished;
    return Stream.concat(stages.stream().map(wished::and), stages.stream())
        .map(allowed -> best(request, left, chosen, allowed))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Ranked> best(
      PlanRequest request, List<Ranked> left, Chosen chosen, Predicate<Ranked> allowed) {
    record Scored(Ranked ranked, double score) {}
    return left.stream()
        .filter(allowed)
        .map(r -> new Scored(r, score(r, chosen, request)))
        .max(
            Comparator.comparingDouble(Scored::score)
                .thenComparing(s -> s.ranked().candidate().exercise().id()))
        .map(Scored::ranked);
  }

  private static double score(Ranked ranked, Chosen chosen, PlanRequest request) {
    return ranked.base()
        + ranked.goalFit() * ScoreRule.newness(ranked.candidate(), chosen, request);
  }

  private static boolean worksFocus(Candidate candidate, PlanRequest request) {
    return !FocusRule.wanted(request.understood())
        || FocusRule.fit(candidate.exercise(), request.understood()) >= FocusRule.LEAST;
  }

  /** Whether it is no ninth exercise of hard sets (S10). */
  private static boolean hardHasRoom(Exercise exercise, Chosen chosen) {
    return exercise.category().compareTo(Category.CORE) > 0 || chosen.hard() < MOST_HARD;
  }

  /** Whether one more of its pattern can still be kept from following another of its kind. */
  private static boolean patternHasRoom(Exercise exercise, Chosen chosen) {
    return exercise.movementPattern() == null
        || chosen.ofPattern(exercise.movementPattern()) + 1 <= (chosen.size() + 2) / 2;
  }

  /** Whether it would be the second of one joint where many muscles are to be worked. */
  private static boolean jointAgain(Exercise exercise, Chosen chosen, PlanRequest request) {
    return request.understood().focusMuscles().size() >= MANY_MUSCLES
        && OrderRule.singleJoint(exercise)
        && chosen.ofPattern(exercise.movementPattern()) > 0;
  }

  /** Whether the focus keeps the majority when one exercise beside it is added. */
  private static boolean mostlyFocus(PlanRequest request, Chosen chosen) {
    long focused = chosen.candidates().stream().filter(c -> worksFocus(c, request)).count();
    return 2 * focused > chosen.size() + 1;
  }
}
