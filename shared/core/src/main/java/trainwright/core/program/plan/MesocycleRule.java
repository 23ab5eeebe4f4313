package trainwright.core.program.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import trainwright.core.understanding.IntensityLevel;

/** The weeks of one mesocycle: what its days hold, and the targets that they add up to. */
final class MesocycleRule {
  private final ProgramRequest request;
  private final WarmUpRule warmUps;
  private final EasyWorkRule easy;
  private final RunRule runs;
  private final List<PlannedDay> layout;
  private final List<List<Lift>> lifts;
  private final int buildWeeksBefore;

  MesocycleRule(
      ProgramRequest request,
      WarmUpRule warmUps,
      EasyWorkRule easy,
      RunRule runs,
      List<PlannedDay> layout,
      List<List<Lift>> lifts,
      int buildWeeksBefore) {
    this.request = request;
    this.warmUps = warmUps;
    this.easy = easy;
    this.runs = runs;
    this.layout = layout;
    this.lifts = lifts;
    this.buildWeeksBefore = buildWeeksBefore;
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
        return workout(ids.get(), date, i, step);
      }
    }
    return rest(ids.get(), date);
  }

  private static WorkoutInstance rest(UUID id, LocalDate date) {
    return new WorkoutInstance(
        id, date, SessionType.REST, "Rest.", List.of(), 0, WorkoutStatus.SCHEDULED);
  }

  private WorkoutInstance workout(UUID id, LocalDate date, int index, WeekStep step) {
    var day = layout.get(index);
    var main = main(index, step);
    boolean fallsBack = main.isEmpty();
    var type = fallsBack ? SessionType.MOBILITY : type(day, main);
    var split = fallsBack ? null : day.split();
    var items = fallsBack ? warmUps.mobility(TimeRule.mainSeconds(request), index) : main;
    if (items.isEmpty()) {
      return rest(id, date);
    }
    var lifted = split == null ? List.<Lift>of() : lifts.get(before(index, SessionType.LIFT));
    var focus = SessionFocus.of(type, lifted);
    var warmUp =
        new ArrayList<>(warmUps.warmUp(focus, TimeRule.warmUpSeconds(request, type), index));
    warmUp.addAll(RampRule.items(lifted, step));
    var blocks = new ArrayList<WorkoutBlock>();
    add(blocks, BlockKind.WARM_UP, warmUp);
    add(blocks, BlockKind.MAIN, items);
    add(
        blocks,
        BlockKind.COOL_DOWN,
        warmUps.coolDown(focus, TimeRule.coolDownSeconds(request), index));
    int seconds =
        blocks.stream().flatMap(b -> b.items().stream()).mapToInt(WorkoutItem::seconds).sum();
    return new WorkoutInstance(
        id,
        date,
        type,
        GoalTextRule.goal(type, split, items, step, beginner(), role(index, type)),
        blocks,
        Math.ceilDiv(seconds, 60),
        WorkoutStatus.SCHEDULED);
  }

  private boolean beginner() {
    return request.experience() == IntensityLevel.BEGINNER;
  }

  private @Nullable RunRole role(int index, SessionType type) {
    return type == SessionType.RUN ? runs.role(before(index, type)) : null;
  }

  /** A day of runs on which nothing may be run holds intervals. */
  private static SessionType type(PlannedDay day, List<WorkoutItem> main) {
    boolean ran = main.getFirst().prescription().distanceM() != null;
    return day.type() == SessionType.RUN && !ran ? SessionType.METCON : day.type();
  }

  private static void add(List<WorkoutBlock> blocks, BlockKind kind, List<WorkoutItem> items) {
    if (!items.isEmpty()) {
      blocks.add(new WorkoutBlock(kind, items));
    }
  }

  private List<WorkoutItem> main(int index, WeekStep step) {
    var day = layout.get(index);
    int seconds = TimeRule.mainSeconds(request);
    return switch (day.type()) {
      case LIFT, SKILL -> lifts(before(index, SessionType.LIFT), step);
      case RUN -> {
        var run = runs.run(before(index, SessionType.RUN), buildWeeksBefore, step);
        yield run.isEmpty() ? easy.intervals(seconds, index, step) : run;
      }
      case METCON -> easy.intervals(Math.min(seconds, 20 * 60), index, step);
      case MOBILITY, REST, OTHER -> warmUps.mobility(seconds, index);
    };
  }

  /** How many days of the kind the week has before this one. */
  private int before(int index, SessionType type) {
    return (int) layout.subList(0, index).stream().filter(day -> day.type() == type).count();
  }

  private List<WorkoutItem> lifts(int session, WeekStep step) {
    return lifts.get(session).stream()
        .map(lift -> LiftPrescriptionRule.item(lift, step, lift.setsIn(step, session)))
        .toList();
  }

  /** What the week's days add up to; the intensity is the average over the main lifts. */
  WeeklyTargets targets(WeekStep step, Microcycle week, Map<UUID, Exercise> library) {
    var sets = new EnumMap<Muscle, Double>(Muscle.class);
    int mainSets = 0;
    for (var item : week.workouts().stream().flatMap(WorkoutInstance::mainItems).toList()) {
      var asked = item.prescription();
      if (asked.targetRir() != null) {
        VolumeRule.add(sets, Objects.requireNonNull(library.get(item.exerciseId())), asked.sets());
        mainSets += item.mainLift() ? asked.sets() : 0;
      }
    }
    var runs =
        week.workouts().stream().mapToInt(MesocycleRule::metres).filter(m -> m > 0).toArray();
    return new WeeklyTargets(
        step.weekOffset(),
        GoalTextRule.split(layout),
        mainSets,
        sets,
        percent(week),
        sets.isEmpty() ? null : step.rir(),
        runs.length == 0 ? null : IntStream.of(runs).sum(),
        runs.length == 0 ? null : IntStream.of(runs).max().orElse(0),
        step.deload());
  }

  private static @Nullable Double percent(Microcycle week) {
    var average =
        week.workouts().stream()
            .flatMap(WorkoutInstance::mainItems)
            .map(item -> item.prescription().pct1rm())
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .average();
    return average.isEmpty() ? null : Math.round(average.getAsDouble() * 10) / 10.0;
  }

  private static int metres(WorkoutInstance workout) {
    return workout
        .mainItems()
        .map(item -> item.prescription().distanceM())
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .sum();
  }
}
