package trainwright.core.program.view;

import java.time.LocalDate;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Statement;

/** Days of programs as calendars show them. */
final class CalendarRepository {
  /** A year of days with their work in short is some 300 KB. */
  private static final String DAYS =
      """
      with program as (
        select id, overview, coalesce(cast(:from as date), start_date) as first,
          coalesce(cast(:to as date), end_date) as last
        from fitness_programs
        where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)
      )
      select cast(null as date) as day, cast(jsonb_build_object('program_id', id,
          'overview', overview, 'from', first, 'to', last, 'items', cast('[]' as jsonb)) as text)
          as part
      from program
      union all
      select w.date, cast(jsonb_build_object('id', w.id, 'date', w.date,
          'session_type', w.session_type, 'goal', w.goal,
          'estimated_minutes', w.estimated_minutes, 'status', w.status,
          'updated_at', w.updated_at, 'work', (
            select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
              'name', item -> 'exercise_name',
              'sets', item #> '{prescription,sets}', 'reps', item #> '{prescription,reps}',
              'duration_seconds', item #> '{prescription,duration_seconds}',
              'distance_m', item #> '{prescription,distance_m}'))), '[]')
            from jsonb_path_query(w.blocks, '$[*] ? (@.kind == "main").items[*]') as item))
          as text)
      from workout_instances w join program p on w.program_id = p.id
      where w.date between p.first and p.last
      order by day nulls first
      """;

  private final Database database;

  @Inject
  CalendarRepository(Database database) {
    this.database = database;
  }

  /**
   * The days of the user's program.
   *
   * @param from the first date; the program's start when null
   * @param to the last date; the program's end when null
   * @throws Problem {@code NOT_FOUND}
   */
  ProgramCalendar get(UUID userId, UUID id, @Nullable LocalDate from, @Nullable LocalDate to) {
    var rows =
        database.run(
            Statement.read(DAYS)
                .bind("id", id)
                .bind("user_id", userId)
                .bind("from", from)
                .bind("to", to));
    if (rows.isEmpty()) {
      throw Problem.notFound("program", id);
    }
    var head = Json.convert(rows.getFirst().json("part"), ProgramCalendar.class);
    var days =
        rows.stream()
            .skip(1)
            .map(row -> Json.convert(row.json("part"), CalendarDay.class))
            .toList();
    return new ProgramCalendar(head.programId(), head.overview(), head.from(), head.to(), days);
  }
}
