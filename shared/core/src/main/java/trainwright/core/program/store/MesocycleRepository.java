package trainwright.core.program.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.SessionType;
import trainwright.core.program.tree.WeeklyTargets;
import trainwright.core.program.tree.WorkoutBlock;
import trainwright.core.program.view.MesocycleView;
import trainwright.core.program.view.MicrocycleMetrics;
import trainwright.core.program.view.MicrocycleView;
import trainwright.core.program.view.WorkoutTargets;
import trainwright.core.program.view.WorkoutView;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Statement;

/** Stores the weeks and days of mesocycles. */
final class MesocycleRepository {
  /**
   * All of it or nothing: one statement is its own transaction, without the calls that begin and
   * end one. Who comes second waits at the mesocycle's row, finds it detailed, and adds nothing.
   */
  private static final String DETAIL =
      """
      with detailed as (
        update mesocycles
        set status = 'detailed', planner = cast(:planner as text),
          report = cast(:report as jsonb), weekly_targets = cast(:weekly_targets as jsonb)
        where id = cast(:id as uuid) and user_id = cast(:user_id as uuid) and status = 'planned'
          and start_date = cast(:start_date as date)
        returning id, user_id, program_id
      ), told as (
        update fitness_programs set overview = cast(:overview as text), version = version + 1
        where id in (select program_id from detailed) and overview <> cast(:overview as text)
      ), weeks as (
        insert into microcycles
          (id, user_id, mesocycle_id, week_number, deload, start_date, end_date, targets)
        select w.id, user_id, detailed.id, w.week_number, w.deload, w.start_date, w.end_date,
          nullif(w.targets, 'null')
        from detailed, jsonb_to_recordset(cast(:weeks as jsonb)) as w(
          id uuid, week_number integer, deload boolean, start_date date, end_date date,
          targets jsonb)
      ), days as (
        insert into workout_instances
          (id, user_id, program_id, microcycle_id, date, session_type, goal, blocks, targets,
           estimated_minutes)
        select d.id, user_id, program_id, d.microcycle_id, d.date, d.session_type, d.goal,
          d.blocks, d.targets, d.estimated_minutes
        from detailed, jsonb_to_recordset(cast(:days as jsonb)) as d(
          id uuid, microcycle_id uuid, date date, session_type text, goal text, blocks jsonb,
          targets jsonb, estimated_minutes integer)
      )
      select id from detailed
      """;

  private final Database database;

  @Inject
  MesocycleRepository(Database database) {
    this.database = database;
  }

  private record WeekRow(
      UUID id,
      int weekNumber,
      boolean deload,
      LocalDate startDate,
      LocalDate endDate,
      @Nullable WeeklyTargets targets) {}

  private record DayRow(
      UUID id,
      UUID microcycleId,
      LocalDate date,
      SessionType sessionType,
      String goal,
      List<WorkoutBlock> blocks,
      WorkoutTargets targets,
      int estimatedMinutes) {}

  /**
   * Stores the weeks and days of the user's mesocycle unless it has some already, begins on another
   * day by now, or is gone; answers whether it did.
   *
   * @param overview of the program, as it then is
   */
  boolean detail(UUID userId, MesocycleView detailed, String overview) {
    var weeks = detailed.microcycles() == null ? List.<MicrocycleView>of() : detailed.microcycles();
    return !database
        .run(
            Statement.idempotentWrite(DETAIL)
                .bind("id", detailed.id())
                .bind("user_id", userId)
                .bind("planner", detailed.planner())
                .bind("report", detailed.report())
                .bind("start_date", detailed.startDate())
                .bind("overview", overview)
                .bindRows("weekly_targets", detailed.weeklyTargets())
                .bindRows("weeks", weeks.stream().map(MesocycleRepository::row).toList())
                .bindRows("days", weeks.stream().flatMap(MesocycleRepository::days).toList()))
        .isEmpty();
  }

  private static WeekRow row(MicrocycleView week) {
    return new WeekRow(
        week.id(),
        week.weekNumber(),
        week.deload(),
        week.startDate(),
        week.endDate(),
        week.targets());
  }

  private static java.util.stream.Stream<DayRow> days(MicrocycleView week) {
    var days = week.workouts() == null ? List.<WorkoutView>of() : week.workouts();
    return days.stream()
        .map(
            day ->
                new DayRow(
                    day.id(),
                    week.id(),
                    day.date(),
                    day.sessionType(),
                    day.goal(),
                    day.blocks() == null ? List.of() : day.blocks(),
                    day.targets(),
                    day.estimatedMinutes()));
  }

  /**
   * Writes the metrics of the user's week.
   *
   * @throws Problem {@code NOT_FOUND} when it was deleted meanwhile
   */
  MicrocycleView note(UUID userId, MicrocycleView week, MicrocycleMetrics metrics) {
    var rows =
        database.run(
            Statement.idempotentWrite(
                    """
                    update microcycles set metrics = cast(:metrics as jsonb)
                    where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)
                    returning id
                    """)
                .bind("metrics", Json.toTree(metrics))
                .bind("id", week.id())
                .bind("user_id", userId));
    if (rows.isEmpty()) {
      throw Problem.notFound("microcycle", week.id());
    }
    return new MicrocycleView(
        week.id(),
        week.mesocycleId(),
        week.weekNumber(),
        week.deload(),
        week.startDate(),
        week.endDate(),
        week.targets(),
        metrics,
        null);
  }
}
