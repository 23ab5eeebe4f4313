package trainwright.core.progress.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.SetTarget;
import trainwright.core.progress.advice.PastWork;
import trainwright.core.progress.level.LevelFact;
import trainwright.core.progress.level.LevelFactDocs;
import trainwright.core.session.SessionDocs;
import trainwright.core.session.SessionExercise;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** What a user's progress is told from: one statement over the sessions of some weeks. */
public final class ProgressRepository {
  /**
   * Sessions of whole weeks are read by the user's dates, their exercises and sets by their keys
   * alone. A working set has an RPE of 6 or more (RIR 4 or less), if it has one at all.
   */
  private static final String READ =
      """
      with asked as (
        select time_zone, cast(cast(:now as timestamptz) at time zone time_zone as date) as today
        from users where id = cast(:user_id as uuid)
      ), span as (
        select time_zone, today, coalesce(cast(:to as date), today) as until,
          coalesce(cast(:from as date), today - cast(:days as integer) + 1) as since
        from asked
      ), ranged as (
        select s.id, s.session_date, s.deload, s.minutes,
          cast(date_trunc('week', s.session_date) as date) as monday,
          s.session_date between span.since and span.until as inside
        from span join workout_sessions s on s.user_id = cast(:user_id as uuid)
          and s.session_date between cast(date_trunc('week', span.since) as date)
            and cast(date_trunc('week', span.until) as date) + 6
        where s.status = 'completed' and span.until - span.since between 0 and 365
      ), work as (
        select e.*, r.session_date, r.deload, r.monday,
          r.inside and e.exercise_id = cast(:exercise_id as uuid) as wanted
        from ranged r join session_exercises e on e.session_id = r.id
      ), hard as (
        select w.monday, w.primary_muscles, w.secondary_muscles, count(*) as sets
        from work w join exercise_set_logs l
          on l.session_id = w.session_id and l.exercise_order = w.exercise_order
        where coalesce(l.perceived_effort, 10) >= 6
          and coalesce(l.reps, l.duration_seconds) > 0
        group by w.monday, w.primary_muscles, w.secondary_muscles
      ), muscle as (
        select monday, muscle, sum(sets) as sets from (
          select monday, unnest(primary_muscles) as muscle, sets * 1.0 as sets from hard
          union all
          select monday, unnest(secondary_muscles), sets * 0.5 from hard) as shares
        group by monday, muscle
      )
      select 'span' as kind, to_jsonb(span) || jsonb_build_object('first_date', (
        select min(session_date) from workout_sessions s
        where s.user_id = cast(:user_id as uuid) and s.status = 'completed')) as doc
      from span
      union all
      select 'week', jsonb_build_object('monday', monday, 'sessions', count(*),
        'minutes', sum(minutes), 'deload', bool_or(deload), 'sets', (
          select coalesce(jsonb_object_agg(muscle, sets), '{}') from muscle
          where muscle.monday = ranged.monday))
      from ranged group by monday
      union all
      select 'placed', {placed} from training_events
      where user_id = cast(:user_id as uuid) and type = 'level_placed'
      union all
      select 'completed', {completed} from workout_sessions
      where user_id = cast(:user_id as uuid) and gates_attempted <> 0
      union all
      select 'exercise', (select jsonb_build_object('id', id, 'name', name,
        'default_sets', default_sets) from (
          select 1 as place, id, name, default_sets from exercises
          where id = cast(:exercise_id as uuid)
            and (owner_id is null or owner_id = cast(:user_id as uuid))
          union all (
            select 2, exercise_id, exercise_name, default_sets from session_exercises
            where user_id = cast(:user_id as uuid) and exercise_id = cast(:exercise_id as uuid)
            order by done_at desc nulls last limit 1)) as named
        order by place limit 1)
      union all
      select 'point', jsonb_build_object('date', session_date, 'session_id', session_id,
        'deload', deload, 'sets', sets, 'reps', reps, 'duration_seconds', seconds,
        'volume_kg', volume_kg, 'best_reps', best_reps, 'best_duration_seconds', best_seconds,
        'best_load_kg', best_load_kg, 'estimated_max_kg', estimated_max_kg)
      from (
        select session_date, session_id, deload, sum(actual_sets) as sets,
          sum(actual_reps) as reps, sum(actual_duration_seconds) as seconds,
          sum(actual_volume_kg) as volume_kg, max(best_reps) as best_reps,
          max(best_duration_seconds) as best_seconds, max(best_load_kg) as best_load_kg,
          max(estimated_max_kg) as estimated_max_kg
        from work where wanted and actual_sets > 0
        group by session_date, session_id, deload
        order by session_date desc, session_id desc limit 1000) as latest
      union all
      select 'best', jsonb_build_object('date', session_date, 'session_id', session_id,
        'reps', reps, 'duration_seconds', duration_seconds, 'load_kg', load_kg)
      from (
        select w.session_date, w.session_id, l.reps, l.duration_seconds, l.load_kg
        from work w join exercise_set_logs l
          on l.session_id = w.session_id and l.exercise_order = w.exercise_order
        where w.wanted and coalesce(l.reps, l.duration_seconds) > 0
        order by case when l.load_kg > 0 then l.load_kg * (1 + coalesce(l.reps, 0) / 30.0) end
            desc nulls last,
          coalesce(l.load_kg, 0) desc, coalesce(l.reps, l.duration_seconds) desc, l.completed_at
        limit 1) as best
      union all
      select 'work', jsonb_build_object('date', last.session_date, 'deload', last.deload,
        'work', last.work)
      from (
        select e.session_date, e.deload, {exercise} as work
        from work e where wanted order by done_at desc limit 5) as last
      """
          .replace("{placed}", LevelFactDocs.PLACED)
          .replace("{completed}", LevelFactDocs.COMPLETED)
          .replace("{exercise}", SessionDocs.EXERCISE);

  private final Database database;

  @Inject
  ProgressRepository(Database database) {
    this.database = database;
  }

  /** What somebody wants to know; {@code days} are those up to today where no date is told. */
  record Asked(
      @Nullable UUID exerciseId, @Nullable LocalDate from, @Nullable LocalDate to, int days) {}

  record Span(
      String timeZone,
      LocalDate today,
      LocalDate since,
      LocalDate until,
      @Nullable LocalDate firstDate) {}

  record Week(
      LocalDate monday, int sessions, int minutes, boolean deload, Map<Muscle, Double> sets) {}

  record Exercise(UUID id, String name, List<SetTarget> defaultSets) {}

  record Point(
      LocalDate date,
      UUID sessionId,
      boolean deload,
      int sets,
      int reps,
      int durationSeconds,
      BigDecimal volumeKg,
      @Nullable Integer bestReps,
      @Nullable Integer bestDurationSeconds,
      @Nullable BigDecimal bestLoadKg,
      @Nullable Double estimatedMaxKg) {}

  private record Work(LocalDate date, boolean deload, SessionExercise work) {}

  /** All of it: works the newest first, everything else in no order. */
  record Material(
      Span span,
      List<Week> weeks,
      List<LevelFact> facts,
      @Nullable Exercise exercise,
      List<Point> points,
      ProgressView.@Nullable BestSet best,
      List<PastWork> works) {}

  Material read(UUID userId, Asked asked, Instant now) {
    var rows =
        database.run(
            Statement.read(READ)
                .bind("user_id", userId)
                .bind("exercise_id", asked.exerciseId())
                .bind("from", asked.from())
                .bind("to", asked.to())
                .bind("days", asked.days())
                .bind("now", now)
                .onePlan());
    return new Material(
        list(rows, "span", Span.class).getFirst(),
        list(rows, "week", Week.class),
        rows.stream().flatMap(row -> LevelFactDocs.fact(row).stream()).toList(),
        list(rows, "exercise", Exercise.class).stream().findFirst().orElse(null),
        list(rows, "point", Point.class),
        list(rows, "best", ProgressView.BestSet.class).stream().findFirst().orElse(null),
        list(rows, "work", Work.class).stream()
            .map(last -> new PastWork(last.date(), last.deload(), last.work()))
            .toList());
  }

  private static <T> List<T> list(List<Row> rows, String kind, Class<T> type) {
    var docs = new ArrayList<T>();
    for (var row : rows) {
      if (row.text("kind").equals(kind) && !row.isNull("doc")) {
        docs.add(Json.convert(row.json("doc"), type));
      }
    }
    return docs;
  }
}
