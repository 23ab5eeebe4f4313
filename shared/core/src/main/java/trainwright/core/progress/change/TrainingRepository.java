package trainwright.core.progress.change;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;
import trainwright.core.progress.level.CategoryLevel;
import trainwright.core.progress.level.LevelFact;
import trainwright.core.progress.level.LevelFactDocs;
import trainwright.core.session.SessionDocs;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** A user's training in all of its tables: one statement reads it, one writes it. */
public final class TrainingRepository {
  private static final String READ =
      """
      with state as (
        select u.time_zone, coalesce(t.version, 0) as version, t.last_change
        from users u left join training_states t on t.user_id = u.id
        where u.id = cast(:user_id as uuid)
      ), held as (
        select * from workout_sessions
        where id = cast(:session_id as uuid) and user_id = cast(:user_id as uuid)
      ), exercise as (
        select e.* from session_exercises e join held on held.id = e.session_id
      ), concerned as (
        select exercise_id from exercise
        union select cast(id as uuid) from unnest(cast(:exercise_ids as text[])) as id
      ), latest as (
        select greatest((
          select max(completed_at) from workout_sessions
          where user_id = cast(:user_id as uuid) and gates_attempted <> 0), (
          select max(occurred_at) from training_events
          where user_id = cast(:user_id as uuid) and type = 'level_placed')) as at
      ), judged as (
        select latest.at, exists (select from held where status = 'completed')
          or (cast(:history as boolean)
            and coalesce(latest.at >= cast(:counts_at as timestamptz), true)) as history
        from latest
      )
      select 'state' as kind, to_jsonb(state) || jsonb_build_object('taken', exists (
        select from workout_sessions where id = cast(:session_id as uuid)
          and user_id <> cast(:user_id as uuid)), 'settled',
        case when judged.history then null else judged.at end) as doc
      from state, judged
      union all
      select 'session', {session} from held s
      union all
      select 'exercise', {exercise} from exercise e
      union all
      select 'level', jsonb_build_object('category', category, 'level', level,
        'clean_streak', clean_streak)
      from user_current_levels where user_id = cast(:user_id as uuid)
      union all
      select 'placed', {placed}
      from judged, training_events
      where user_id = cast(:user_id as uuid) and type = 'level_placed' and history
      union all
      select 'completed', {completed}
      from judged, workout_sessions
      where user_id = cast(:user_id as uuid) and gates_attempted <> 0 and history
        and id is distinct from cast(:session_id as uuid)
      union all
      select 'past', jsonb_build_object('exercise_id', c.exercise_id,
        'stored', (select mastered_at from user_exercise_configs m
          where m.user_id = cast(:user_id as uuid) and m.exercise_id = c.exercise_id),
        'elsewhere', min(done_at) filter (where e.mastered), 'times', count(e.done_at),
        'best_reps', max(best_reps), 'best_duration_seconds', max(best_duration_seconds),
        'best_load_kg', max(best_load_kg), 'best_estimate_kg', max(estimated_max_kg))
      from concerned c left join session_exercises e
        on e.user_id = cast(:user_id as uuid) and e.exercise_id = c.exercise_id
          and e.done_at is not null and e.session_id is distinct from cast(:session_id as uuid)
      group by c.exercise_id
      union all
      select 'day', jsonb_build_object('date', session_date, 'status', status,
        'total_exercises', total_exercises, 'completed_exercises', completed_exercises,
        'minutes', minutes, 'categories', categories)
      from workout_sessions
      where user_id = cast(:user_id as uuid) and id is distinct from cast(:session_id as uuid)
        and session_date in (select session_date from held union select coalesce(cast(:date as date),
            cast(cast(:at as timestamptz) at time zone (select time_zone from state) as date)))
      """
          .replace("{placed}", LevelFactDocs.PLACED)
          .replace("{completed}", LevelFactDocs.COMPLETED)
          .replace("{session}", SessionDocs.SESSION)
          .replace("{exercise}", SessionDocs.EXERCISE);

  private final Database database;

  @Inject
  TrainingRepository(Database database) {
    this.database = database;
  }

  private record State(
      String timeZone,
      long version,
      @Nullable UUID lastChange,
      boolean taken,
      @Nullable Instant settled) {}

  private record Level(Category category, int level, int cleanStreak) {}

  /** The training as it is now. */
  TrainingSnapshot read(TrainingQuery query) {
    return snapshot(
        database.run(
            Statement.read(READ)
                .bind("user_id", query.userId())
                .bind("session_id", query.sessionId())
                .bindTexts("exercise_ids", query.exerciseIds())
                .bind("history", query.history())
                .bind("counts_at", query.countsAt())
                .bind("date", query.date())
                .bind("at", query.at())
                .onePlan()));
  }

  private static TrainingSnapshot snapshot(List<Row> rows) {
    @Nullable State state = null;
    var levels = new EnumMap<Category, CategoryLevel>(Category.class);
    var facts = new ArrayList<LevelFact>();
    var pasts = new HashMap<UUID, ExercisePast>();
    var days = new ArrayList<DaySession>();
    for (var row : rows) {
      var doc = row.json("doc");
      switch (row.text("kind")) {
        case "state" -> state = Json.convert(doc, State.class);
        case "level" -> add(Json.convert(doc, Level.class), levels);
        case "placed", "completed" -> facts.add(LevelFactDocs.fact(row).orElseThrow());
        case "past" -> add(Json.convert(doc, ExercisePast.class), pasts);
        case "day" -> days.add(Json.convert(doc, DaySession.class));
        default -> {
          // read by SessionDocs
        }
      }
    }
    if (state == null) {
      throw Problem.of(Problem.Code.NOT_FOUND, "the user does not exist");
    }
    return new TrainingSnapshot(
        ZoneId.of(state.timeZone()),
        state.version(),
        state.lastChange(),
        SessionDocs.session(rows).orElse(null),
        state.taken(),
        levels,
        state.settled(),
        facts,
        pasts,
        days);
  }

  private static void add(Level level, Map<Category, CategoryLevel> levels) {
    levels.put(level.category(), new CategoryLevel(level.level(), level.cleanStreak()));
  }

  private static void add(ExercisePast past, Map<UUID, ExercisePast> pasts) {
    pasts.put(past.exerciseId(), past);
  }

  /** Writes all of a change, unless somebody else wrote since it was read; then nothing. */
  boolean write(TrainingWrite write) {
    var rows = TrainingRows.of(write);
    return database
        .run(
            Statement.idempotentWrite(TrainingSql.WRITE)
                .bind("user_id", write.userId())
                .bind("change_id", write.changeId())
                .bind("version", write.version())
                .bind("yesterday", write.yesterday())
                .bindRows("sessions", rows.sessions())
                .bind("deleted", rows.deleted())
                .bindRows("exercises", rows.exercises())
                .bindRows("gone_exercises", rows.goneExercises())
                .bindRows("sets", rows.sets())
                .bindRows("gone_sets", rows.goneSets())
                .bindRows("levels", rows.levels())
                .bindRows("mastered", write.mastered())
                .bindRows("days", write.days())
                .bindRows("events", rows.events())
                .onePlan())
        .getFirst()
        .truth("done");
  }
}
