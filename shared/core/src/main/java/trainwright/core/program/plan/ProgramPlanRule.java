package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.calendar.ProgramDatesRule;
import trainwright.core.program.tree.Macrocycle;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.platform.Words;

/** The rule-based planner: a whole program, every day of it, from a request and the library. */
public final class ProgramPlanRule {
  private ProgramPlanRule() {}

  /**
   * The program; equal for equal arguments but for its ids.
   *
   * @param library every exercise that the user sees
   * @param ids gives a new id each time
   * @throws trainwright.platform.Problem {@code UNPROCESSABLE} when the days can't hold it
   */
  public static Program plan(ProgramRequest request, List<Exercise> library, Supplier<UUID> ids) {
    var allowed = AllowedRule.allowed(request, library);
    var layout = LayoutRule.days(request);
    var lengths = PhaseRule.mesocycleWeeks(request.weeks());
    var mesocycles = new ArrayList<Mesocycle>();
    int weeksBefore = 0;
    for (int index = 0; index < lengths.size(); index++) {
      mesocycles.add(mesocycle(request, allowed, layout, lengths, index, weeksBefore, ids));
      weeksBefore += lengths.get(index);
    }
    var end = ProgramDatesRule.end(request.startDate(), request.weeks());
    var macrocycles = macrocycles(mesocycles, ids);
    return new Program(
        ids.get(), request, overview(request, mesocycles), request.startDate(), end, macrocycles);
  }

  private static Mesocycle mesocycle(
      ProgramRequest request,
      List<Exercise> allowed,
      List<PlannedDay> layout,
      List<Integer> lengths,
      int index,
      int weeksBefore,
      Supplier<UUID> ids) {
    int weeks = lengths.get(index);
    var phase = PhaseRule.phase(request, index, lengths.size());
    var steps = PhaseRule.steps(request, phase, weeks);
    var hardest = steps.stream().filter(step -> !step.reduced()).toList().getLast();
    var choice = new LiftChoiceRule(request, allowed, phase, hardest, index);
    int buildBefore = lengths.subList(0, index).stream().mapToInt(n -> n >= 3 ? n - 1 : n).sum();
    var rule = new MesocycleRule(request, allowed, layout, choice, buildBefore);
    var library = allowed.stream().collect(Collectors.toMap(Exercise::id, Function.identity()));
    var dates = ProgramDatesRule.weeks(request.startDate(), weeksBefore, weeks);
    var microcycles =
        dates.stream()
            .map(
                week ->
                    week.weekNumber() == 0
                        ? rule.microcycle(week, steps.getFirst().asTransition(), ids)
                        : rule.microcycle(week, steps.get(week.weekNumber() - 1), ids))
            .toList();
    var full = microcycles.stream().filter(week -> week.weekNumber() > 0).toList();
    var targets =
        steps.stream()
            .map(step -> rule.targets(step, full.get(step.weekOffset()), library))
            .toList();
    return new Mesocycle(
        ids.get(),
        index,
        phase,
        weeks,
        dates.getFirst().startDate(),
        dates.getLast().endDate(),
        targets,
        microcycles);
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

  private static String overview(ProgramRequest request, List<Mesocycle> mesocycles) {
    return "A %s program of %d weeks in %d mesocycles, with %d training days a week of at most %d minutes."
        .formatted(
            Words.of(request.programType()),
            request.weeks(),
            mesocycles.size(),
            request.daysPerWeek(),
            request.minutesPerSession());
  }
}
