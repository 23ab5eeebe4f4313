package trainwright.core.program.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.program.check.ProgramReport;
import trainwright.core.program.store.ProgramMaterialRepository;
import trainwright.core.program.store.ReportRule;
import trainwright.core.program.tree.WorkoutBlock;
import trainwright.core.program.view.MesocycleView;
import trainwright.core.program.view.WorkoutView;
import trainwright.platform.Problem;

/** Does, skips or moves a day, or swaps an exercise of it, as far as the training rules allow. */
public final class ChangeWorkout {
  private final ProgramMaterialRepository materials;
  private final WorkoutRepository workouts;
  private final InstantSource clock;

  @Inject
  ChangeWorkout(
      ProgramMaterialRepository materials, WorkoutRepository workouts, InstantSource clock) {
    this.materials = materials;
    this.workouts = workouts;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param workouts the changed days, the one asked for first
   * @param report what the rules say of its mesocycle now
   */
  public record Changed(List<WorkoutView> workouts, JsonNode report) {
    /** Copies the days. */
    public Changed {
      workouts = List.copyOf(workouts);
    }
  }

  private record Judged(List<WorkoutView> days, ProgramReport report) {}

  /**
   * Changes the user's day.
   *
   * @throws Problem {@code NOT_FOUND}; {@code UNPROCESSABLE} when a hard rule forbids it, with each
   *     finding; {@code STALE} when the program was changed at the same time
   */
  public Changed run(UUID userId, UUID id, WorkoutChange change) {
    var _ = change.completed();
    var _ = change.movedTo();
    OverrideRule.check(change.overrides());
    var place = place(userId, id);
    var judged = judged(place, change);
    var overridden = place.days().stream().map(WorkoutView::overrides);
    OverrideRule.accept(judged.report(), change.overrides(), overridden);
    var report = ReportRule.edited(judged.report(), place.mesocycle().report());
    workouts.change(userId, place, judged.days(), report);
    return new Changed(judged.days(), report);
  }

  private WorkoutPlace place(UUID userId, UUID id) {
    var material = materials.forWorkout(userId, id);
    var program = material.program();
    if (program == null) {
      throw Problem.notFound("workout", id);
    }
    var mesocycle = program.mesocycles().filter(ChangeWorkout::read).findFirst().orElseThrow();
    return new WorkoutPlace(program, mesocycle, id, material.library());
  }

  private static boolean read(MesocycleView mesocycle) {
    var weeks = mesocycle.microcycles();
    return weeks != null && !weeks.isEmpty();
  }

  /** The change; of several replacements the first that no hard rule forbids. */
  private Judged judged(WorkoutPlace place, WorkoutChange change) {
    var blocks = WorkoutChangeRule.blocksOf(place.workout());
    var swap = change.swap();
    if (swap == null) {
      return judged(place, change, blocks);
    }
    var rule = new SwapRule(place.program().asked(), place.library());
    Judged first = null;
    for (var replacement : rule.replacements(blocks, swap)) {
      var judged = judged(place, change, SwapRule.put(blocks, swap.exerciseId(), replacement));
      if (judged.report().acceptable()) {
        return judged;
      }
      first = first == null ? judged : first;
    }
    return java.util.Objects.requireNonNull(first);
  }

  private Judged judged(WorkoutPlace place, WorkoutChange change, List<WorkoutBlock> blocks) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var days = WorkoutChangeRule.changed(place, change, blocks, now);
    var edited = place.with(days).mesocycle();
    return new Judged(days, PlanTimeRule.check(place.program().program(), edited, place.library()));
  }
}
