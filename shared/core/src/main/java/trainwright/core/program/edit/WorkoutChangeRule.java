package trainwright.core.program.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.WorkoutBlock;
import trainwright.core.program.tree.WorkoutStatus;
import trainwright.core.program.view.WorkoutTargets;
import trainwright.core.program.view.WorkoutView;
import trainwright.platform.Problem;

/** What a change makes of days, before the training rules judge it. */
final class WorkoutChangeRule {
  private WorkoutChangeRule() {}

  /**
   * The days that change, the one asked for first.
   *
   * @param blocks what its blocks become
   * @throws Problem {@code UNPROCESSABLE} when it can't be moved there
   */
  static List<WorkoutView> changed(
      WorkoutPlace place, WorkoutChange change, List<WorkoutBlock> blocks, Instant now) {
    var day = place.workout();
    var status = change.status() == null ? day.status() : change.status();
    var completedAt = completedAt(day, change, status, now);
    var overrides = OverrideRule.kept(day.overrides(), change.overrides());
    var to = change.movedTo();
    if (to == null || to.equals(day.date())) {
      return List.of(with(day, day.date(), status, completedAt, blocks, overrides));
    }
    var other = other(place, day, to);
    return List.of(
        with(day, to, status, completedAt, blocks, overrides),
        with(other, day.date(), other.status(), null, blocksOf(other), other.overrides()));
  }

  private static WorkoutView other(WorkoutPlace place, WorkoutView day, LocalDate to) {
    var other =
        place.days().stream()
            .filter(d -> d.microcycleId().equals(day.microcycleId()) && d.date().equals(to))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.unprocessable(
                        "/date",
                        "other_week",
                        "date must be a day of the same week: the week's sums belong to it"));
    if (day.status() != WorkoutStatus.SCHEDULED || other.status() != WorkoutStatus.SCHEDULED) {
      throw Problem.unprocessable(
          "/date", "settled", "only days that are still scheduled can be moved");
    }
    return other;
  }

  private static @Nullable Instant completedAt(
      WorkoutView day, WorkoutChange change, WorkoutStatus status, Instant now) {
    if (status != WorkoutStatus.COMPLETED) {
      if (change.completed() != null) {
        throw Problem.unprocessable(
            "/completed_at", "not_completed", "completed_at needs the status completed");
      }
      return null;
    }
    if (change.completed() != null) {
      return change.completed();
    }
    return day.completedAt() == null ? now : day.completedAt();
  }

  static List<WorkoutBlock> blocksOf(WorkoutView day) {
    return day.blocks() == null ? List.of() : day.blocks();
  }

  private static WorkoutView with(
      WorkoutView day,
      LocalDate date,
      WorkoutStatus status,
      @Nullable Instant completedAt,
      List<WorkoutBlock> blocks,
      JsonNode overrides) {
    var changed =
        new WorkoutView(
            day.id(),
            day.programId(),
            day.microcycleId(),
            date,
            day.sessionType(),
            day.goal(),
            day.estimatedMinutes(),
            status,
            completedAt,
            day.targets(),
            overrides,
            blocks);
    return changed.with(WorkoutTargets.of(changed.workout()));
  }
}
