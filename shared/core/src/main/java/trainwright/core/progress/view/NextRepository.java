package trainwright.core.progress.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.SetTarget;
import trainwright.core.progress.level.CategoryLevel;
import trainwright.core.progress.level.Gate;
import trainwright.core.progress.level.Gates;
import trainwright.core.session.SessionDocs;
import trainwright.core.session.SessionExercise;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/** What the next sessions are chosen from: standings, gate exercises, what was done of them. */
public final class NextRepository {
  /** An exercise that a spared body area forbids gives way to one of its pattern and muscle. */
  private static final String READ =
      """
      with standing as (
        select c.name as category, coalesce(u.level, 0) as level,
          coalesce(u.clean_streak, 0) as clean_streak, c.position
        from exercise_categories c left join user_current_levels u
          on u.category = c.name and u.user_id = cast(:user_id as uuid)
        where c.levelled
      ), gate as (
        select s.category, s.level, n.place, x.*
        from jsonb_to_recordset(cast(:gates as jsonb))
          as n(category text, level integer, place integer, exercise_id uuid, step boolean)
        join standing s on s.category = n.category and s.level = n.level
        join exercises g on g.id = n.exercise_id
        cross join lateral (
          select x.id, x.name, x.slug, x.default_sets, x.movement_pattern, x.primary_muscles,
            x.previous_variation, x.next_variation,
            x.contraindications && cast(:spare as text[]) as spared
          from exercises x
          where x.owner_id is null
            and ((n.step and x.slug = g.next_variation) or (not n.step and x.id = g.id))) as x
      ), chosen as (
        select gate.category, gate.place, coalesce(other.id, gate.id) as id,
          coalesce(other.name, gate.name) as name,
          coalesce(other.default_sets, gate.default_sets) as default_sets,
          coalesce(other.previous_variation, gate.previous_variation) as previous_variation,
          coalesce(other.next_variation, gate.next_variation) as next_variation,
          case when gate.spared then gate.name end as instead_of
        from gate left join lateral (
          select * from exercises o
          where gate.spared and o.owner_id is null and o.category = gate.category
            and o.level <= gate.level and o.movement_pattern = gate.movement_pattern
            and o.primary_muscles && gate.primary_muscles
            and not o.contraindications && cast(:spare as text[])
          order by o.level desc, o.slug limit 1) as other on true
        where not gate.spared or other.id is not null
      )
      select 'user' as kind, jsonb_build_object('time_zone', time_zone, 'first_date', (
        select min(session_date) from workout_sessions s
        where s.user_id = u.id and s.status = 'completed'), 'built', (
        select coalesce(jsonb_agg(monday), '[]') from (
          select cast(date_trunc('week', session_date) as date) as monday from workout_sessions s
          where s.user_id = u.id and s.status = 'completed'
            and session_date > cast(cast(:now as timestamptz) as date) - 70
          group by 1 having not bool_or(deload)) as weeks)) as doc
      from users u where u.id = cast(:user_id as uuid)
      union all
      select 'standing', jsonb_build_object('category', category, 'level', level,
        'clean_streak', clean_streak, 'last_date', (
          select session_date from workout_sessions w
          where w.user_id = cast(:user_id as uuid) and w.status = 'completed'
            and w.categories @> array[standing.category]
          order by session_date desc limit 1))
      from standing
      union all
      select 'choice', jsonb_build_object('category', category, 'place', place, 'id', id,
        'name', name, 'default_sets', default_sets, 'instead_of', instead_of, 'harder', (
          select jsonb_build_object('exercise_id', v.id, 'exercise_name', v.name)
          from exercises v where v.slug = chosen.next_variation and v.owner_id is null
            and not v.contraindications && cast(:spare as text[])),
        'easier', (select v.name from exercises v
          where v.slug = chosen.previous_variation and v.owner_id is null
            and not v.contraindications && cast(:spare as text[])))
      from chosen
      union all
      select 'work', jsonb_build_object('date', last.session_date, 'deload', last.deload,
        'work', last.work)
      from (select distinct id from chosen) as c
      cross join lateral (
        select s.session_date, s.deload, {exercise} as work
        from session_exercises e join workout_sessions s on s.id = e.session_id
        where e.user_id = cast(:user_id as uuid) and e.exercise_id = c.id
          and e.done_at is not null
        order by e.done_at desc limit 5) as last
      """
          .replace("{exercise}", SessionDocs.EXERCISE);

  private final Database database;

  @Inject
  NextRepository(Database database) {
    this.database = database;
  }

  record User(String timeZone, @Nullable LocalDate firstDate, List<LocalDate> built) {}

  record Standing(Category category, int level, int cleanStreak, @Nullable LocalDate lastDate) {}

  record Choice(
      Category category,
      int place,
      UUID id,
      String name,
      List<SetTarget> defaultSets,
      @Nullable String insteadOf,
      ExerciseConfig.@Nullable Variation harder,
      @Nullable String easier) {}

  record Work(LocalDate date, boolean deload, SessionExercise work) {}

  /** Everything to choose from. */
  record Material(User user, List<Standing> standings, List<Choice> choices, List<Work> works) {}

  private record GateRow(Category category, int level, int place, UUID exerciseId, boolean step) {}

  /** The gates' exercises; at the highest level, what comes after those of the last gate. */
  private static List<GateRow> gates() {
    var rows = new ArrayList<GateRow>();
    for (Gate gate : Gates.ALL) {
      for (var demand : gate.exercises()) {
        rows.add(
            new GateRow(gate.category(), gate.level(), rows.size(), demand.exerciseId(), false));
        if (gate.level() == CategoryLevel.TOP - 1) {
          rows.add(
              new GateRow(
                  gate.category(), CategoryLevel.TOP, rows.size(), demand.exerciseId(), true));
        }
      }
    }
    return rows;
  }

  Material read(UUID userId, List<BodyArea> spare, Instant now) {
    var rows =
        database.run(
            Statement.read(READ)
                .bind("user_id", userId)
                .bindRows("gates", gates())
                .bindTexts("spare", spare)
                .bind("now", now)
                .onePlan());
    @Nullable User user = null;
    var standings = new ArrayList<Standing>();
    var choices = new ArrayList<Choice>();
    var works = new ArrayList<Work>();
    for (var row : rows) {
      var doc = row.json("doc");
      switch (row.text("kind")) {
        case "user" -> user = Json.convert(doc, User.class);
        case "standing" -> standings.add(Json.convert(doc, Standing.class));
        case "choice" -> choices.add(Json.convert(doc, Choice.class));
        default -> works.add(Json.convert(doc, Work.class));
      }
    }
    return new Material(java.util.Objects.requireNonNull(user), standings, choices, works);
  }
}
