package trainwright.core.program.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.Microcycle;
import trainwright.core.program.tree.WeeklyTargets;

/**
 * A microcycle as its owner gets it.
 *
 * @param id its id
 * @param mesocycleId its mesocycle
 * @param weekNumber 1 for the mesocycle's first full week; 0 for the transition before it
 * @param deload whether volume and intensity are reduced on purpose
 * @param startDate its first day
 * @param endDate its last day
 * @param targets what it adds up to; null for a transition
 * @param metrics how the week felt
 * @param workouts its days; null where they were not asked for
 */
public record MicrocycleView(
    UUID id,
    UUID mesocycleId,
    int weekNumber,
    boolean deload,
    LocalDate startDate,
    LocalDate endDate,
    @Nullable WeeklyTargets targets,
    MicrocycleMetrics metrics,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WorkoutView> workouts) {
  /** Copies the days. */
  public MicrocycleView {
    workouts = workouts == null ? null : List.copyOf(workouts);
  }

  /** The same with these days. */
  public MicrocycleView with(@Nullable List<WorkoutView> days) {
    return new MicrocycleView(
        id, mesocycleId, weekNumber, deload, startDate, endDate, targets, metrics, days);
  }

  /** The week as rules see it. */
  public Microcycle microcycle() {
    var days = workouts == null ? List.<WorkoutView>of() : workouts;
    return new Microcycle(
        id,
        weekNumber,
        deload,
        startDate,
        endDate,
        days.stream().map(WorkoutView::workout).toList());
  }
}
