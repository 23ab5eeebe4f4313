package trainwright.core.progress.rollup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/** Which days are closed: training_states, and the sums of the days that close. */
public final class RollupRepository {
  private final Database database;

  @Inject
  RollupRepository(Database database) {
    this.database = database;
  }

  /** Users whose local midnight has passed since their last closed day, by id after one. */
  List<DueUser> due(UUID after, Instant now, int limit) {
    return database
        .run(
            Statement.read(
                    """
                    select jsonb_build_object('user_id', t.user_id, 'version', t.version,
                      'yesterday', d.yesterday, 'open', (
                        select coalesce(jsonb_agg(s.id), '[]') from workout_sessions s
                        where s.user_id = t.user_id and s.status in ('planned', 'in_progress')
                          and s.session_date <= d.yesterday)) as doc
                    from training_states t
                    join users u on u.id = t.user_id
                    cross join lateral (select cast(
                      cast(:now as timestamptz) at time zone u.time_zone as date) - 1
                      as yesterday) as d
                    where t.closed_through < d.yesterday and t.user_id > cast(:after as uuid)
                    order by t.user_id
                    limit cast(:limit as integer)
                    """)
                .bind("now", now)
                .bind("after", after)
                .bind("limit", limit))
        .stream()
        .map(row -> Json.convert(row.json("doc"), DueUser.class))
        .toList();
  }

  /**
   * Closes the days of these users: what of their workout instances was missed is skipped, and the
   * summaries of the days are made anew from the sessions. Who has written meanwhile is left for
   * the next time.
   */
  void close(List<DueUser> users) {
    var _ = database.run(Statement.idempotentWrite(CLOSE).bindRows("users", users));
  }

  private static final String CLOSE =
      """
      with due as (
        select n.user_id, n.version, n.yesterday, t.closed_through as since
        from jsonb_to_recordset(cast(:users as jsonb))
          as n(user_id uuid, version bigint, yesterday date)
        join training_states t on t.user_id = n.user_id
      ), closed as (
        update training_states t set closed_through = due.yesterday
        from due
        where t.user_id = due.user_id and t.version = due.version
          and t.closed_through < due.yesterday
        returning t.user_id, due.yesterday, due.since
      ), missed as (
        update workout_instances w set status = 'skipped'
        from closed
        where w.user_id = closed.user_id and w.status = 'scheduled' and w.session_type <> 'rest'
          and w.date > closed.since and w.date <= closed.yesterday
      ), summed as (
        select s.user_id, s.session_date, count(*) as total_sessions,
          count(*) filter (where s.status = 'completed') as completed_sessions,
          sum(s.total_exercises) as total_exercises,
          sum(s.completed_exercises) as completed_exercises, sum(s.minutes) as minutes,
          bool_and(s.status = 'completed') as is_completed
        from workout_sessions s join closed on closed.user_id = s.user_id
        where s.session_date > closed.since and s.session_date <= closed.yesterday
        group by s.user_id, s.session_date
      )
      insert into daily_workout_summary (user_id, workout_date, total_sessions,
        completed_sessions, total_exercises, completed_exercises, minutes, categories,
        is_completed)
      select user_id, session_date, total_sessions, completed_sessions, total_exercises,
        completed_exercises, minutes, array(
          select c.name from exercise_categories c
          where exists (
            select from workout_sessions s
            where s.user_id = summed.user_id and s.session_date = summed.session_date
              and s.categories @> array[c.name])
          order by c.position), is_completed
      from summed
      on conflict (user_id, workout_date) do update set
        total_sessions = excluded.total_sessions,
        completed_sessions = excluded.completed_sessions,
        total_exercises = excluded.total_exercises,
        completed_exercises = excluded.completed_exercises, minutes = excluded.minutes,
        categories = excluded.categories, is_completed = excluded.is_completed
      """;
}
