package trainwright.core.curation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.routine.NewRoutine;
import trainwright.core.routine.Routine;
import trainwright.core.routine.RoutineData;
import trainwright.core.routine.RoutineExercise;
import trainwright.core.routine.RoutineFinding;
import trainwright.core.routine.RoutineMaterial;
import trainwright.core.routine.RoutineRepository;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Violation;

/** Puts another exercise in one place of a routine, with the same role and about the same time. */
public final class SwapExercise {
  private final CurationRepository curation;
  private final RoutineRepository routines;

  @Inject
  SwapExercise(CurationRepository curation, RoutineRepository routines) {
    this.curation = curation;
    this.routines = routines;
  }

  /**
   * Swaps the exercise at a place, counted from 0.
   *
   * @param wanted what should come; null for the first that will do
   * @param version the version that was read; null to swap in whatever is there
   * @throws Problem {@code NOT_FOUND} for an unknown routine or place, {@code STALE} when it has
   *     another version, {@code UNPROCESSABLE} when the wanted one is unknown or breaks a rule, or
   *     when nothing will do, {@code CONFLICT} when the routine changes at this very moment
   */
  public Routine run(
      UUID userId, UUID id, int place, @Nullable UUID wanted, @Nullable Long version) {
    var materials =
        curation.swap(userId, id, place, wanted).orElseThrow(() -> Problem.notFound("routine", id));
    var routine = materials.routine();
    if (version != null && version != routine.version()) {
      throw RoutineRepository.stale();
    }
    if (place >= routine.routineData().exercises().size()) {
      throw Problem.notFound("position", place);
    }
    var swap = new SwapRule(materials, place);
    var material =
        wanted == null ? firstThatWillDo(materials, swap) : wanted(materials, swap, place);
    return routines
        .replace(userId, swapped(routine, place, material, swap), routine.version())
        .orElseThrow(() -> changed(version));
  }

  private static RoutineMaterial firstThatWillDo(SwapMaterials materials, SwapRule swap) {
    return materials.coming().stream()
        .filter(material -> swap.newViolations(swap.coming(material)).isEmpty())
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(
                    Problem.Code.UNPROCESSABLE,
                    "no other exercise of the library will do here; name one by exercise_id"));
  }

  private static RoutineMaterial wanted(SwapMaterials materials, SwapRule swap, int place) {
    if (materials.coming().isEmpty()) {
      throw refused("unknown_exercise", "the exercise does not exist");
    }
    var material = materials.coming().getFirst();
    if (material.exercise().id().equals(materials.places().get(place).exercise().id())) {
      throw refused("same_exercise", "the exercise stands there already");
    }
    var violations = swap.newViolations(swap.coming(material));
    if (!violations.isEmpty()) {
      throw Problem.of(
          Problem.Code.UNPROCESSABLE,
          "the routine would break rules that every routine keeps",
          violations.stream().map(SwapExercise::violation).toList());
    }
    return material;
  }

  private static Problem refused(String violation, String detail) {
    return Problem.unprocessable("/exercise_id", violation, detail);
  }

  private static Violation violation(RoutineFinding finding) {
    return new Violation("/exercise_id", finding.rule(), finding.sentence());
  }

  private static Problem changed(@Nullable Long version) {
    return version == null
        ? Problem.busy("the routine changed at this moment; try again", Duration.ofSeconds(1))
        : RoutineRepository.stale();
  }

  private static NewRoutine swapped(
      Routine routine, int place, RoutineMaterial material, SwapRule swap) {
    var coming = swap.coming(material);
    var exercises = new ArrayList<>(routine.routineData().exercises());
    exercises.set(place, swap.entry(material, coming));
    ObjectNode report = routine.report().deepCopy();
    report.set("warnings", Json.toTree(swap.warnings(coming)));
    return new NewRoutine(
        routine.source(),
        routine.name(),
        routine.description(),
        with(exercises, routine.routineData()),
        routine.planner(),
        routine.promptHash(),
        report);
  }

  private static RoutineData with(List<RoutineExercise> exercises, RoutineData data) {
    var metadata = data.metadata();
    return new RoutineData(
        data.routineId(),
        data.userRequirements(),
        data.targetDuration(),
        data.intensityLevel(),
        data.format(),
        exercises,
        new RoutineData.Metadata(
            exercises.stream().mapToInt(RoutineExercise::duration).sum(),
            exercises.size(),
            metadata.createdAt(),
            metadata.intensityLevel(),
            metadata.format()));
  }
}
