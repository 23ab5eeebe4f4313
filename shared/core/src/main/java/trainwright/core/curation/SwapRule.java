package trainwright.core.curation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trainwright.core.routine.RoutineCheck;
import trainwright.core.routine.RoutineConstraints;
import trainwright.core.routine.RoutineExercise;
import trainwright.core.routine.RoutineExercise.Alternative;
import trainwright.core.routine.RoutineFinding;
import trainwright.core.routine.RoutineFinding.Severity;
import trainwright.core.routine.RoutineItem;
import trainwright.core.routine.RoutineMaterial;
import trainwright.core.routine.RoutineMaterial.RoutineFit;
import trainwright.core.understanding.Understanding;
import trainwright.platform.Json;

/**
 * Judges what a routine would be with another exercise in one place. A swap is held to the rules
 * that the routine kept before it, so that what the library changed elsewhere doesn't forbid it.
 */
final class SwapRule {
  private static final int MAX_ALTERNATIVES = 3;

  private final SwapMaterials materials;
  private final int place;
  private final List<RoutineItem> items;
  private final RoutineConstraints constraints;
  private final List<RoutineFinding> before;

  SwapRule(SwapMaterials materials, int place) {
    this.materials = materials;
    this.place = place;
    this.items = items(materials);
    this.constraints = constraints(materials);
    this.before = RoutineCheck.findings(items, constraints);
  }

  private static List<RoutineItem> items(SwapMaterials materials) {
    var exercises = materials.routine().routineData().exercises();
    return IntStream.range(0, exercises.size())
        .mapToObj(
            i ->
                new RoutineItem(
                    materials.places().get(i).exercise(),
                    exercises.get(i).role(),
                    exercises.get(i).prescription()))
        .toList();
  }

  /** A compiled routine stays within what its request was understood to ask for. */
  private static RoutineConstraints constraints(SwapMaterials materials) {
    JsonNode understood = materials.routine().report().get("understood");
    return understood == null
        ? new RoutineConstraints(
            null, materials.routine().routineData().intensityLevel(), null, Set.of(), Set.of())
        : RoutineConstraints.of(
            materials.routine().routineData().userRequirements(),
            Json.convert(understood, Understanding.class));
  }

  /** What comes to the place: the same role and, as nearly as can be, the same time. */
  RoutineItem coming(RoutineMaterial material) {
    var leaving = items.get(place);
    return new RoutineItem(
        material.exercise(),
        leaving.role(),
        RefitRule.fit(UsualPrescriptionRule.of(material.exercise()), leaving.seconds()));
  }

  /** The rules that the routine would newly break. */
  List<RoutineFinding> newViolations(RoutineItem coming) {
    return after(coming).stream()
        .filter(finding -> finding.severity() == Severity.REJECT && isNew(finding))
        .toList();
  }

  private List<RoutineFinding> after(RoutineItem coming) {
    var changed = new ArrayList<>(items);
    changed.set(place, coming);
    return RoutineCheck.findings(changed, constraints);
  }

  private boolean isNew(RoutineFinding finding) {
    return before.stream()
        .noneMatch(f -> f.rule().equals(finding.rule()) && f.path().equals(finding.path()));
  }

  /** The routine's warnings: those that the swap settled are gone, those it brought are there. */
  List<String> warnings(RoutineItem coming) {
    var after = sentences(after(coming));
    var settled = sentences(before).stream().filter(w -> !after.contains(w)).toList();
    var stored = new ArrayList<String>();
    materials.routine().report().path("warnings").forEach(warning -> stored.add(warning.asText()));
    return Stream.concat(
            stored.stream().filter(warning -> !settled.contains(warning)), after.stream())
        .distinct()
        .toList();
  }

  private static List<String> sentences(List<RoutineFinding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.WARN)
        .map(RoutineFinding::sentence)
        .toList();
  }

  /** The place as players read it, with the exercise that left as its first alternative. */
  RoutineExercise entry(RoutineMaterial material, RoutineItem coming) {
    var leaving = materials.routine().routineData().exercises().get(place);
    var reason =
        leaving.alternatives().stream()
            .filter(alternative -> alternative.exerciseId().equals(material.exercise().id()))
            .map(Alternative::reason)
            .findFirst()
            .orElse("Takes the place of %s.".formatted(leaving.exerciseName()));
    var back = new Alternative(leaving.exerciseId(), leaving.exerciseName(), "Stood here before.");
    var others =
        leaving.alternatives().stream()
            .filter(alternative -> !alternative.exerciseId().equals(material.exercise().id()));
    return material.toRoutineExercise(
        coming.role(),
        coming.prescription(),
        new RoutineFit(
            leaving.relevanceScore(),
            leaving.requirementStory(),
            reason,
            Stream.concat(Stream.of(back), others).limit(MAX_ALTERNATIVES).toList()));
  }
}
