package trainwright.core.routine;

import java.util.List;
import java.util.stream.Collectors;
import trainwright.platform.Words;

/** Rules on what a person has, can do and has to spare: S7, P1 and R7. */
final class ConstraintRules {
  private ConstraintRules() {}

  static List<RoutineFinding> findings(List<RoutineItem> items, RoutineConstraints constraints) {
    var findings = new Findings();
    for (int i = 0; i < items.size(); i++) {
      equipment(i, items.get(i), constraints, findings);
      spare(i, items.get(i), constraints, findings);
      level(i, items.get(i), constraints, findings);
      limits(i, items.get(i), constraints, findings);
    }
    return findings.list();
  }

  private static void equipment(
      int at, RoutineItem item, RoutineConstraints constraints, Findings findings) {
    var available = constraints.available();
    if (available != null && !available.containsAll(item.exercise().equipment())) {
      findings.reject(
          "S7",
          Findings.at(at, "/exercise_id"),
          "%s needs %s".formatted(item.exercise().name(), words(item.exercise().equipment())),
          "only equipment that is there",
          Findings.OURS);
    }
  }

  private static void spare(
      int at, RoutineItem item, RoutineConstraints constraints, Findings findings) {
    var loaded =
        item.exercise().contraindications().stream().filter(constraints.spare()::contains).toList();
    if (!loaded.isEmpty()) {
      findings.reject(
          "P1",
          Findings.at(at, "/exercise_id"),
          "%s loads the %s".formatted(item.exercise().name(), words(loaded)),
          "nothing that loads what has to be spared",
          Findings.OURS);
    }
  }

  private static void limits(
      int at, RoutineItem item, RoutineConstraints constraints, Findings findings) {
    if (!constraints.limits().allow(item.exercise())) {
      findings.reject(
          "P1",
          Findings.at(at, "/exercise_id"),
          "%s is a movement that the request rules out".formatted(item.exercise().name()),
          "only movements that what the request tells of the body allows",
          Findings.OURS);
    }
  }

  private static void level(
      int at, RoutineItem item, RoutineConstraints constraints, Findings findings) {
    var level = constraints.intensityLevel();
    if (level != null && !LevelRule.fits(item.exercise(), level)) {
      findings.reject(
          "R7",
          Findings.at(at, "/exercise_id"),
          "%s is of level %s, fitness level %s, intensity %s"
              .formatted(
                  item.exercise().name(),
                  item.exercise().level(),
                  item.exercise().fitnessLevel(),
                  item.exercise().intensity()),
          "at most level %d, fitness level %d, intensity %d for %s"
              .formatted(
                  LevelRule.maxLevel(level),
                  LevelRule.maxFitnessLevel(level),
                  LevelRule.maxIntensity(level),
                  Words.of(level)),
          Findings.OURS);
    }
  }

  private static String words(List<? extends Enum<?>> words) {
    return words.stream()
        .map(word -> Words.of(word).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }
}
