package trainwright.core.program.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.WorkoutBlock;
import trainwright.core.program.tree.WorkoutStatus;
import trainwright.core.program.view.WorkoutTargets;
import trainwright.core.program.view.WorkoutView;
import trainwright.platform.Database;
import trainwright.platform.Problem;
import trainwright.platform.Statement;

/** Writes changed days; the program's version tells whether what was judged is still there. */
final class WorkoutRepository {
  private static final String CHANGE =
      """
      with program as (
        update fitness_programs set version = version + 1
        where id = cast(:program_id as uuid) and user_id = cast(:user_id as uuid)
          and version = cast(:version as bigint)
        returning id
      ), reported as (
        update mesocycles set report = cast(:report as jsonb)
        where id = cast(:mesocycle_id as uuid) and program_id in (select id from program)
      ), changed as (
        update workout_instances w
        set date = d.date, status = d.status, completed_at = d.completed_at, blocks = d.blocks,
          targets = d.targets, overrides = d.overrides
        from jsonb_to_recordset(cast(:days as jsonb)) as d(
          id uuid, date date, status text, completed_at timestamptz, blocks jsonb, targets jsonb,
          overrides jsonb)
        where w.id = d.id and w.program_id in (select id from program)
      )
      select id from program
      """;

  private final Database database;

  @Inject
  WorkoutRepository(Database database) {
    this.database = database;
  }

  private record DayRow(
      UUID id,
      LocalDate date,
      WorkoutStatus status,
      @Nullable Instant completedAt,
      List<WorkoutBlock> blocks,
      WorkoutTargets targets,
      JsonNode overrides) {}

  /**
   * Writes the days and the report of their mesocycle.
   *
   * @throws Problem {@code STALE} when the program has changed since it was read
   */
  void change(UUID userId, WorkoutPlace place, List<WorkoutView> days, JsonNode report) {
    var rows =
        days.stream()
            .map(
                day ->
                    new DayRow(
                        day.id(),
                        day.date(),
                        day.status(),
                        day.completedAt(),
                        WorkoutChangeRule.blocksOf(day),
                        day.targets(),
                        day.overrides()))
            .toList();
    var written =
        database.run(
            Statement.once(CHANGE)
                .bind("program_id", place.program().id())
                .bind("user_id", userId)
                .bind("version", place.program().version())
                .bind("mesocycle_id", place.mesocycle().id())
                .bind("report", report)
                .bindRows("days", rows));
    if (written.isEmpty()) {
      throw Problem.of(
          Problem.Code.STALE, "the program has changed meanwhile; read it again and try again");
    }
  }
}
