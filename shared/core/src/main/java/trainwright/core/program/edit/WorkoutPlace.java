package trainwright.core.program.edit;

import java.util.List;
import java.util.UUID;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.view.MesocycleView;
import trainwright.core.program.view.MicrocycleView;
import trainwright.core.program.view.ProgramView;
import trainwright.core.program.view.WorkoutView;

/**
 * A day, and everything that rules must see to judge a change of it.
 *
 * @param program its program, down to the mesocycles
 * @param mesocycle its mesocycle with every day
 * @param workoutId the day
 * @param library the exercises that the user sees
 */
record WorkoutPlace(
    ProgramView program, MesocycleView mesocycle, UUID workoutId, List<Exercise> library) {
  /** Copies the library. */
  WorkoutPlace {
    library = List.copyOf(library);
  }

  private List<MicrocycleView> weeks() {
    var weeks = mesocycle.microcycles();
    return weeks == null ? List.of() : weeks;
  }

  private static List<WorkoutView> days(MicrocycleView week) {
    var days = week.workouts();
    return days == null ? List.of() : days;
  }

  /** Every day of the mesocycle. */
  List<WorkoutView> days() {
    return weeks().stream().flatMap(week -> days(week).stream()).toList();
  }

  /** The day itself. */
  WorkoutView workout() {
    return days().stream().filter(day -> day.id().equals(workoutId)).findFirst().orElseThrow();
  }

  /** The mesocycle with these days in the places of those with their ids, in the order of dates. */
  MesocycleView with(List<WorkoutView> changed) {
    var weeks = weeks().stream().map(week -> week.with(with(days(week), changed))).toList();
    return mesocycle.with(weeks);
  }

  private static List<WorkoutView> with(List<WorkoutView> days, List<WorkoutView> changed) {
    return days.stream()
        .map(day -> changed.stream().filter(c -> c.id().equals(day.id())).findFirst().orElse(day))
        .sorted(java.util.Comparator.comparing(WorkoutView::date))
        .toList();
  }
}
