package trainwright.core.progress.change;

/** The statement that writes a change of a user's training whole. */
final class TrainingSql {
  /**
   * The guard lets everything through or nothing. A write that is tried again after its answer was
   * lost finds itself as the last change and changes nothing more. Rows are of the session alone
   * that the guard's user owns.
   */
  static final String WRITE =
      """
      with guard as (
        insert into training_states (user_id, version, last_change, closed_through)
        values (cast(:user_id as uuid), 1, cast(:change_id as uuid), cast(:yesterday as date))
        on conflict (user_id) do update
        set version = training_states.version + 1, last_change = excluded.last_change
        where training_states.version = cast(:version as bigint)
        returning user_id, version
      ), gone as (
        delete from workout_sessions s using guard
        where s.id = cast(:deleted as uuid) and s.user_id = guard.user_id
      ), session as (
        insert into workout_sessions (id, user_id, name, status, session_date, time_zone,
          scheduled_time, routine_id, workout_instance_id, category, level, deload, started_at,
          start_is_known, completed_at, duration_minutes, notes, version, created_at, minutes,
          total_exercises, completed_exercises, categories, gates_attempted, gates_met)
        select n.id, guard.user_id, n.name, n.status, n.session_date, n.time_zone,
          n.scheduled_time, n.routine_id, n.workout_instance_id, n.category, n.level, n.deload,
          n.started_at, n.start_is_known, n.completed_at, n.duration_minutes, n.notes, n.version,
          n.created_at, n.minutes, n.total_exercises, n.completed_exercises, n.categories,
          n.gates_attempted, n.gates_met
        from guard, jsonb_to_recordset(cast(:sessions as jsonb)) as n(id uuid, name text,
          status text, session_date date, time_zone text, scheduled_time timestamptz,
          routine_id uuid, workout_instance_id uuid, category text, level integer, deload boolean,
          started_at timestamptz, start_is_known boolean, completed_at timestamptz,
          duration_minutes integer, notes text, version bigint, created_at timestamptz,
          minutes integer, total_exercises integer, completed_exercises integer,
          categories text[], gates_attempted integer, gates_met integer)
        on conflict (id) do update set name = excluded.name, status = excluded.status,
          session_date = excluded.session_date, scheduled_time = excluded.scheduled_time,
          deload = excluded.deload, started_at = excluded.started_at,
          start_is_known = excluded.start_is_known, completed_at = excluded.completed_at,
          duration_minutes = excluded.duration_minutes, notes = excluded.notes,
          version = excluded.version, minutes = excluded.minutes,
          total_exercises = excluded.total_exercises,
          completed_exercises = excluded.completed_exercises, categories = excluded.categories,
          gates_attempted = excluded.gates_attempted, gates_met = excluded.gates_met
        where workout_sessions.user_id = excluded.user_id
        returning id, user_id
      ), fulfilled as (
        update workout_instances w
        set status = case when n.completed_at is null then 'scheduled' else 'completed' end,
          completed_at = n.completed_at
        from guard, (
          select workout_instance_id, completed_at
          from jsonb_to_recordset(cast(:sessions as jsonb))
            as s(workout_instance_id uuid, completed_at timestamptz)
          union all
          select workout_instance_id, null from workout_sessions
          where id = cast(:deleted as uuid) and user_id = cast(:user_id as uuid)) as n
        where w.id = n.workout_instance_id and w.user_id = guard.user_id
          and w.completed_at is distinct from n.completed_at
      ), gone_exercise as (
        delete from session_exercises e
        using session, jsonb_to_recordset(cast(:gone_exercises as jsonb)) as n(exercise_order integer)
        where e.session_id = session.id and e.exercise_order = n.exercise_order
      ), exercise as (
        insert into session_exercises (session_id, exercise_order, user_id, exercise_id,
          exercise_name, category, primary_muscles, secondary_muscles, planned_sets,
          planned_tempo, planned_rest_seconds, default_sets, default_tempo, completed,
          actual_sets, actual_reps, actual_duration_seconds, actual_volume_kg, best_reps,
          best_duration_seconds, best_load_kg, estimated_max_kg, mastered, done_at)
        select session.id, n.exercise_order, session.user_id, n.exercise_id, n.exercise_name,
          n.category, n.primary_muscles, n.secondary_muscles, n.planned_sets, n.planned_tempo,
          n.planned_rest_seconds, n.default_sets, n.default_tempo, n.completed, n.actual_sets,
          n.actual_reps, n.actual_duration_seconds, n.actual_volume_kg, n.best_reps,
          n.best_duration_seconds, n.best_load_kg, n.estimated_max_kg, n.mastered, n.done_at
        from session, jsonb_to_recordset(cast(:exercises as jsonb)) as n(exercise_order integer,
          exercise_id uuid, exercise_name text, category text, primary_muscles text[],
          secondary_muscles text[], planned_sets jsonb, planned_tempo text,
          planned_rest_seconds integer, default_sets jsonb, default_tempo text, completed boolean,
          actual_sets integer, actual_reps integer, actual_duration_seconds integer,
          actual_volume_kg numeric, best_reps integer, best_duration_seconds integer,
          best_load_kg numeric, estimated_max_kg double precision, mastered boolean,
          done_at timestamptz)
        on conflict (session_id, exercise_order) do update set
          exercise_id = excluded.exercise_id, exercise_name = excluded.exercise_name,
          category = excluded.category, primary_muscles = excluded.primary_muscles,
          secondary_muscles = excluded.secondary_muscles, planned_sets = excluded.planned_sets,
          planned_tempo = excluded.planned_tempo,
          planned_rest_seconds = excluded.planned_rest_seconds,
          default_sets = excluded.default_sets, default_tempo = excluded.default_tempo,
          completed = excluded.completed, actual_sets = excluded.actual_sets,
          actual_reps = excluded.actual_reps,
          actual_duration_seconds = excluded.actual_duration_seconds,
          actual_volume_kg = excluded.actual_volume_kg, best_reps = excluded.best_reps,
          best_duration_seconds = excluded.best_duration_seconds,
          best_load_kg = excluded.best_load_kg, estimated_max_kg = excluded.estimated_max_kg,
          mastered = excluded.mastered, done_at = excluded.done_at
      ), gone_set as (
        delete from exercise_set_logs l
        using session, jsonb_to_recordset(cast(:gone_sets as jsonb))
          as n(exercise_order integer, set_number integer)
        where l.session_id = session.id and l.exercise_order = n.exercise_order
          and l.set_number = n.set_number
      ), logged as (
        insert into exercise_set_logs (session_id, exercise_order, set_number, planned_reps,
          planned_duration_seconds, reps, duration_seconds, load_kg, tempo, rest_seconds,
          perceived_effort, notes, completed_at, logged_at)
        select session.id, n.exercise_order, n.set_number, n.planned_reps,
          n.planned_duration_seconds, n.reps, n.duration_seconds, n.load_kg, n.tempo,
          n.rest_seconds, n.rpe, n.notes, n.completed_at, n.logged_at
        from session, jsonb_to_recordset(cast(:sets as jsonb)) as n(exercise_order integer,
          set_number integer, planned_reps integer, planned_duration_seconds integer,
          reps integer, duration_seconds integer, load_kg numeric, tempo text,
          rest_seconds integer, rpe numeric, notes text, completed_at timestamptz,
          logged_at timestamptz)
        on conflict (session_id, exercise_order, set_number) do update set
          planned_reps = excluded.planned_reps,
          planned_duration_seconds = excluded.planned_duration_seconds, reps = excluded.reps,
          duration_seconds = excluded.duration_seconds, load_kg = excluded.load_kg,
          tempo = excluded.tempo, rest_seconds = excluded.rest_seconds,
          perceived_effort = excluded.perceived_effort, notes = excluded.notes,
          completed_at = excluded.completed_at, logged_at = excluded.logged_at
      ), level as (
        insert into user_current_levels (user_id, category, level, clean_streak)
        select guard.user_id, n.category, n.level, n.clean_streak
        from guard, jsonb_to_recordset(cast(:levels as jsonb))
          as n(category text, level integer, clean_streak integer)
        on conflict (user_id, category) do update
        set level = excluded.level, clean_streak = excluded.clean_streak
      ), mastery as (
        insert into user_exercise_configs (user_id, exercise_id, mastered_at)
        select guard.user_id, n.exercise_id, n.mastered_at
        from guard, jsonb_to_recordset(cast(:mastered as jsonb))
          as n(exercise_id uuid, mastered_at timestamptz)
        on conflict (user_id, exercise_id) do update set mastered_at = excluded.mastered_at
      ), empty_day as (
        delete from daily_workout_summary d
        using guard, jsonb_to_recordset(cast(:days as jsonb))
          as n(workout_date date, total_sessions integer)
        where d.user_id = guard.user_id and d.workout_date = n.workout_date
          and n.total_sessions = 0
      ), day as (
        insert into daily_workout_summary (user_id, workout_date, total_sessions,
          completed_sessions, total_exercises, completed_exercises, minutes, categories,
          is_completed)
        select guard.user_id, n.*
        from guard, jsonb_to_recordset(cast(:days as jsonb)) as n(workout_date date,
          total_sessions integer, completed_sessions integer, total_exercises integer,
          completed_exercises integer, minutes integer, categories text[], is_completed boolean)
        where n.total_sessions > 0
        on conflict (user_id, workout_date) do update set
          total_sessions = excluded.total_sessions,
          completed_sessions = excluded.completed_sessions,
          total_exercises = excluded.total_exercises,
          completed_exercises = excluded.completed_exercises, minutes = excluded.minutes,
          categories = excluded.categories, is_completed = excluded.is_completed
      ), event as (
        insert into training_events (user_id, change_version, position, type, session_id,
          payload, occurred_at)
        select guard.user_id, guard.version, n.position, n.type, n.session_id, n.payload,
          n.occurred_at
        from guard, jsonb_to_recordset(cast(:events as jsonb)) as n(position integer, type text,
          session_id uuid, payload jsonb, occurred_at timestamptz)
      )
      select exists (select from guard) or exists (
        select from training_states
        where user_id = cast(:user_id as uuid) and last_change = cast(:change_id as uuid)) as done
      """;

  private TrainingSql() {}
}
