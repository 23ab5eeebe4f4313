package trainwright.core.program.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what one rule finds: at most 20 findings of a severity, so that reports stay short. */
final class RuleFindings {
  private static final int MOST = 20;

  private final TrainingRule rule;
  private final List<ProgramFinding> found = new ArrayList<>();
  private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

  RuleFindings(TrainingRule rule) {
    this.rule = rule;
  }

  /** A breach, unless it holds. */
  void need(boolean holds, String path, Object observed, Object bound) {
    if (!holds) {
      add(rule.severity(), path, observed, bound);
    }
  }

  /** A breach of the given severity, unless it holds. */
  void add(boolean holds, Severity severity, String path, Object observed, Object bound) {
    if (!holds) {
      add(severity, path, observed, bound);
    }
  }

  void add(Severity severity, String path, Object observed, Object bound) {
    if (counts.merge(severity, 1, Integer::sum) <= MOST) {
      found.add(
          new ProgramFinding(
              rule.id(), severity, path, observed.toString(), bound.toString(), rule.source()));
    }
  }

  List<ProgramFinding> list() {
    return List.copyOf(found);
  }
}
