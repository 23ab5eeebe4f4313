package trainwright.core.progress.view;

import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Statement;

/** The user_exercise_configs table, but for mastery. */
public final class ConfigRepository {
  private final Database database;

  @Inject
  ConfigRepository(Database database) {
    this.database = database;
  }

  /**
   * How the user does an exercise.
   *
   * @throws Problem {@code NOT_FOUND} when they can't see such an exercise
   */
  ExerciseConfig get(UUID userId, UUID exerciseId) {
    return database
        .run(
            Statement.read(
                    """
                    select jsonb_build_object('exercise_id', e.id, 'exercise_name', e.name,
                      'current_sets', c.current_sets, 'tempo', c.tempo,
                      'rest_seconds', c.rest_seconds, 'notes', coalesce(c.notes, ''),
                      'is_mastered', coalesce(c.is_mastered, false),
                      'mastered_at', c.mastered_at, 'default_sets', e.default_sets,
                      'default_tempo', e.default_tempo,
                      'default_rest_seconds', e.default_rest_seconds,
                      'previous_variation', (
                        select jsonb_build_object('exercise_id', v.id, 'exercise_name', v.name)
                        from exercises v
                        where v.slug = e.previous_variation
                          and v.owner_id is not distinct from e.owner_id),
                      'next_variation', (
                        select jsonb_build_object('exercise_id', v.id, 'exercise_name', v.name)
                        from exercises v
                        where v.slug = e.next_variation
                          and v.owner_id is not distinct from e.owner_id)) as doc
                    from exercises e
                    left join user_exercise_configs c
                      on c.exercise_id = e.id and c.user_id = cast(:user_id as uuid)
                    where e.id = cast(:id as uuid)
                      and (e.owner_id is null or e.owner_id = cast(:user_id as uuid))
                    """)
                .bind("user_id", userId)
                .bind("id", exerciseId))
        .stream()
        .findFirst()
        .map(row -> Json.convert(row.json("doc"), ExerciseConfig.class))
        .orElseThrow(() -> Problem.notFound("exercise", exerciseId));
  }

  /** Keeps what the user says of an exercise that they can see; false when they can't. */
  boolean put(UUID userId, UUID exerciseId, ExerciseConfig.Draft draft) {
    return !database
        .run(
            Statement.idempotentWrite(
                    """
                    insert into user_exercise_configs
                      (user_id, exercise_id, current_sets, tempo, rest_seconds, notes)
                    select cast(:user_id as uuid), e.id, cast(:sets as jsonb), cast(:tempo as text),
                      cast(:rest_seconds as integer), cast(:notes as text)
                    from exercises e
                    where e.id = cast(:id as uuid)
                      and (e.owner_id is null or e.owner_id = cast(:user_id as uuid))
                    on conflict (user_id, exercise_id) do update set
                      current_sets = excluded.current_sets, tempo = excluded.tempo,
                      rest_seconds = excluded.rest_seconds, notes = excluded.notes
                    returning exercise_id
                    """)
                .bind("user_id", userId)
                .bind("id", exerciseId)
                .bind(
                    "sets", Optional.ofNullable(draft.currentSets()).map(Json::write).orElse(null))
                .bind("tempo", draft.tempo())
                .bind("rest_seconds", draft.restSeconds())
                .bind("notes", draft.notes() == null ? "" : draft.notes()))
        .isEmpty();
  }
}
