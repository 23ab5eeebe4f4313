package trainwright.core.compile.plan;

import java.util.ArrayList;
import java.util.List;
import trainwright.core.compile.candidate.FocusRule;
import trainwright.core.compile.candidate.GoalFitRule;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.compile.candidate.ReasonRule;
import trainwright.core.routine.RoutineCheck;
import trainwright.core.routine.RoutineConstraints;
import trainwright.core.routine.RoutineRole;
import trainwright.platform.Problem;
import trainwright.platform.Words;

/** Says what of a request couldn't be kept, so that nothing gives way in silence. */
final class GaveWayRule {
  private GaveWayRule() {}

  /** What gave way in a routine, a sentence each. */
  static List<String> warnings(List<Place> places, PlanRequest request) {
    var warnings = new ArrayList<String>();
    goal(places, request, warnings);
    focus(places, request, warnings);
    wishes(places, request, warnings);
    warnings.addAll(NamedThingRule.warnings(places, request));
    var items = places.stream().map(Place::item).toList();
    RoutineCheck.warnings(items, RoutineConstraints.of(request.text(), request.understood()))
        .forEach(finding -> warnings.add(sentence(finding.sentence())));
    return List.copyOf(warnings);
  }

  /** The refusal when too little passes the hard filters; those never give way. */
  static Problem nothingFits(PlanRequest request) {
    var understood = request.understood();
    var detail =
        "only %d exercises of the library %s; that can't fill %d s. Allow more equipment, spare less, or ask for less time"
            .formatted(
                request.candidates().size(),
                understood.spare().isEmpty()
                    ? "need no more equipment than there is"
                    : "spare the %s with the equipment there is"
                        .formatted(ReasonRule.words(understood.spare().stream().sorted().toList())),
                understood.targetDuration());
    return Problem.unprocessable("/user_requirements", "nothing_fits", detail);
  }

  private static void goal(List<Place> places, PlanRequest request, List<String> warnings) {
    var beside =
        mains(places).stream()
            .filter(p -> GoalFitRule.fit(p.candidate().exercise(), request) < GoalFitRule.LEAST)
            .map(p -> p.candidate().exercise().name())
            .toList();
    if (!beside.isEmpty()) {
      warnings.add(
          "Too little of what was asked for fits the conditions: %s only fills the time."
              .formatted(String.join(", ", beside)));
    }
  }

  private static void focus(List<Place> places, PlanRequest request, List<String> warnings) {
    var understood = request.understood();
    if (!FocusRule.wanted(understood)) {
      return;
    }
    int all = mains(places).stream().mapToInt(p -> p.item().seconds()).sum();
    int focused =
        mains(places).stream()
            .filter(p -> FocusRule.fit(p.candidate().exercise(), understood) >= FocusRule.DIRECT)
            .mapToInt(p -> p.item().seconds())
            .sum();
    if (2 * focused < all) {
      warnings.add(
          "The library has too little for the focus under these conditions: it gets %d of %d s of the main work."
              .formatted(focused, all));
    }
  }

  private static void wishes(List<Place> places, PlanRequest request, List<String> warnings) {
    for (var wish : request.understood().wishes().stream().sorted().toList()) {
      boolean throughout = request.wishesThroughout().contains(wish);
      var missing =
          (throughout ? places : mains(places))
              .stream()
                  .filter(p -> !p.candidate().exercise().tags().contains(wish))
                  .map(p -> p.candidate().exercise().name())
                  .toList();
      if (!missing.isEmpty()) {
        warnings.add(
            "Not everything could be %s as wished: %s."
                .formatted(Words.of(wish).replace('_', ' '), String.join(", ", missing)));
      }
    }
  }

  private static List<Place> mains(List<Place> places) {
    return places.stream().filter(p -> p.role() == RoutineRole.MAIN).toList();
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }
}
