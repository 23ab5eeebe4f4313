package trainwright.core.program.plan;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Muscle;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Microcycle;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.tree.SessionType;
import trainwright.core.program.tree.WeeklyTargets;
import trainwright.core.program.tree.WorkoutInstance;

/** The hard rules once more, written from their texts alone and not from the planner. */
final class IndependentCheck {
  private static final Map<Muscle, Integer> CEILINGS =
      Map.of(
          Muscle.CHEST, 22,
          Muscle.LATS, 25,
          Muscle.UPPER_BACK, 25,
          Muscle.GLUTES, 16,
          Muscle.FRONT_DELTS, 12,
          Muscle.SIDE_DELTS, 26,
          Muscle.REAR_DELTS, 26,
          Muscle.BICEPS, 26,
          Muscle.TRICEPS, 18,
          Muscle.ABS, 25);

  private final Program program;
  private final Map<UUID, Exercise> library;
  private final List<String> faults = new ArrayList<>();

  private IndependentCheck(Program program, List<Exercise> library) {
    this.program = program;
    this.library = library.stream().collect(Collectors.toMap(Exercise::id, Function.identity()));
  }

  static List<String> faults(Program program, List<Exercise> library) {
    var check = new IndependentCheck(program, library);
    check.dates();
    check.structure();
    check.spacing();
    check.program.mesocycles().forEach(check::mesocycle);
    program.workouts().forEach(check::workout);
    return check.faults;
  }

  private void need(boolean holds, String fault, Object... observed) {
    if (!holds) {
      faults.add(fault + List.of(observed));
    }
  }

  private Exercise exercise(UUID id) {
    return Objects.requireNonNull(library.get(id));
  }

  private void dates() {
    var dates = program.workouts().map(WorkoutInstance::date).toList();
    var wanted = program.startDate().datesUntil(program.endDate().plusDays(1)).toList();
    need(dates.equals(wanted), "S5 dates");
    need(program.endDate().getDayOfWeek() == DayOfWeek.SUNDAY, "S4 end", program.endDate());
    int transition = (8 - program.startDate().getDayOfWeek().getValue()) % 7;
    need(dates.size() == transition + 7 * program.request().weeks(), "S4 days", dates.size());
  }

  private void structure() {
    var ids = new HashSet<UUID>();
    program.workouts().forEach(w -> need(ids.add(w.id()), "S6 id twice"));
    int weeks = 0;
    for (var macrocycle : program.macrocycles()) {
      int sum = macrocycle.mesocycles().stream().mapToInt(Mesocycle::weeks).sum();
      need(sum == macrocycle.lengthWeeks(), "S1 sum");
      weeks += sum;
    }
    need(weeks == program.request().weeks(), "S1 weeks", weeks);
  }

  private void mesocycle(Mesocycle mesocycle) {
    need(mesocycle.weeks() >= 3 || program.request().weeks() == 2, "S1 short");
    need(mesocycle.weeks() <= 6, "S1 long");
    need(mesocycle.weeklyTargets().size() == mesocycle.weeks(), "S2");
    boolean shifted =
        mesocycle.orderIndex() == 0 && program.startDate().getDayOfWeek() != DayOfWeek.MONDAY;
    need(mesocycle.microcycles().size() == mesocycle.weeks() + (shifted ? 1 : 0), "S3");
    WeeklyTargets before = null;
    for (var week : mesocycle.microcycles()) {
      if (week.weekNumber() > 0) {
        var targets = mesocycle.weeklyTargets().get(week.weekNumber() - 1);
        sums(week, targets);
        if (before != null) {
          follows(before, targets, mesocycle.weeklyTargets().getFirst());
        }
        before = targets;
      }
    }
  }

  private void sums(Microcycle week, WeeklyTargets targets) {
    var sets = new EnumMap<Muscle, Double>(Muscle.class);
    int metres = 0;
    for (var item : week.workouts().stream().flatMap(WorkoutInstance::mainItems).toList()) {
      var asked = item.prescription();
      if (asked.targetRir() != null && asked.targetRir() <= 6) {
        var exercise = exercise(item.exerciseId());
        exercise.primaryMuscles().forEach(m -> sets.merge(m, 1.0 * asked.sets(), Double::sum));
        exercise.secondaryMuscles().forEach(m -> sets.merge(m, 0.5 * asked.sets(), Double::sum));
      }
      metres += asked.distanceM() == null ? 0 : asked.distanceM();
    }
    need(sets.equals(targets.setsPerMuscle()), "S8 sets,", sets, targets.setsPerMuscle());
    int wanted = targets.totalMileageM() == null ? 0 : targets.totalMileageM();
    need(metres == wanted, "S8 mileage");
    sets.forEach((m, n) -> need(n <= CEILINGS.getOrDefault(m, 20), "V2", m, n));
  }

  private void follows(WeeklyTargets before, WeeklyTargets week, WeeklyTargets first) {
    double sum = week.setsPerMuscle().values().stream().mapToDouble(d -> d).sum();
    double sumBefore = before.setsPerMuscle().values().stream().mapToDouble(d -> d).sum();
    var percent = week.avgIntensityPct1rm();
    var percentBefore = before.avgIntensityPct1rm();
    if (week.deload()) {
      need(sumBefore == 0 || (sum >= 0.5 * sumBefore && sum <= 0.7 * sumBefore), "D2 sets");
      if (percent != null && percentBefore != null && first.avgIntensityPct1rm() != null) {
        need(percent <= 0.9 * percentBefore && percent >= 0.8 * percentBefore, "D2 intensity");
        need(percent < first.avgIntensityPct1rm(), "I3 deload", percent);
      }
      return;
    }
    week.setsPerMuscle()
        .forEach(
            (m, n) -> {
              double old = before.setsPerMuscle().getOrDefault(m, 0.0);
              need(n <= old + 2 || n <= 1.3 * old, "V4", m, old, n);
            });
    if (percent != null && percentBefore != null) {
      need(percent >= percentBefore && percent <= percentBefore + 5, "I3", percent);
    }
  }

  private void workout(WorkoutInstance workout) {
    int seconds = workout.allItems().mapToInt(item -> item.seconds()).sum();
    int most = 60 * program.request().minutesPerSession();
    need(seconds <= most && workout.estimatedMinutes() * 60 >= seconds, "S9 s", seconds);
    if (workout.sessionType() != SessionType.REST) {
      var day = workout.date().getDayOfWeek();
      need(program.request().availableDays().contains(day), "S9 day", day);
    }
    workout
        .allItems()
        .forEach(
            item -> {
              var exercise = exercise(item.exerciseId());
              var asked = item.prescription();
              need(
                  program.request().allEquipment().containsAll(exercise.equipment()),
                  "S7",
                  exercise.slug());
              need(
                  Collections.disjoint(exercise.contraindications(), program.request().injuries()),
                  "P1",
                  exercise.slug());
              int figures = asked.reps() == null ? 0 : 1;
              figures += asked.durationSeconds() == null ? 0 : 1;
              figures += asked.distanceM() == null ? 0 : 1;
              need(figures == 1, "C6 figures");
              need(
                  asked.targetRir() == null
                      || (asked.targetRpe() != null && asked.targetRpe() == 10 - asked.targetRir()),
                  "I5");
            });
  }

  private void spacing() {
    var workouts = program.workouts().toList();
    int row = 0;
    for (int i = 0; i < workouts.size(); i++) {
      row = workouts.get(i).sessionType() == SessionType.REST ? 0 : row + 1;
      need(row <= 6, "F4 at", workouts.get(i).date());
      if (i > 0) {
        var yesterday = load(workouts.get(i - 1));
        load(workouts.get(i)).keySet().stream()
            .filter(yesterday::containsKey)
            .forEach(what -> need(false, "F3 two days running", what));
      }
    }
    if (program.request().programType() == ProgramType.CALISTHENICS) {
      program.mesocycles().flatMap(m -> m.microcycles().stream()).forEach(this::categories);
    }
  }

  /** Primary muscles and patterns with four sets or more. */
  private Map<Object, Integer> load(WorkoutInstance workout) {
    var load = new java.util.HashMap<Object, Integer>();
    workout
        .mainItems()
        .filter(item -> item.prescription().targetRir() != null)
        .forEach(
            item -> {
              var exercise = exercise(item.exerciseId());
              int sets = item.prescription().sets();
              exercise.primaryMuscles().forEach(m -> load.merge(m, sets, Integer::sum));
              if (exercise.movementPattern() != null) {
                load.merge(exercise.movementPattern(), sets, Integer::sum);
              }
            });
    load.values().removeIf(sets -> sets < 4);
    return load;
  }

  private void categories(Microcycle week) {
    if (week.weekNumber() == 0 || !program.request().injuries().isEmpty()) {
      return;
    }
    for (var category : List.of(Category.PUSH, Category.PULL, Category.SQUAT)) {
      long days =
          week.workouts().stream()
              .filter(
                  w -> w.mainItems().anyMatch(i -> exercise(i.exerciseId()).category() == category))
              .count();
      need(days >= 2, "C4 on days", category, days);
    }
  }
}
