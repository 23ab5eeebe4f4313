package trainwright.core.program.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trainwright.core.program.check.ProgramFinding;
import trainwright.core.program.check.ProgramReport;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Violation;

/**
 * Whether an edit may stand. What it breaks is refused, unless the user insists and the rule is one
 * about dose and time, where the risk is the user's own: never one about dates, injuries, rest days
 * or missed sessions.
 */
final class OverrideRule {
  private static final Set<String> MAY_BE_BROKEN =
      Set.of("S8", "S9", "V2", "V4", "F3", "I3", "D2", "C4", "E1");
  private static final int MAX_REASON = 500;

  private OverrideRule() {}

  /**
   * Refuses overrides of rules that can't be overridden, or without a reason.
   *
   * @throws Problem {@code UNPROCESSABLE}
   */
  static void check(List<WorkoutChange.Insistence> overrides) {
    for (int i = 0; i < overrides.size(); i++) {
      var override = overrides.get(i);
      var pointer = "/override/" + i;
      if (override.rule() == null || !MAY_BE_BROKEN.contains(override.rule())) {
        throw Problem.unprocessable(
            pointer + "/rule",
            "not_overridable",
            "rule must be one of %s, was %s"
                .formatted(
                    MAY_BE_BROKEN.stream().sorted().collect(Collectors.joining(", ")),
                    override.rule()));
      }
      if (override.reason() == null
          || override.reason().isBlank()
          || override.reason().length() > MAX_REASON) {
        throw Problem.unprocessable(
            pointer + "/reason", "out_of_range", "reason must have 1 to 500 characters");
      }
    }
  }

  /**
   * Refuses an edit that breaks a hard rule which neither this nor an earlier override allows.
   *
   * @param kept overrides of days of the same mesocycle
   * @throws Problem {@code UNPROCESSABLE} with every such finding
   */
  static void accept(
      ProgramReport report, List<WorkoutChange.Insistence> overrides, Stream<JsonNode> kept) {
    var allowed =
        overrides.stream().map(WorkoutChange.Insistence::rule).collect(Collectors.toSet());
    kept.flatMap(JsonNode::valueStream).forEach(each -> allowed.add(each.path("rule").asText()));
    var broken = broken(report, allowed);
    if (!broken.isEmpty()) {
      throw Problem.of(
          Problem.Code.UNPROCESSABLE,
          "this breaks the rule " + broken.getFirst().rule() + ": " + broken.getFirst().sentence(),
          broken.stream().map(f -> new Violation(f.path(), f.rule(), f.sentence())).toList());
    }
  }

  static List<ProgramFinding> broken(ProgramReport report, Set<String> allowed) {
    return report.hard().stream().filter(finding -> !allowed.contains(finding.rule())).toList();
  }

  /** What is kept with a day: what it had, and what was added. */
  static JsonNode kept(JsonNode before, List<WorkoutChange.Insistence> added) {
    var all = new ArrayList<Object>();
    before.valueStream().forEach(all::add);
    all.addAll(added);
    return Json.toTree(all);
  }
}
