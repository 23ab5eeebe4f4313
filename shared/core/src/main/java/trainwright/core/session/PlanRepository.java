package trainwright.core.session;

import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/** What sessions are planned from: exercises, the user's configs, routines. */
public final class PlanRepository {
  private static final String LISTED =
      """
      with listed as (
        select position, cast(x.exercise ->> 'exercise_id' as uuid) as id,
          x.exercise -> 'prescription' as prescription
        from workout_routines r,
          jsonb_array_elements(r.routine_data -> 'exercises')
            with ordinality as x(exercise, position)
        where r.id = cast(:routine_id as uuid) and r.user_id = cast(:user_id as uuid)
        union all
        select row_number() over (order by block_order, item_order),
          cast(i.item ->> 'exercise_id' as uuid),
          jsonb_build_object('sets', p -> 'sets', 'reps', p -> 'reps',
            'duration_seconds', p -> 'duration_seconds', 'per_side', p -> 'per_side',
            'tempo', p -> 'tempo', 'rest_seconds', p -> 'rest_seconds')
        from workout_instances w,
          jsonb_array_elements(w.blocks) with ordinality as b(block, block_order),
          jsonb_array_elements(b.block -> 'items') with ordinality as i(item, item_order),
          lateral (select i.item -> 'prescription') as of(p)
        where w.id = cast(:workout_instance_id as uuid)
          and w.user_id = cast(:user_id as uuid)
          and (p ->> 'reps' is not null or p ->> 'duration_seconds' is not null)
        union all
        select null, cast(id as uuid), null from unnest(cast(:ids as text[])) as id
      )
      select jsonb_build_object('exercise_id', e.id, 'exercise_name', e.name,
        'category', e.category, 'primary_muscles', e.primary_muscles,
        'secondary_muscles', e.secondary_muscles, 'default_sets', e.default_sets,
        'default_tempo', e.default_tempo,
        'default_rest_seconds', e.default_rest_seconds,
        'current_sets', c.current_sets, 'tempo', c.tempo,
        'rest_seconds', c.rest_seconds, 'position', l.position,
        'prescription', l.prescription) as doc
      from listed l
      join exercises e on e.id = l.id
        and (e.owner_id is null or e.owner_id = cast(:user_id as uuid))
      left join user_exercise_configs c
        on c.exercise_id = e.id and c.user_id = cast(:user_id as uuid)
      order by l.position
      """;

  private final Database database;

  @Inject
  PlanRepository(Database database) {
    this.database = database;
  }

  /**
   * The exercises of a routine or a workout instance in its order, as far as they go by repetitions
   * or the clock, and those with the ids; all as far as the user may see them.
   */
  public List<PlanMaterial> list(
      UUID userId,
      @Nullable UUID routineId,
      @Nullable UUID workoutInstanceId,
      List<UUID> exerciseIds) {
    return database
        .run(
            Statement.read(LISTED)
                .bind("user_id", userId)
                .bind("routine_id", routineId)
                .bind("workout_instance_id", workoutInstanceId)
                .bindTexts("ids", exerciseIds))
        .stream()
        .map(row -> Json.convert(row.json("doc"), PlanMaterial.class))
        .toList();
  }
}
