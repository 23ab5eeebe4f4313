package trainwright.core.program.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.WeeklyTargets;

/**
 * A mesocycle as its owner gets it.
 *
 * @param id its id
 * @param programId its program
 * @param macrocycleId its macrocycle
 * @param orderIndex its place in the program, from 0
 * @param phase its emphasis
 * @param weeks its full weeks
 * @param startDate its first day
 * @param endDate its last day
 * @param status how far it is worked out
 * @param planner what worked it out: rules, or the model's name
 * @param weeklyTargets one for each full week
 * @param report what its check found; null until it is detailed
 * @param microcycles its weeks; null where they were not asked for
 */
public record MesocycleView(
    UUID id,
    UUID programId,
    UUID macrocycleId,
    int orderIndex,
    Phase phase,
    int weeks,
    LocalDate startDate,
    LocalDate endDate,
    MesocycleStatus status,
    String planner,
    List<WeeklyTargets> weeklyTargets,
    @Nullable JsonNode report,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MicrocycleView> microcycles) {
  /** Copies the lists. */
  public MesocycleView {
    weeklyTargets = List.copyOf(weeklyTargets);
    microcycles = microcycles == null ? null : List.copyOf(microcycles);
  }

  /** The same with these weeks. */
  public MesocycleView with(@Nullable List<MicrocycleView> full) {
    return new MesocycleView(
        id,
        programId,
        macrocycleId,
        orderIndex,
        phase,
        weeks,
        startDate,
        endDate,
        status,
        planner,
        weeklyTargets,
        report,
        full);
  }

  /** The same once it is worked out. */
  public MesocycleView detailed(Mesocycle detail, String by, JsonNode found) {
    var full =
        detail.microcycles().stream().map(week -> ProgramViews.microcycle(this, detail, week));
    return new MesocycleView(
        id,
        programId,
        macrocycleId,
        orderIndex,
        phase,
        weeks,
        startDate,
        endDate,
        MesocycleStatus.DETAILED,
        by,
        detail.weeklyTargets(),
        found,
        full.toList());
  }

  /** The mesocycle as rules see it. */
  public Mesocycle mesocycle() {
    var full = microcycles == null ? List.<MicrocycleView>of() : microcycles;
    return new Mesocycle(
        id,
        orderIndex,
        phase,
        weeks,
        startDate,
        endDate,
        weeklyTargets,
        full.stream().map(MicrocycleView::microcycle).toList());
  }
}
