package trainwright.core.exercise;

import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Statement;

/** The exercises table and everything that refers to it, for removing an exercise. */
public final class ExerciseRemovalRepository {
  private static final String LOCK =
      ExerciseSql.of(
          """
          select {columns},
            exists (select from routine_exercises r where r.exercise_id = e.id) as used
          from exercises e
          where e.id = cast(:id as uuid)
            and (e.owner_id is null or e.owner_id = cast(:user as uuid))
          for update of e
          """);

  /**
   * One statement, so that it costs one call however many routines there are. What is left of a
   * routine moves up, its sums are made anew, and the exercise is no alternative any more.
   */
  private static final String DELETE =
      """
      with gone as (
        delete from routine_exercises where exercise_id = cast(:id as uuid)
        returning routine_id, position
      ), moved as (
        update routine_exercises r
        set position = r.position
          - (select count(*) from gone g
             where g.routine_id = r.routine_id and g.position < r.position)
        where r.exercise_id <> cast(:id as uuid)
          and exists (select from gone g
                      where g.routine_id = r.routine_id and g.position < r.position)
      ), rewritten as (
        update workout_routines w
        set version = w.version + 1,
          routine_data = w.routine_data || jsonb_build_object(
            'exercises', kept.exercises,
            'metadata', w.routine_data -> 'metadata' || jsonb_build_object(
              'total_duration', kept.total_duration, 'exercise_count', kept.exercise_count))
        from (
          select u.id,
            coalesce(jsonb_agg(u.item || jsonb_build_object('alternatives', (
                select coalesce(jsonb_agg(a.item order by a.place), '[]')
                from jsonb_array_elements(u.item -> 'alternatives') with ordinality
                  as a(item, place)
                where a.item ->> 'exercise_id' <> cast(:id as text))) order by u.place)
              filter (where u.keep), '[]') as exercises,
            coalesce(sum(cast(u.item ->> 'duration' as integer)) filter (where u.keep), 0)
              as total_duration,
            count(*) filter (where u.keep) as exercise_count
          from (
            select r.id, x.item, x.place, x.item ->> 'exercise_id' <> cast(:id as text) as keep
            from workout_routines r,
              jsonb_array_elements(r.routine_data -> 'exercises') with ordinality as x(item, place)
            where r.routine_data @> jsonb_build_object('exercises', jsonb_build_array(
                    jsonb_build_object('exercise_id', cast(:id as text))))
              or r.routine_data @> jsonb_build_object('exercises', jsonb_build_array(
                    jsonb_build_object('alternatives', jsonb_build_array(
                      jsonb_build_object('exercise_id', cast(:id as text))))))
          ) u
          group by u.id
        ) kept
        where kept.id = w.id
      ), noted as (
        insert into index_outbox (exercise_id, operation, video_paths)
        select cast(:id as uuid), 'delete', coalesce(
          (select array_agg(distinct c.video_path) from exercise_clips c
           where c.exercise_id = cast(:id as uuid) and c.video_path is not null), '{}')
      ), audited as (
        insert into audit_entries (actor_id, action, resource_type, resource_id, changes)
        select cast(:actor as uuid), 'delete', 'exercise', e.id, audit_changes(to_jsonb(e), '{}')
        from exercises e where e.id = cast(:id as uuid) and e.owner_id is null
      )
      delete from exercises where id = cast(:id as uuid)
      """;

  private final Database database;

  @Inject
  ExerciseRemovalRepository(Database database) {
    this.database = database;
  }

  /**
   * An exercise that nobody else can change or start to use before this transaction ends.
   *
   * @param exercise the exercise
   * @param used whether a routine uses it
   */
  record Locked(Exercise exercise, boolean used) {}

  /** Locks a shared exercise or one of the user's own. */
  Optional<Locked> lock(UUID userId, UUID id) {
    return database.run(Statement.read(LOCK).bind("id", id).bind("user", userId)).stream()
        .findFirst()
        .map(row -> new Locked(ExerciseRows.exercise(row), row.truth("used")));
  }

  /**
   * Deletes an exercise with its clips, takes it out of every routine, and notes for index and file
   * store what to remove, and for the audit who removed a shared one.
   */
  void delete(UUID actorId, UUID id) {
    var _ = database.run(Statement.idempotentWrite(DELETE).bind("actor", actorId).bind("id", id));
  }
}
