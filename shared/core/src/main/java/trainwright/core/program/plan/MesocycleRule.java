package trainwright.core.program.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Muscle;
import trainwright.core.program.calendar.WeekDates;
import trainwright.core.program.tree.BlockKind;
import trainwright.core.program.tree.Microcycle;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.SessionType;
import trainwright.core.program.tree.WeeklyTargets;
import trainwright.core.program.tree.WorkoutBlock;
import trainwright.core.program.tree.WorkoutInstance;
import trainwright.core.program.tree.WorkoutItem;
import trainwright.core.program.tree.WorkoutStatus;
import trainwright.core.routine.VolumeRule;
import trainwright.platform.Words;

/** The weeks of one mesocycle: what its days hold, and the targets that they add up to. */
final class MesocycleRule {
  private final ProgramRequest request;
  private final List<Exercise> allowed;
  private final List<PlannedDay> layout;
  private final List<List<Lift>> lifts;
  private final int buildWeeksBefore;

  MesocycleRule(
      ProgramRequest request,
      List<Exercise> allowed,
      List<PlannedDay> layout,
      List<LiftDay> lifts,
      int buildWeeksBefore) {
    this.request = request;
    this.allowed = allowed;
    this.layout = layout;
    this.lifts = lifts.stream().map(LiftDay::lifts).toList();
    this.buildWeeksBefore = buildWeeksBefore;
  }

  private static int warmUpSeconds(ProgramRequest request) {
    return Math.clamp(request.minutesPerSession() * 6L, 60, 300);
  }

  private static int coolDownSeconds(ProgramRequest request) {
    return Math.clamp(request.minutesPerSession() * 3L, 60, 180);
  }

  /** What a session has left for its main work. */
  static int mainSeconds(ProgramRequest request) {
    return request.minutesPerSession() * 60 - warmUpSeconds(request) - coolDownSeconds(request);
  }

  /** The week with its days; those of the layout outside its dates are left out. */
  Microcycle microcycle(WeekDates dates, WeekStep step, Supplier<UUID> ids) {
    var workouts = dates.days().stream().map(date -> workout(date, step, ids)).toList();
    return new Microcycle(
        ids.get(), dates.weekNumber(), step.deload(), dates.startDate(), dates.endDate(), workouts);
  }

  private WorkoutInstance workout(LocalDate date, WeekStep step, Supplier<UUID> ids) {
    for (int i = 0; i < layout.size(); i++) {
      if (layout.get(i).day() == date.getDayOfWeek()) {
        return workout(ids.get(), date, layout.get(i).type(), main(i, step), i);
      }
    }
    return rest(ids.get(), date);
  }

  private static WorkoutInstance rest(UUID id, LocalDate date) {
    return new WorkoutInstance(
        id, date, SessionType.REST, "Rest.", List.of(), 0, WorkoutStatus.SCHEDULED);
  }

  private WorkoutInstance workout(
      UUID id, LocalDate date, SessionType planned, List<WorkoutItem> main, int turn) {
    boolean fallsBack = main.isEmpty();
    var type = fallsBack ? SessionType.MOBILITY : planned;
    var items = fallsBack ? EasyWorkRule.mobility(allowed, mainSeconds(request), turn) : main;
    if (items.isEmpty()) {
      return rest(id, date);
    }
    var blocks = new ArrayList<WorkoutBlock>();
    add(blocks, BlockKind.WARM_UP, EasyWorkRule.warmUp(allowed, warmUpSeconds(request), turn));
    add(blocks, BlockKind.MAIN, items);
    add(
        blocks,
        BlockKind.COOL_DOWN,
        EasyWorkRule.coolDown(allowed, coolDownSeconds(request), turn));
    int seconds =
        blocks.stream().flatMap(b -> b.items().stream()).mapToInt(WorkoutItem::seconds).sum();
    return new WorkoutInstance(
        id, date, type, goal(type), blocks, Math.ceilDiv(seconds, 60), WorkoutStatus.SCHEDULED);
  }

  private static void add(List<WorkoutBlock> blocks, BlockKind kind, List<WorkoutItem> items) {
    if (!items.isEmpty()) {
      blocks.add(new WorkoutBlock(kind, items));
    }
  }

  private static String goal(SessionType type) {
    return switch (type) {
      case LIFT, SKILL -> "Do every set with the reps in reserve that are asked for.";
      case RUN -> "Run at a pace at which you can talk.";
      case METCON -> "Keep the same pace in every round.";
      case MOBILITY -> "Move slowly through the whole range.";
      case REST, OTHER -> "Rest.";
    };
  }

  private List<WorkoutItem> main(int index, WeekStep step) {
    var day = layout.get(index);
    return switch (day.type()) {
      case LIFT, SKILL -> lifts(liftIndex(index), step);
      case RUN -> run(index, step);
      case METCON ->
          EasyWorkRule.intervals(
              allowed, step.reduced() ? mainSeconds(request) / 2 : mainSeconds(request), index);
      case MOBILITY, REST, OTHER -> EasyWorkRule.mobility(allowed, mainSeconds(request), index);
    };
  }

  private int liftIndex(int index) {
    return (int) layout.subList(0, index).stream().filter(day -> day.split() != null).count();
  }

  private List<WorkoutItem> lifts(int session, WeekStep step) {
    var chosen = lifts.get(session);
    var items = new ArrayList<WorkoutItem>();
    for (int i = 0; i < chosen.size(); i++) {
      int sets = chosen.get(i).setsIn(step, session, i == 0);
      items.add(LiftPrescriptionRule.item(chosen.get(i), step, sets));
    }
    return List.copyOf(items);
  }

  private List<WorkoutItem> run(int index, WeekStep step) {
    var exercise = RunRule.exercise(allowed);
    if (exercise == null) {
      return EasyWorkRule.intervals(allowed, mainSeconds(request), index);
    }
    var distances = distances(exercise, step);
    int turn =
        (int) layout.subList(0, index).stream().filter(d -> d.type() == SessionType.RUN).count();
    return List.of(RunRule.item(request, exercise, distances.get(turn)));
  }

  private List<Integer> distances(Exercise exercise, WeekStep step) {
    int runs = (int) layout.stream().filter(day -> day.type() == SessionType.RUN).count();
    int before = buildWeeksBefore + step.buildIndex();
    return RunRule.distances(request, exercise, runs, before, step.reduced(), mainSeconds(request));
  }

  /** What the week's days add up to. */
  WeeklyTargets targets(WeekStep step, Microcycle week, Map<UUID, Exercise> library) {
    var sets = new EnumMap<Muscle, Double>(Muscle.class);
    int mainSets = 0;
    var runs = new ArrayList<Integer>();
    for (var item : week.workouts().stream().flatMap(WorkoutInstance::mainItems).toList()) {
      var asked = item.prescription();
      if (asked.targetRir() != null) {
        VolumeRule.add(sets, Objects.requireNonNull(library.get(item.exerciseId())), asked.sets());
        mainSets += item.mainLift() ? asked.sets() : 0;
      }
      if (asked.distanceM() != null) {
        runs.add(asked.distanceM());
      }
    }
    int mileage = runs.stream().mapToInt(Integer::intValue).sum();
    return new WeeklyTargets(
        step.weekOffset(),
        split(),
        mainSets,
        sets,
        mainSets == 0 ? null : step.pct1rm(),
        sets.isEmpty() ? null : step.rir(),
        runs.isEmpty() ? null : mileage,
        runs.isEmpty() ? null : runs.stream().mapToInt(Integer::intValue).max().getAsInt(),
        step.deload());
  }

  private String split() {
    return layout.stream()
        .map(day -> Words.of(day.split() == null ? day.type() : day.split()).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }
}
