package trainwright.core.compile.plan;

import java.util.List;
import trainwright.core.compile.candidate.Candidate;
import trainwright.core.routine.Prescription;
import trainwright.core.routine.RoutineExercise;
import trainwright.core.routine.RoutineItem;
import trainwright.core.routine.RoutineRole;

/**
 * One place of a planned routine.
 *
 * @param candidate the exercise and its story
 * @param role where in the routine it stands
 * @param prescription what is asked of it
 * @param reason why it was chosen, a sentence
 * @param alternatives up to three that would do as well
 */
public record Place(
    Candidate candidate,
    RoutineRole role,
    Prescription prescription,
    String reason,
    List<RoutineExercise.Alternative> alternatives) {

  public Place {
    alternatives = List.copyOf(alternatives);
  }

  RoutineItem item() {
    return new RoutineItem(candidate.exercise(), role, prescription);
  }
}
