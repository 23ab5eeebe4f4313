package trainwright.core.routine;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Muscle;
import trainwright.core.understanding.Goal;
import trainwright.platform.Words;

/** Rules on how much and how densely muscles work: V3 and F6. */
final class VolumeRules {
  /** Most hard sets of one muscle in a session (V3). */
  static final double MAX_SETS_PER_MUSCLE = 10;

  private static final Set<Category> STRENGTH = EnumSet.range(Category.PUSH, Category.CORE);
  private static final int HARD_INTENSITY = 4;
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

  /** Hard sets by muscle: one for a primary muscle, a half for a secondary one (Pelland 2026). */
  static Map<Muscle, Double> setsByMuscle(List<RoutineItem> items) {
    var sets = new EnumMap<Muscle, Double>(Muscle.class);
    for (var item : items) {
      if (hard(item)) {
        double count = item.prescription().sets();
        item.exercise().primaryMuscles().forEach(m -> sets.merge(m, count, Double::sum));
        item.exercise().secondaryMuscles().forEach(m -> sets.merge(m, count / 2, Double::sum));
      }
    }
    return sets;
  }

  private static boolean hard(RoutineItem item) {
    var intensity = item.exercise().intensity();
    return item.role() == RoutineRole.MAIN
        && STRENGTH.contains(item.exercise().category())
        && (intensity == null || intensity >= HARD_INTENSITY);
  }

  private static void volume(List<RoutineItem> items, Findings findings) {
    setsByMuscle(items)
        .forEach(
            (muscle, sets) -> {
              if (sets > MAX_SETS_PER_MUSCLE) {
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
      if (hard(items.get(i)) && asked.sets() > 1 && asked.restSeconds() < LEAST_REST_SECONDS) {
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
