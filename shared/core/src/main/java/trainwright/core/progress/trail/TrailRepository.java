package trainwright.core.progress.trail;

import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.progress.change.TrainingEventType;
import trainwright.platform.Database;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** The training_events table, and the tables that can be made from it. */
public final class TrailRepository {
  private static final String COLUMNS =
      "select change_version, position, type, session_id, payload, occurred_at";

  private final Database database;

  @Inject
  TrailRepository(Database database) {
    this.database = database;
  }

  /** Events of a user's trail after a place, the oldest first; as many as fit into one result. */
  List<TrailEvent> after(UUID userId, long version, int position, int limit) {
    return database
        .run(
            Statement.read(
                    COLUMNS
                        + """

                        from training_events
                        where user_id = cast(:user_id as uuid)
                          and (change_version, position)
                            > (cast(:version as bigint), cast(:position as integer))
                        order by change_version, position
                        limit cast(:limit as integer)
                        """)
                .bind("user_id", userId)
                .bind("version", version)
                .bind("position", position)
                .bind("limit", limit))
        .stream()
        .map(TrailRepository::event)
        .toList();
  }

  /** Events of a user's trail before a place, the newest first. */
  List<TrailEvent> before(UUID userId, long version, int position, int limit) {
    return database
        .run(
            Statement.read(
                    COLUMNS
                        + """

                        from training_events
                        where user_id = cast(:user_id as uuid)
                          and (change_version, position)
                            < (cast(:version as bigint), cast(:position as integer))
                        order by change_version desc, position desc
                        limit cast(:limit as integer)
                        """)
                .bind("user_id", userId)
                .bind("version", version)
                .bind("position", position)
                .bind("limit", limit))
        .stream()
        .map(TrailRepository::event)
        .toList();
  }

  private static TrailEvent event(Row row) {
    return new TrailEvent(
        row.whole("change_version"),
        row.integer("position"),
        row.word("type", TrainingEventType.class),
        row.findId("session_id").orElse(null),
        row.json("payload"),
        row.instant("occurred_at"));
  }

  /**
   * Puts a state in the place of the stored one, unless the trail has gone on beyond the version
   * that it was made at.
   */
  boolean store(UUID userId, long version, TrainingState state) {
    var levels =
        state.levels().entrySet().stream()
            .map(e -> new LevelRow(e.getKey(), e.getValue().level(), e.getValue().cleanStreak()))
            .toList();
    var mastered =
        state.mastered().entrySet().stream()
            .map(e -> new MasteredRow(e.getKey(), e.getValue()))
            .toList();
    return database
        .run(
            Statement.idempotentWrite(STORE)
                .bind("user_id", userId)
                .bind("version", version)
                .bindRows("levels", levels)
                .bindRows("mastered", mastered)
                .bindRows("days", List.copyOf(state.days().values())))
        .getFirst()
        .truth("done");
  }

  private record LevelRow(
      trainwright.core.exercise.Category category, int level, int cleanStreak) {}

  private record MasteredRow(UUID exerciseId, java.time.Instant masteredAt) {}

  /** The guard is locked, so that nothing is written meanwhile. */
  private static final String STORE =
      """
      with guard as (
        select user_id from training_states
        where user_id = cast(:user_id as uuid) and version = cast(:version as bigint)
        for update
      ), level as (
        insert into user_current_levels (user_id, category, level, clean_streak)
        select guard.user_id, n.category, n.level, n.clean_streak
        from guard, jsonb_to_recordset(cast(:levels as jsonb))
          as n(category text, level integer, clean_streak integer)
        on conflict (user_id, category) do update
        set level = excluded.level, clean_streak = excluded.clean_streak
      ), lost as (
        update user_exercise_configs c set mastered_at = null
        from guard
        where c.user_id = guard.user_id and c.mastered_at is not null
          and c.exercise_id not in (
            select n.exercise_id
            from jsonb_to_recordset(cast(:mastered as jsonb)) as n(exercise_id uuid))
      ), mastery as (
        insert into user_exercise_configs (user_id, exercise_id, mastered_at)
        select guard.user_id, n.exercise_id, n.mastered_at
        from guard, jsonb_to_recordset(cast(:mastered as jsonb))
          as n(exercise_id uuid, mastered_at timestamptz)
        on conflict (user_id, exercise_id) do update set mastered_at = excluded.mastered_at
      ), gone as (
        delete from daily_workout_summary d using guard
        where d.user_id = guard.user_id and d.workout_date not in (
          select n.workout_date
          from jsonb_to_recordset(cast(:days as jsonb)) as n(workout_date date))
      ), day as (
        insert into daily_workout_summary (user_id, workout_date, total_sessions,
          completed_sessions, total_exercises, completed_exercises, minutes, categories,
          is_completed)
        select guard.user_id, n.*
        from guard, jsonb_to_recordset(cast(:days as jsonb)) as n(workout_date date,
          total_sessions integer, completed_sessions integer, total_exercises integer,
          completed_exercises integer, minutes integer, categories text[], is_completed boolean)
        on conflict (user_id, workout_date) do update set
          total_sessions = excluded.total_sessions,
          completed_sessions = excluded.completed_sessions,
          total_exercises = excluded.total_exercises,
          completed_exercises = excluded.completed_exercises, minutes = excluded.minutes,
          categories = excluded.categories, is_completed = excluded.is_completed
      )
      select exists (select from guard) as done
      """;
}
