package trainwright.core.program.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.tree.Program;

/**
 * The checker: the same rules for what a language model drafted, what the rule-based planner
 * planned, what a person edited and what an app sent. Mesocycles without microcycles are outlines:
 * only their targets and dates are checked.
 */
public final class ProgramCheck {
  /** Changes whenever a rule does. */
  public static final int VERSION = 2;

  private static final List<TrainingRule> RULES =
      Stream.of(
              StructureRules.RULES,
              DateRules.RULES,
              ContentRules.RULES,
              SumRules.RULES,
              VolumeRules.RULES,
              FrequencyRules.RULES,
              SessionRules.RULES,
              IntensityRules.RULES,
              DeloadRules.RULES,
              MissedRules.RULES,
              CalisthenicsRules.RULES,
              RunRules.RULES)
          .flatMap(List::stream)
          .toList();

  private ProgramCheck() {}

  /** Every rule, in the order in which findings are told. */
  public static List<TrainingRule> rules() {
    return RULES;
  }

  /** Whether every number in a program's overview is one of its rows (rule S8). */
  public static boolean overviewHolds(Program program) {
    return SumRules.unknownInOverview(program).isEmpty();
  }

  /**
   * What the rules find.
   *
   * @param exercises at least those that the program names and its user may see; one that is
   *     missing here doesn't resolve (rule S7)
   */
  public static ProgramReport check(Program program, Collection<Exercise> exercises) {
    var checked = new CheckedProgram(program, exercises);
    var findings = new ArrayList<ProgramFinding>();
    for (var rule : RULES) {
      var found = new RuleFindings(rule);
      rule.check().accept(checked, found);
      findings.addAll(found.list());
    }
    return new ProgramReport(VERSION, findings);
  }
}
