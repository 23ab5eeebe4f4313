package trainwright.core.program.plan;

import java.util.Collections;
import java.util.List;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.routine.LevelRule;

/** Which exercises a program may use: equipment and dislikes (S7), injuries (P1), level (R7). */
final class AllowedRule {
  private AllowedRule() {}

  static List<Exercise> allowed(ProgramRequest request, List<Exercise> library) {
    var equipment = request.allEquipment();
    var disliked = request.preferences().dislikedExerciseIds();
    return library.stream()
        .filter(e -> equipment.containsAll(e.equipment()))
        .filter(e -> !disliked.contains(e.id()))
        .filter(e -> Collections.disjoint(e.contraindications(), request.injuries()))
        .filter(e -> LevelRule.fits(e, request.experience()))
        .toList();
  }
}
