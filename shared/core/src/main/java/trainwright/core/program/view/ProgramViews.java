package trainwright.core.program.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.Macrocycle;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Microcycle;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.WeeklyTargets;

/** What a planned program will look like to its owner. */
public final class ProgramViews {
  private ProgramViews() {}

  /** The outline, down to its mesocycles, as it is right after it was stored. */
  public static ProgramView outline(
      Program program, JsonNode request, String planner, JsonNode report, Instant now) {
    var asked = program.request();
    return new ProgramView(
        program.id(),
        asked.programType(),
        asked.goal(),
        program.overview(),
        ProgramStatus.ACTIVE,
        program.startDate(),
        program.endDate(),
        asked.weeks(),
        null,
        planner,
        request,
        report,
        1,
        now,
        now,
        program.macrocycles().stream().map(m -> macrocycle(program.id(), m, planner)).toList());
  }

  private static MacrocycleView macrocycle(UUID programId, Macrocycle macrocycle, String planner) {
    var mesocycles = macrocycle.mesocycles().stream();
    return new MacrocycleView(
        macrocycle.id(),
        programId,
        macrocycle.orderIndex(),
        macrocycle.lengthWeeks(),
        macrocycle.startDate(),
        macrocycle.endDate(),
        mesocycles.map(m -> mesocycle(programId, macrocycle.id(), m, planner)).toList());
  }

  private static MesocycleView mesocycle(
      UUID programId, UUID macrocycleId, Mesocycle mesocycle, String planner) {
    return new MesocycleView(
        mesocycle.id(),
        programId,
        macrocycleId,
        mesocycle.orderIndex(),
        mesocycle.phase(),
        mesocycle.weeks(),
        mesocycle.startDate(),
        mesocycle.endDate(),
        MesocycleStatus.PLANNED,
        planner,
        mesocycle.weeklyTargets(),
        null,
        null);
  }

  /** A planned week of a stored mesocycle, with its days. */
  static MicrocycleView microcycle(MesocycleView stored, Mesocycle detail, Microcycle week) {
    return new MicrocycleView(
        week.id(),
        stored.id(),
        week.weekNumber(),
        week.deload(),
        week.startDate(),
        week.endDate(),
        targets(detail, week),
        MicrocycleMetrics.NONE,
        week.workouts().stream()
            .map(workout -> WorkoutView.of(workout, stored.programId(), week.id()))
            .toList());
  }

  private static @Nullable WeeklyTargets targets(Mesocycle detail, Microcycle week) {
    return week.weekNumber() == 0 ? null : detail.weeklyTargets().get(week.weekNumber() - 1);
  }
}
