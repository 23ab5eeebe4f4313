package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.calendar.ProgramDatesRule;
import trainwright.core.program.tree.Macrocycle;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Microcycle;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.WeekSplit;

/**
 * What every mesocycle of one program shares: who asked, what may be used, how weeks are laid out.
 */
final class ProgramPlan {
  private final ProgramRequest request;
  private final Allowed allowed;
  private final WarmUpRule warmUps;
  private final EasyWorkRule easy;
  private final Map<UUID, Exercise> byId;
  private final List<PlannedDay> layout;
  private final ProgramShape shape;
  private final Map<List<Object>, List<List<Lift>>> chosen = new HashMap<>();

  ProgramPlan(ProgramRequest request, ProgramShape shape, List<Exercise> library) {
    this.request = request;
    this.allowed = new Allowed(request, library);
    this.warmUps = new WarmUpRule(allowed.all(), request);
    this.easy = new EasyWorkRule(allowed.all(), request.experience());
    this.byId = allowed.all().stream().collect(Collectors.toMap(Exercise::id, Function.identity()));
    this.layout = LayoutRule.days(request);
    this.shape = shape;
  }

  Program program(Supplier<UUID> ids) {
    var mesocycles =
        IntStream.range(0, shape.parts().size())
            .mapToObj(i -> mesocycle(i, ids.get(), liftDays(i), ids))
            .toList();
    var end = ProgramDatesRule.end(request.startDate(), request.weeks());
    return new Program(
        ids.get(),
        request,
        OverviewRule.overview(request, mesocycles),
        request.startDate(),
        end,
        macrocycles(mesocycles, ids),
        WarningRule.warnings(request, allowed, layout, mesocycles));
  }

  Program outline(Supplier<UUID> ids) {
    var whole = program(ids);
    return new Program(
        whole.id(),
        request,
        whole.overview(),
        whole.startDate(),
        whole.endDate(),
        whole.macrocycles().stream().map(ProgramPlan::outline).toList(),
        whole.warnings());
  }

  private static Macrocycle outline(Macrocycle whole) {
    return new Macrocycle(
        whole.id(),
        whole.orderIndex(),
        whole.lengthWeeks(),
        whole.startDate(),
        whole.endDate(),
        whole.mesocycles().stream().map(ProgramPlan::outline).toList());
  }

  private static Mesocycle outline(Mesocycle whole) {
    return new Mesocycle(
        whole.id(),
        whole.orderIndex(),
        whole.phase(),
        whole.weeks(),
        whole.startDate(),
        whole.endDate(),
        whole.weeklyTargets(),
        List.of());
  }

  /** The lifts of every lift day of a mesocycle, in the order of the days. */
  List<LiftDay> liftDays(int index) {
    var phase = shape.parts().get(index).phase();
    var hardest = steps(index).stream().filter(step -> !step.reduced()).toList().getLast();
    var sessions = lifts(phase, hardest, index);
    var days = new ArrayList<LiftDay>();
    for (var day : layout) {
      if (day.split() != null) {
        days.add(new LiftDay(day.day(), day.split(), sessions.get(days.size())));
      }
    }
    return List.copyOf(days);
  }

  /** Days whose lifts others chose: the first main lift of each grows, where there is time. */
  List<LiftDay> growing(int index, List<LiftDay> chosen) {
    var planned = liftDays(index);
    boolean time = TimeRule.mainSeconds(request) >= LiftChoiceRule.TOO_SHORT_TO_GROW_SECONDS;
    return chosen.stream()
        .map(day -> !time || planned.contains(day) ? day : day.growing())
        .toList();
  }

  private List<WeekStep> steps(int index) {
    var part = shape.parts().get(index);
    return PhaseRule.steps(request, part.phase(), part.weeks());
  }

  Mesocycle mesocycle(int index, UUID id, List<LiftDay> lifts, Supplier<UUID> ids) {
    var part = shape.parts().get(index);
    var phase = part.phase();
    int weeks = part.weeks();
    var before = shape.parts().subList(0, index).stream().map(ProgramShape.Part::weeks).toList();
    var steps = steps(index);
    int buildBefore = before.stream().mapToInt(PhaseRule::buildWeeks).sum();
    var rule =
        new MesocycleRule(
            request,
            warmUps,
            easy,
            new RunRule(request, allowed.all(), RunRole.of(request, layout), buildWeeks()),
            layout,
            lifts.stream().map(LiftDay::lifts).toList(),
            buildBefore);
    int weeksBefore = before.stream().mapToInt(Integer::intValue).sum();
    var dates = ProgramDatesRule.weeks(request.startDate(), weeksBefore, weeks);
    var microcycles = new ArrayList<Microcycle>();
    for (var week : dates) {
      var step =
          week.weekNumber() == 0
              ? steps.getFirst().asTransition()
              : steps.get(week.weekNumber() - 1);
      microcycles.add(rule.microcycle(week, step, ids));
    }
    var full = microcycles.stream().filter(week -> week.weekNumber() > 0).toList();
    return new Mesocycle(
        id,
        index,
        phase,
        weeks,
        dates.getFirst().startDate(),
        dates.getLast().endDate(),
        steps.stream().map(s -> rule.targets(s, full.get(s.weekOffset()), byId)).toList(),
        microcycles);
  }

  private int buildWeeks() {
    return shape.parts().stream().mapToInt(part -> PhaseRule.buildWeeks(part.weeks())).sum();
  }

  private static List<Macrocycle> macrocycles(List<Mesocycle> mesocycles, Supplier<UUID> ids) {
    var macrocycles = new ArrayList<Macrocycle>();
    int from = 0;
    for (int size : PhaseRule.macrocycleSizes(mesocycles.size())) {
      var part = mesocycles.subList(from, from + size);
      int weeks = part.stream().mapToInt(Mesocycle::weeks).sum();
      macrocycles.add(
          new Macrocycle(
              ids.get(),
              macrocycles.size(),
              weeks,
              part.getFirst().startDate(),
              part.getLast().endDate(),
              part));
      from += size;
    }
    return List.copyOf(macrocycles);
  }

  /** Mesocycles of the same emphasis and hardness take turns with the same two choices. */
  private List<List<Lift>> lifts(Phase phase, WeekStep hardest, int index) {
    if (phase == Phase.SKILL) {
      return ladders(index);
    }
    int turn = index < 2 ? index : 2 + index % 2;
    return chosen.computeIfAbsent(
        List.of(phase, hardest.buildIndex(), hardest.rir(), turn),
        _ -> LadderRule.kept(request, choice(phase, hardest, turn).sessions(splits())));
  }

  private LiftChoiceRule choice(Phase phase, WeekStep hardest, int turn) {
    return new LiftChoiceRule(
        request, allowed, phase, hardest, turn, TimeRule.mainSeconds(request));
  }

  /** By body weight each mesocycle goes on where the one before it ended. */
  private List<List<Lift>> ladders(int index) {
    var known = chosen.get(List.<Object>of(Phase.SKILL, index));
    if (known != null) {
      return known;
    }
    var longest =
        IntStream.range(0, shape.parts().size())
            .mapToObj(i -> steps(i).stream().filter(step -> !step.reduced()).toList().getLast())
            .max(Comparator.comparingInt(WeekStep::buildIndex))
            .orElseThrow();
    boolean first = index == 0 || shape.parts().get(index - 1).phase() != Phase.SKILL;
    var lifts =
        first
            ? LadderRule.kept(request, choice(Phase.SKILL, longest, 0).sessions(splits()))
            : new LadderStepRule(allowed, splits())
                .next(
                    ladders(index - 1),
                    new WeekLifts(
                        splits().size(),
                        longest,
                        TimeRule.mainSeconds(request),
                        LiftChoiceRule.MOST_LIFTS));
    chosen.put(List.of(Phase.SKILL, index), lifts);
    return lifts;
  }

  private List<WeekSplit> splits() {
    var splits = new ArrayList<WeekSplit>();
    for (var day : layout) {
      if (day.split() != null) {
        splits.add(day.split());
      }
    }
    return splits;
  }
}
