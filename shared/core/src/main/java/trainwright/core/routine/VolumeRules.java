package trainwright.core.routine;

import java.util.List;
import trainwright.core.understanding.Goal;
import trainwright.platform.Words;

/** Rules on how much and how densely muscles work: V3 and F6. */
final class VolumeRules {
  private static final int LEAST_REST_SECONDS = 60;

  private VolumeRules() {}

  static List<RoutineFinding> findings(List<RoutineItem> items, RoutineConstraints constraints) {
    var findings = new Findings();
    volume(items, findings);
    if (constraints.goals().contains(Goal.STRENGTH) || constraints.goals().contains(Goal.MUSCLE)) {
      rests(items, findings);
    }
    return findings.list();
  }

  private static void volume(List<RoutineItem> items, Findings findings) {
    VolumeRule.setsByMuscle(items)
        .forEach(
            (muscle, sets) -> {
              if (sets > VolumeRule.MAX_SETS_PER_MUSCLE) {
                findings.warn(
                    "V3",
                    "/exercises",
                    "%.1f sets of the %s".formatted(sets, Words.of(muscle).replace('_', ' ')),
                    "at most 10 sets of a muscle in a session",
                    "C expert practice");
              }
            });
  }

  private static void rests(List<RoutineItem> items, Findings findings) {
    for (int i = 0; i < items.size(); i++) {
      var asked = items.get(i).prescription();
      if (VolumeRule.hard(items.get(i))
          && asked.sets() > 1
          && asked.restSeconds() < LEAST_REST_SECONDS) {
        findings.warn(
            "F6",
            Findings.at(i, "/prescription/rest_seconds"),
            asked.restSeconds() + " s of rest between sets",
            "at least 60 s",
            "A Singer 2024; ACSM 2009");
      }
    }
  }
}
