package trainwright.core.program.edit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Problem;
import trainwright.platform.Statement;

/** Pauses of programs, and the dates that they move. */
final class PauseRepository {
  private static final String PAUSE =
      """
      update fitness_programs
      set status = 'paused', paused_on = cast(:today as date), version = version + 1
      where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)
        and version = cast(:version as bigint) and status = 'active'
      returning id
      """;

  private static final String RESUME =
      """
      with resumed as (
        update fitness_programs
        set status = 'active', paused_on = null, version = version + 1,
          start_date = case when start_date >= cast(:from as date)
            then start_date + cast(:days as integer) else start_date end,
          end_date = case when end_date >= cast(:from as date)
            then end_date + cast(:days as integer) else end_date end,
          pauses = pauses || jsonb_build_array(jsonb_build_object(
            'from', paused_on, 'to', cast(:today as date),
            'weeks', cast(:days as integer) / 7)),
          report = case when cast(:advice as text) = '' then report
            else jsonb_set(report, '{warnings}',
              (report -> 'warnings') || to_jsonb(cast(:advice as text))) end
        where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)
          and version = cast(:version as bigint) and status = 'paused'
        returning id
      ), months as (
        update macrocycles
        set start_date = case when start_date >= cast(:from as date)
            then start_date + cast(:days as integer) else start_date end,
          end_date = end_date + cast(:days as integer)
        where program_id in (select id from resumed) and end_date >= cast(:from as date)
      ), blocks_of_weeks as (
        update mesocycles
        set start_date = case when start_date >= cast(:from as date)
            then start_date + cast(:days as integer) else start_date end,
          end_date = end_date + cast(:days as integer)
        where program_id in (select id from resumed) and end_date >= cast(:from as date)
      ), weeks as (
        update microcycles
        set start_date = start_date + cast(:days as integer),
          end_date = end_date + cast(:days as integer)
        where start_date >= cast(:from as date) and mesocycle_id in (
          select id from mesocycles where program_id in (select id from resumed))
      ), ahead as (
        update workout_instances set date = date + cast(:days as integer)
        where program_id in (select id from resumed) and date >= cast(:from as date)
      ), missed as (
        update workout_instances set status = 'skipped'
        where program_id in (select id from resumed) and date >= cast(:paused_on as date)
          and date < cast(:from as date) and date < cast(:today as date)
          and status = 'scheduled' and session_type <> 'rest'
      )
      select id from resumed
      """;

  private final Database database;

  @Inject
  PauseRepository(Database database) {
    this.database = database;
  }

  /** The user's zone. */
  ZoneId zone(UUID userId) {
    var sql = "select time_zone from users where id = cast(:user_id as uuid)";
    var rows = database.run(Statement.read(sql).bind("user_id", userId));
    return ZoneId.of(rows.isEmpty() ? "UTC" : rows.getFirst().text("time_zone"));
  }

  /**
   * Begins a pause of a version of the user's program.
   *
   * @throws Problem {@code STALE} when it has another version by now
   */
  void pause(UUID userId, UUID id, long version, LocalDate today) {
    settle(Statement.once(PAUSE), userId, id, version, today);
  }

  /**
   * Ends a pause and moves what lies ahead.
   *
   * @throws Problem {@code STALE} when it has another version by now
   */
  void resume(UUID userId, UUID id, long version, Pause pause, PauseRule.Move move, String advice) {
    settle(
        Statement.once(RESUME)
            .bind("from", move.from())
            .bind("days", 7 * move.weeks())
            .bind("paused_on", pause.pausedOn())
            .bind("advice", advice),
        userId,
        id,
        version,
        pause.resumedOn());
  }

  /** From when to when a program rested. */
  record Pause(LocalDate pausedOn, LocalDate resumedOn) {}

  private void settle(Statement statement, UUID userId, UUID id, long version, LocalDate today) {
    var rows =
        database.run(
            statement
                .bind("id", id)
                .bind("user_id", userId)
                .bind("version", version)
                .bind("today", today));
    if (rows.isEmpty()) {
      throw Problem.of(
          Problem.Code.STALE, "the program has changed since it was read; read it again");
    }
  }
}
