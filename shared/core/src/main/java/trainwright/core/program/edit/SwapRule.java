package trainwright.core.program.edit;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.WorkoutBlock;
import trainwright.core.program.tree.WorkoutItem;
import trainwright.platform.Problem;

/**
 * What may stand for an exercise of a day: the same movement pattern and a primary muscle in common
 * (rule P1), the same kind of work, so that its prescription and its time stay as they are.
 */
final class SwapRule {
  private static final int MOST = 12;

  private final ProgramRequest request;
  private final List<Exercise> library;

  SwapRule(ProgramRequest request, List<Exercise> library) {
    this.request = request;
    this.library = library;
  }

  /**
   * Exercises that may stand for one of a day, the nearest first; only the named one when one is
   * named.
   *
   * @throws Problem {@code UNPROCESSABLE} when the day doesn't have the exercise, or nothing will
   *     do
   */
  List<Exercise> replacements(List<WorkoutBlock> blocks, WorkoutChange.Swap swap) {
    var used =
        blocks.stream()
            .flatMap(block -> block.items().stream())
            .map(WorkoutItem::exerciseId)
            .collect(Collectors.toSet());
    var old = find(swap.exerciseId());
    if (old == null || !used.contains(swap.exerciseId())) {
      throw Problem.unprocessable(
          "/swap/exercise_id", "not_there", "exercise_id must be an exercise of this day");
    }
    var named = swap.replacementId();
    var fitting =
        library.stream()
            .filter(e -> named == null || e.id().equals(named))
            .filter(e -> !used.contains(e.id()) && standsFor(e, old) && allowed(e))
            .sorted(
                Comparator.comparingInt((Exercise e) -> distance(e, old))
                    .thenComparing(Exercise::id))
            .limit(MOST)
            .toList();
    if (fitting.isEmpty()) {
      throw Problem.unprocessable(
          "/swap/replacement_id",
          "does_not_fit",
          named == null
              ? "nothing in the library may stand for this exercise here"
              : "a replacement must share the movement pattern and a primary muscle, need no other"
                  + " equipment, load no area to spare, and not be there already");
    }
    return fitting;
  }

  private @Nullable Exercise find(UUID id) {
    return library.stream().filter(e -> e.id().equals(id)).findFirst().orElse(null);
  }

  private boolean allowed(Exercise e) {
    return request.allEquipment().containsAll(e.equipment())
        && Collections.disjoint(e.contraindications(), request.injuries())
        && !request.preferences().dislikedExerciseIds().contains(e.id());
  }

  private static boolean standsFor(Exercise e, Exercise old) {
    return e.category() == old.category()
        && e.movementPattern() == old.movementPattern()
        && (old.primaryMuscles().isEmpty()
            || !Collections.disjoint(e.primaryMuscles(), old.primaryMuscles()))
        && e.unilateral() == old.unilateral()
        && e.defaultSets().isEmpty() == old.defaultSets().isEmpty()
        && byReps(e) == byReps(old);
  }

  private static boolean byReps(Exercise e) {
    return !e.defaultSets().isEmpty() && e.defaultSets().getFirst().reps() != null;
  }

  private static int distance(Exercise e, Exercise old) {
    int equipment = e.equipment().equals(old.equipment()) ? 0 : 2;
    int level = Objects.equals(e.level(), old.level()) ? 0 : 1;
    return equipment + level + Math.abs(fitness(e) - fitness(old));
  }

  private static int fitness(Exercise e) {
    return e.fitnessLevel() == null ? 5 : e.fitnessLevel();
  }

  /** The day with one exercise in another's place, under the same prescription. */
  static List<WorkoutBlock> put(List<WorkoutBlock> blocks, UUID oldId, Exercise replacement) {
    return blocks.stream()
        .map(
            block ->
                new WorkoutBlock(
                    block.kind(),
                    block.items().stream()
                        .map(
                            item -> item.exerciseId().equals(oldId) ? put(item, replacement) : item)
                        .toList()))
        .toList();
  }

  private static WorkoutItem put(WorkoutItem item, Exercise replacement) {
    return new WorkoutItem(
        replacement.id(), replacement.name(), item.mainLift(), item.prescription(), item.seconds());
  }
}
