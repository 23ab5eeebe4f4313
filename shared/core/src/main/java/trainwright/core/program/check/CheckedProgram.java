package trainwright.core.program.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Muscle;
import trainwright.core.program.tree.BlockKind;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Microcycle;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.WeeklyTargets;
import trainwright.core.program.tree.WorkoutInstance;
import trainwright.core.program.tree.WorkoutItem;

/** A program as the rules read it: each part with its JSON pointer, each item with its exercise. */
final class CheckedProgram {
  private final Program program;
  private final Map<UUID, Exercise> exercises = new HashMap<>();
  private final List<MesocycleAt> mesocycles = new ArrayList<>();

  CheckedProgram(Program program, Collection<Exercise> exercises) {
    this.program = program;
    exercises.forEach(exercise -> this.exercises.put(exercise.id(), exercise));
    for (int i = 0; i < program.macrocycles().size(); i++) {
      var macrocycle = program.macrocycles().get(i);
      for (int j = 0; j < macrocycle.mesocycles().size(); j++) {
        var path = "/macrocycles/" + i + "/mesocycles/" + j;
        mesocycles.add(at(path, macrocycle.mesocycles().get(j)));
      }
    }
  }

  private MesocycleAt at(String path, Mesocycle mesocycle) {
    var weeks = new ArrayList<WeekAt>();
    for (int i = 0; i < mesocycle.microcycles().size(); i++) {
      var week = mesocycle.microcycles().get(i);
      int offset = week.weekNumber() - 1;
      var targets =
          mesocycle.weeklyTargets().stream()
              .filter(t -> t.weekOffset() == offset)
              .findFirst()
              .orElse(null);
      weeks.add(at(path + "/microcycles/" + i, week, targets));
    }
    return new MesocycleAt(path, mesocycle, List.copyOf(weeks));
  }

  private WeekAt at(String path, Microcycle week, @Nullable WeeklyTargets targets) {
    var workouts = new ArrayList<WorkoutAt>();
    for (int i = 0; i < week.workouts().size(); i++) {
      workouts.add(at(path + "/workouts/" + i, week.workouts().get(i)));
    }
    return new WeekAt(path, week, targets, workouts, SetCountRule.together(workouts));
  }

  private WorkoutAt at(String path, WorkoutInstance workout) {
    var items = new ArrayList<ItemAt>();
    for (int i = 0; i < workout.blocks().size(); i++) {
      var block = workout.blocks().get(i);
      for (int j = 0; j < block.items().size(); j++) {
        var item = block.items().get(j);
        var itemPath = path + "/blocks/" + i + "/items/" + j;
        items.add(new ItemAt(itemPath, item, exercises.get(item.exerciseId()), block.kind()));
      }
    }
    var working = items.stream().filter(SetCountRule::working).toList();
    return new WorkoutAt(path, workout, items, working, SetCountRule.byMuscle(working));
  }

  Program program() {
    return program;
  }

  ProgramRequest request() {
    return program.request();
  }

  List<MesocycleAt> mesocycles() {
    return mesocycles;
  }

  /** The weeks that are detailed, the transition included. */
  Stream<WeekAt> weeks() {
    return mesocycles.stream().flatMap(mesocycle -> mesocycle.weeks().stream());
  }

  /** The days that are detailed. */
  Stream<WorkoutAt> workouts() {
    return weeks().flatMap(week -> week.workouts().stream());
  }

  /** Everything that is to be done on these days. */
  Stream<ItemAt> items() {
    return workouts().flatMap(workout -> workout.items().stream());
  }

  /** A mesocycle and its weeks. */
  record MesocycleAt(String path, Mesocycle mesocycle, List<WeekAt> weeks) {
    /** Its full weeks. */
    List<WeekAt> fullWeeks() {
      return weeks.stream().filter(week -> week.week().weekNumber() > 0).toList();
    }

    boolean detailed() {
      return !weeks.isEmpty();
    }
  }

  /** A week, its targets, its days and their working sets. */
  record WeekAt(
      String path,
      Microcycle week,
      @Nullable WeeklyTargets targets,
      List<WorkoutAt> workouts,
      Map<Muscle, Double> sets) {}

  /** A day, what is to be done on it, and which of it are hard working sets. */
  record WorkoutAt(
      String path,
      WorkoutInstance workout,
      List<ItemAt> items,
      List<ItemAt> working,
      Map<Muscle, Double> sets) {}

  /** An item and the exercise that it resolves to, if it does. */
  record ItemAt(String path, WorkoutItem item, @Nullable Exercise exercise, BlockKind kind) {}
}
