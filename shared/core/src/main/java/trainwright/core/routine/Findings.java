package trainwright.core.routine;

import java.util.ArrayList;
import java.util.List;
import trainwright.core.routine.RoutineFinding.Severity;

/** Collects what a group of rules finds. */
final class Findings {
  /** Our own derivation. */
  static final String OURS = "D own derivation";

  private final List<RoutineFinding> found = new ArrayList<>();

  void reject(String rule, String path, String observed, String bound, String source) {
    found.add(new RoutineFinding(rule, Severity.REJECT, path, observed, bound, source));
  }

  void warn(String rule, String path, String observed, String bound, String source) {
    found.add(new RoutineFinding(rule, Severity.WARN, path, observed, bound, source));
  }

  List<RoutineFinding> list() {
    return List.copyOf(found);
  }

  static String at(int position, String below) {
    return "/exercises/" + position + below;
  }
}
