package trainwright.core.program.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import trainwright.core.exercise.BodyArea;
import trainwright.core.understanding.Refusal;
import trainwright.core.understanding.fact.TextFacts;
import trainwright.core.understanding.refusal.RedFlagRule;
import trainwright.core.understanding.refusal.ScopeRule;
import trainwright.platform.Problem;
import trainwright.platform.Words;

/**
 * Reads a goal for what must not be planned. Signs that call for a doctor are refused with the
 * advice (rule P1), and so is a text that asks for something else than training. A goal that is
 * merely not understood is planned by the other fields, and the report says so.
 */
public final class GoalRule {
  private GoalRule() {}

  /**
   * What to tell about a goal that is planned.
   *
   * @throws Problem {@code UNPROCESSABLE} for a goal that isn't
   */
  public static List<String> warnings(String goal) {
    var facts = TextFacts.of(goal);
    RedFlagRule.find(facts.text())
        .ifPresent(
            advice -> {
              throw Problem.unprocessable("/goal", Words.of(Refusal.RED_FLAG), advice);
            });
    var warnings = new ArrayList<String>();
    ScopeRule.goalRefusal(facts)
        .ifPresent(
            refused -> {
              if (refused.reason() != Refusal.NOT_UNDERSTOOD) {
                throw Problem.unprocessable("/goal", Words.of(refused.reason()), refused.detail());
              }
              warnings.add(
                  "The goal's words were not understood; the plan follows the other fields.");
            });
    return List.copyOf(warnings);
  }

  /**
   * What to tell where a goal and the injuries beside it disagree: exercises are kept away from
   * what is injured, not from what a text speaks of.
   */
  static List<String> disagreements(String goal, Set<BodyArea> injuries) {
    return TextFacts.of(goal).body().spare().stream()
        .filter(area -> !injuries.contains(area))
        .sorted()
        .map(
            area ->
                "The goal speaks of sparing the %s, which injuries doesn't name: what loads it is planned."
                    .formatted(Words.of(area).replace('_', ' ')))
        .toList();
  }
}
