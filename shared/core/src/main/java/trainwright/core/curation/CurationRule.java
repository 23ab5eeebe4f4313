package trainwright.core.curation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import trainwright.core.routine.LevelRule;
import trainwright.core.routine.NewRoutine;
import trainwright.core.routine.RoutineCheck;
import trainwright.core.routine.RoutineConstraints;
import trainwright.core.routine.RoutineData;
import trainwright.core.routine.RoutineExercise;
import trainwright.core.routine.RoutineFinding;
import trainwright.core.routine.RoutineItem;
import trainwright.core.routine.RoutineMaterial;
import trainwright.core.routine.RoutineRole;
import trainwright.core.routine.RoutineSource;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.RoutineFormat;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Violation;

/** Makes a routine of what a person put together, or says which rules it breaks. */
final class CurationRule {
  private static final int MAX_SECONDS = 86_400;

  private CurationRule() {}

  /**
   * The routine to store.
   *
   * @param materials what the library has for each item, by its index; an unknown one is missing
   * @throws Problem {@code UNPROCESSABLE} with a pointer to every item that is unknown or breaks a
   *     rule
   */
  static NewRoutine curate(
      CuratedRoutine draft, UUID id, Map<Integer, RoutineMaterial> materials, Instant createdAt) {
    refuseUnknown(draft, materials);
    var places = IntStream.range(0, materials.size()).mapToObj(materials::get).toList();
    var items = items(draft.allItems(), places);
    var level = draft.intensityLevel() == null ? lowestFit(items) : draft.intensityLevel();
    var constraints = new RoutineConstraints(null, level, null, Set.of(), Set.of());
    refuseViolations(draft, RoutineCheck.violations(items, constraints));
    return new NewRoutine(
        RoutineSource.CURATED,
        draft.name(),
        description(draft),
        data(draft, id, level, exercises(draft, places, items), createdAt),
        "",
        null,
        Json.toTree(Map.of("warnings", sentences(RoutineCheck.warnings(items, constraints)))));
  }

  private static void refuseUnknown(CuratedRoutine draft, Map<Integer, RoutineMaterial> known) {
    var items = draft.allItems();
    var unknown =
        IntStream.range(0, items.size())
            .filter(i -> !known.containsKey(i))
            .mapToObj(
                i ->
                    new Violation(
                        draft.pointer("/exercises/" + i + "/exercise_id"),
                        "unknown_exercise",
                        "exercise %s does not exist".formatted(items.get(i).exerciseId())))
            .toList();
    if (!unknown.isEmpty()) {
      throw Problem.of(
          Problem.Code.UNPROCESSABLE, "the routine names exercises that do not exist", unknown);
    }
  }

  private static List<RoutineItem> items(
      List<CuratedRoutine.Item> asked, List<RoutineMaterial> places) {
    var items = new ArrayList<RoutineItem>();
    for (int i = 0; i < places.size(); i++) {
      var exercise = places.get(i).exercise();
      var item = asked.get(i);
      var choice = item.prescription() == null ? PrescriptionChoice.DEFAULT : item.prescription();
      items.add(
          new RoutineItem(
              exercise,
              item.role() == null ? RoutineRole.MAIN : item.role(),
              choice.over(UsualPrescriptionRule.of(exercise))));
    }
    return items;
  }

  private static IntensityLevel lowestFit(List<RoutineItem> items) {
    for (var level : IntensityLevel.values()) {
      if (items.stream().allMatch(item -> LevelRule.fits(item.exercise(), level))) {
        return level;
      }
    }
    return IntensityLevel.ADVANCED;
  }

  private static void refuseViolations(CuratedRoutine draft, List<RoutineFinding> violations) {
    if (!violations.isEmpty()) {
      throw Problem.of(
          Problem.Code.UNPROCESSABLE,
          "the routine breaks rules that every routine keeps",
          violations.stream()
              .map(f -> new Violation(draft.pointer(f.path()), f.rule(), f.sentence()))
              .toList());
    }
  }

  private static List<RoutineExercise> exercises(
      CuratedRoutine draft, List<RoutineMaterial> places, List<RoutineItem> items) {
    var fit = new RoutineMaterial.RoutineFit(1, draft.name(), "Chosen by hand.", List.of());
    return IntStream.range(0, places.size())
        .mapToObj(
            i ->
                places
                    .get(i)
                    .toRoutineExercise(items.get(i).role(), items.get(i).prescription(), fit))
        .toList();
  }

  private static RoutineData data(
      CuratedRoutine draft,
      UUID id,
      IntensityLevel level,
      List<RoutineExercise> exercises,
      Instant createdAt) {
    int seconds = exercises.stream().mapToInt(RoutineExercise::duration).sum();
    if (seconds > MAX_SECONDS) {
      throw Problem.unprocessable(
          draft.pointer("/exercises"),
          "too_long",
          "the routine must take at most a day, takes %d s".formatted(seconds));
    }
    var format = draft.format() == null ? RoutineFormat.VERTICAL : draft.format();
    return new RoutineData(
        id,
        description(draft),
        seconds,
        level,
        format,
        exercises,
        new RoutineData.Metadata(seconds, exercises.size(), createdAt, level, format));
  }

  private static String description(CuratedRoutine draft) {
    return draft.description() == null ? "" : draft.description();
  }

  private static List<String> sentences(List<RoutineFinding> findings) {
    return findings.stream().map(RoutineFinding::sentence).toList();
  }
}
