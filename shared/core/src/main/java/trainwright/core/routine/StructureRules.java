package trainwright.core.routine;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Rules on how a routine is put together: R1 to R6 and S10. */
final class StructureRules {
  /** From this length a warm-up comes first and a cool-down last, seconds. */
  static final int WARM_UP_FROM_SECONDS = 480;

  private static final int MAX_EXERCISES = 24;
  private static final int MAX_MAIN = 8;
  private static final double TOLERANCE = 0.10;

  private StructureRules() {}

  static List<RoutineFinding> findings(List<RoutineItem> items, RoutineConstraints constraints) {
    var findings = new Findings();
    twice(items, findings);
    duration(items, constraints, findings);
    count(items, findings);
    order(items, findings);
    frame(items, constraints, findings);
    repeats(items, findings);
    return findings.list();
  }

  private static void twice(List<RoutineItem> items, Findings findings) {
    var seen = new HashSet<UUID>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(items.get(i).exercise().id())) {
        findings.reject(
            "R1",
            Findings.at(i, "/exercise_id"),
            items.get(i).exercise().name() + " stands twice",
            "each exercise once",
            Findings.OURS);
      }
    }
  }

  private static void duration(
      List<RoutineItem> items, RoutineConstraints constraints, Findings findings) {
    var target = constraints.targetDurationSeconds();
    int total = RoutineTimingRule.total(items);
    if (target != null && Math.abs(total - target) > TOLERANCE * target) {
      findings.reject(
          "R2",
          "/metadata/total_duration",
          "the durations add up to " + total + " s",
          "%d s within 10 %%".formatted(target),
          Findings.OURS);
    }
  }

  private static void count(List<RoutineItem> items, Findings findings) {
    if (items.isEmpty() || items.size() > MAX_EXERCISES) {
      findings.reject(
          "R3", "/exercises", items.size() + " exercises", "1 to 24 exercises", Findings.OURS);
    }
    long main = items.stream().filter(VolumeRule::hard).count();
    if (main > MAX_MAIN) {
      findings.warn(
          "S10", "/exercises", main + " exercises of hard sets", "at most 8", "C expert practice");
    }
  }

  private static void order(List<RoutineItem> items, Findings findings) {
    for (int i = 1; i < items.size(); i++) {
      if (items.get(i).role().compareTo(items.get(i - 1).role()) < 0) {
        findings.reject(
            "R4",
            Findings.at(i, "/role"),
            "%s comes too late".formatted(items.get(i).exercise().name()),
            "warm-ups, then main work, then cool-downs",
            "B warm-up before, stretching after");
      }
    }
  }

  private static void frame(
      List<RoutineItem> items, RoutineConstraints constraints, Findings findings) {
    var target = constraints.targetDurationSeconds();
    int seconds = target == null ? RoutineTimingRule.total(items) : target;
    if (items.isEmpty() || seconds < WARM_UP_FROM_SECONDS) {
      return;
    }
    if (items.getFirst().role() != RoutineRole.WARM_UP) {
      findings.warn(
          "R5", "/exercises/0/role", "no warm-up", "a warm-up from 8 minutes on", Findings.OURS);
    }
    if (items.getLast().role() != RoutineRole.COOL_DOWN) {
      findings.warn(
          "R5",
          Findings.at(items.size() - 1, "/role"),
          "no cool-down",
          "a cool-down from 8 minutes on",
          Findings.OURS);
    }
  }

  private static void repeats(List<RoutineItem> items, Findings findings) {
    for (int i = 1; i < items.size(); i++) {
      if (PatternOrderRule.same(items.get(i - 1).exercise(), items.get(i).exercise())) {
        findings.warn(
            "R6",
            Findings.at(i, ""),
            "%s and %s follow each other with the same movement pattern"
                .formatted(items.get(i - 1).exercise().name(), items.get(i).exercise().name()),
            "another pattern between them",
            Findings.OURS);
      }
    }
  }
}
