package trainwright.core.curation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.ExerciseRows;
import trainwright.core.routine.RoutineMaterial;
import trainwright.core.routine.RoutineRows;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** Reads what is needed to change a routine by hand, in one statement each. */
public final class CurationRepository {
  private static final String MATERIALS =
      sql(
          """
          with exercise as (
            select {columns} from exercises e
            where e.id = any (cast(:ids as uuid[]))
              and (e.owner_id is null or e.owner_id = cast(:user_id as uuid))
          )
          select 'routine' as kind, 0 as place,
            jsonb_build_object('version', version, 'created_at', created_at) as part
          from workout_routines
          where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)
          union all
          select 'material', place, {material}
          from unnest(cast(:ids as uuid[])) with ordinality as wanted (wanted_id, place)
          join exercise on exercise.id = wanted_id
          """);

  /**
   * The routine itself comes whole, because it is written again; for its other places only what
   * rules look at, and of what could come as much as still fits a result (as JSON in JSON, whose
   * escapes count twice).
   */
  private static final String SWAP =
      sql(
          """
          with routine as (
            select * from workout_routines
            where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)
          ), limits as (
            select report -> 'understood' -> 'equipment' as equipment,
              report -> 'understood' -> 'spare' as spare
            from routine
          ), listed as (
            select place - 1 as place, entry, cast(entry ->> 'exercise_id' as uuid) as exercise_id
            from routine, jsonb_array_elements(routine_data -> 'exercises')
              with ordinality as entries (entry, place)
          ), leaving as (
            select e.*, entry ->> 'role' as role, array(
              select cast(alternative ->> 'exercise_id' as uuid)
              from jsonb_array_elements(entry -> 'alternatives') as alternative) as alternatives
            from listed join exercises e on e.id = exercise_id
            where place = cast(:place as integer)
          ), coming as (
            select e.id, row_number() over (order by
                array_position(l.alternatives, e.id) nulls last,
                coalesce(e.movement_pattern = l.movement_pattern, false) desc,
                cardinality(array(
                  select unnest(e.primary_muscles) intersect select unnest(l.primary_muscles))) desc,
                abs(coalesce(e.fitness_level, 5) - coalesce(l.fitness_level, 5)), e.slug) as place
            from exercises e, leaving l, limits
            where (e.owner_id is null or e.owner_id = cast(:user_id as uuid))
              and case when cast(:wanted as uuid) is not null then e.id = cast(:wanted as uuid)
                else e.id not in (select exercise_id from listed)
                  and (e.id = any (l.alternatives) or e.movement_pattern = l.movement_pattern
                    or e.primary_muscles && l.primary_muscles)
                  and (l.role = 'main' or l.role = any (e.tags))
                  and (limits.equipment is null
                    or e.equipment <@ array(select jsonb_array_elements_text(limits.equipment)))
                  and (limits.spare is null or not
                    e.contraindications && array(select jsonb_array_elements_text(limits.spare)))
                end
          ), bounded as (
            select c.id, c.place, sum(3000 + octet_length(cast(to_json(cast(to_json(
                concat(e.how_to, e.benefits, e.counteracts, e.rounds_reps)) as text)) as text)))
                over (order by c.place) as bytes
            from coming c join exercises e on e.id = c.id
            where c.place <= 20
          ), offered as (
            select id, place from bounded where place = 1 or bytes <= 140000
          ), exercise as (
            select {columns} from exercises e
            where e.id in (select exercise_id from listed) or e.id in (select id from offered)
          )
          select 'routine' as kind, position as place, part from ({routine}) as routine_rows
          union all
          select 'material', place, {material_without_texts}
          from listed join exercise on exercise.id = exercise_id
          union all
          select 'coming', place, {material}
          from offered join exercise on exercise.id = offered.id
          order by kind, place
          """);

  private final Database database;

  @Inject
  CurationRepository(Database database) {
    this.database = database;
  }

  private static String sql(String template) {
    return RoutineRows.sql(template)
        .replace("{columns}", ExerciseRows.COLUMNS)
        .replace("{material}", material("to_jsonb(exercise)"))
        .replace(
            "{material_without_texts}",
            material(
                """
                to_jsonb(exercise) || '{"how_to": "", "benefits": "", "counteracts": "", "rounds_reps": ""}'\
                """));
  }

  private static String material(String exercise) {
    return """
    jsonb_build_object('exercise', %s, 'clip', (
        select jsonb_build_object('video_path', video_path, 'url', url,
          'start_time', start_time, 'end_time', end_time)
        from exercise_clips
        where exercise_clips.exercise_id = exercise.id
        order by created_at, exercise_clips.id limit 1))\
    """
        .formatted(exercise);
  }

  /** What there is for a routine of these exercises under this id. */
  CurationMaterials materials(UUID userId, UUID routineId, List<UUID> exerciseIds) {
    var rows =
        database.run(
            Statement.read(MATERIALS)
                .bindIds("ids", exerciseIds)
                .bind("user_id", userId)
                .bind("id", routineId));
    return new CurationMaterials(
        of("routine", rows).stream()
            .map(row -> Json.convert(row.json("part"), CurationMaterials.Existing.class))
            .findFirst()
            .orElse(null),
        of("material", rows).stream()
            .collect(
                Collectors.toMap(row -> row.integer("place") - 1, CurationRepository::material)));
  }

  /**
   * The routine, what the library has for its places, and what could come to one of them: the
   * wanted exercise, or up to 20 that would do (fewer when their texts are long), stored
   * alternatives first, then the nearest in movement pattern, muscles and fitness level. Empty when
   * the user has no such routine.
   */
  Optional<SwapMaterials> swap(UUID userId, UUID routineId, int place, @Nullable UUID wanted) {
    var rows =
        database.run(
            Statement.read(SWAP)
                .bind("id", routineId)
                .bind("user_id", userId)
                .bind("place", place)
                .bind("wanted", wanted));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SwapMaterials(
            RoutineRows.routine(of("routine", rows)),
            of("material", rows).stream().map(CurationRepository::material).toList(),
            of("coming", rows).stream().map(CurationRepository::material).toList()));
  }

  private static List<Row> of(String kind, List<Row> rows) {
    return rows.stream().filter(row -> row.text("kind").equals(kind)).toList();
  }

  private static RoutineMaterial material(Row row) {
    return Json.convert(row.json("part"), RoutineMaterial.class);
  }
}
