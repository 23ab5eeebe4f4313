package trainwright.core.program.model;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Muscle;
import trainwright.core.program.plan.Lift;
import trainwright.core.program.plan.LiftDay;
import trainwright.core.program.plan.ProgramPlanRule;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.tree.WeekSplit;
import trainwright.core.routine.VolumeRule;
import trainwright.core.understanding.IntensityLevel;

/**
 * What a model chooses lifts from: days that are ours, and candidates under short keys that are
 * ours. Nothing else can be chosen.
 *
 * @param goal in the person's own words
 * @param fixed what is not the model's to decide
 * @param candidates what may be chosen
 */
record LiftsMaterial(String goal, Fixed fixed, List<Entry> candidates) {
  /** Of one pattern; enough to choose from, and a prompt stays readable. */
  private static final int MOST_OF_A_PATTERN = 6;

  /** What stands fast. */
  record Fixed(
      ProgramType programType,
      Phase phase,
      IntensityLevel experience,
      int weeks,
      int minutesPerSession,
      Set<BodyArea> injuries,
      List<Day> days) {}

  /** A lift day of every week: what it trains, and what the rules would lift. */
  record Day(DayOfWeek day, WeekSplit split, List<String> rulesWouldLift) {}

  /** One candidate as the model sees it. */
  record Entry(
      String key,
      String name,
      @Nullable MovementPattern pattern,
      List<Muscle> primaryMuscles,
      List<Muscle> secondaryMuscles,
      @Nullable Integer level,
      List<Equipment> equipment) {}

  /** The candidates by key: what the rules chose, and of each pattern the next by level. */
  static Map<String, Exercise> keyed(
      ProgramRequest request, List<LiftDay> planned, List<Exercise> library) {
    var chosen =
        planned.stream().flatMap(day -> day.lifts().stream()).map(Lift::exercise).distinct();
    var seen = new HashSet<UUID>();
    var ofPattern = new LinkedHashMap<MovementPattern, Integer>();
    var keyed = new LinkedHashMap<String, Exercise>();
    Stream.concat(chosen, byLevel(request, planned, library))
        .filter(e -> seen.add(e.id()) && e.movementPattern() != null)
        .filter(e -> ofPattern.merge(e.movementPattern(), 1, Integer::sum) <= MOST_OF_A_PATTERN)
        .forEach(e -> keyed.put("c" + (keyed.size() + 1), e));
    return keyed;
  }

  private static Stream<Exercise> byLevel(
      ProgramRequest request, List<LiftDay> planned, List<Exercise> library) {
    return ProgramPlanRule.allowed(request, library).stream()
        .filter(VolumeRule::strength)
        .filter(e -> planned.stream().anyMatch(day -> day.split().trains(e.primaryMuscles())))
        .sorted(
            Comparator.comparingInt((Exercise e) -> e.level() == null ? 0 : -e.level())
                .thenComparing(Exercise::id));
  }

  static LiftsMaterial of(
      ProgramRequest request,
      Mesocycle mesocycle,
      List<LiftDay> planned,
      Map<String, Exercise> keyed) {
    var keys = new LinkedHashMap<UUID, String>();
    keyed.forEach((key, exercise) -> keys.put(exercise.id(), key));
    var days =
        planned.stream()
            .map(
                day ->
                    new Day(
                        day.day(),
                        day.split(),
                        day.lifts().stream().map(l -> keys.get(l.exercise().id())).toList()))
            .toList();
    return new LiftsMaterial(
        request.goal(),
        new Fixed(
            request.programType(),
            mesocycle.phase(),
            request.experience(),
            mesocycle.weeks(),
            request.minutesPerSession(),
            request.injuries(),
            days),
        keyed.entrySet().stream().map(e -> entry(e.getKey(), e.getValue())).toList());
  }

  private static Entry entry(String key, Exercise exercise) {
    return new Entry(
        key,
        exercise.name(),
        exercise.movementPattern(),
        exercise.primaryMuscles(),
        exercise.secondaryMuscles(),
        exercise.level(),
        exercise.equipment());
  }
}
