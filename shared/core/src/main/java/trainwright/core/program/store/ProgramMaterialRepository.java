package trainwright.core.program.store;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.view.ProgramDepth;
import trainwright.core.program.view.TreeRows;
import trainwright.core.program.view.TreeSql;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** What programs are planned from, each time in one statement. */
public final class ProgramMaterialRepository {
  private static final String OF_PROGRAM = "program_id = (select id from program)";

  /** An outline of the same request by the same rules, as long as no pause has moved its dates. */
  private static final String WITH_EQUAL =
      """
      with program as (
        select * from fitness_programs
        where user_id = cast(:user_id as uuid) and request_hash = cast(:hash as text)
          and rules_version = cast(:rules as integer) and status = 'active' and pauses = '[]'
        order by created_at desc, id desc
        limit 1
      )
      """;

  /** The shared library and the user's newest exercises; a thousand fit into a result. */
  private static final String LIBRARY =
      """
      select %1$d as rank, cast(null as date) as day, cast(e.id as text) as key,
        cast(to_jsonb(e) as text) as part
      from (
        select id, owner_id, slug, name, category, level, movement_pattern, primary_muscles,
          secondary_muscles, '' as how_to, '' as benefits, '' as counteracts, contraindications,
          fitness_level, intensity, '' as rounds_reps, default_sets, default_tempo,
          default_rest_seconds, equipment, tags, previous_variation, next_variation, version,
          created_at, updated_at
        from exercises
        where owner_id is null or owner_id = cast(:user_id as uuid)
        order by owner_id nulls first, id desc
        limit 1000
      ) as e
      union all
      select %1$d, cast(null as date), '', cast(jsonb_build_object('time_zone', time_zone) as text)
      from users where id = cast(:user_id as uuid)\
      """
          .formatted(TreeSql.BESIDE);

  private static final String MESOCYCLE_OF_WORKOUT =
      """
      mesocycle_id = (
        select mesocycle_id from microcycles join workout_instances w on w.microcycle_id = microcycles.id
        where w.id = cast(:workout_id as uuid) and w.user_id = cast(:user_id as uuid))\
      """;

  private static final String WITH_PROGRAM_OF_WORKOUT =
      """
      with program as (
        select * from fitness_programs
        where user_id = cast(:user_id as uuid) and id = (
          select program_id from workout_instances
          where id = cast(:workout_id as uuid) and user_id = cast(:user_id as uuid))
      )
      """;

  private static final String WORKOUT_TREE =
      TreeSql.union(
          List.of(
              LIBRARY,
              TreeSql.program(),
              TreeSql.macrocycles(OF_PROGRAM),
              TreeSql.mesocycles(OF_PROGRAM),
              TreeSql.microcycles(MESOCYCLE_OF_WORKOUT),
              TreeSql.workouts(
                  "microcycle_id in (select id from microcycles where "
                      + MESOCYCLE_OF_WORKOUT
                      + ")")));

  private static final String TREE =
      TreeSql.union(
          List.of(
              LIBRARY,
              TreeSql.program(),
              TreeSql.macrocycles(OF_PROGRAM),
              TreeSql.mesocycles(OF_PROGRAM)));

  private final Database database;

  @Inject
  ProgramMaterialRepository(Database database) {
    this.database = database;
  }

  /** For a new program; the program that is there is the newest of an equal request, if any. */
  ProgramMaterial forRequest(UUID userId, String hash, int rulesVersion) {
    return material(
        Statement.read(WITH_EQUAL + TREE)
            .bind("user_id", userId)
            .bind("hash", hash)
            .bind("rules", rulesVersion));
  }

  /**
   * For more of a program.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  ProgramMaterial forProgram(UUID userId, UUID id) {
    var found =
        material(
            Statement.read(TreeSql.WITH_PROGRAM + TREE).bind("user_id", userId).bind("id", id));
    if (found.program() == null) {
      throw Problem.notFound("program", id);
    }
    return found;
  }

  /**
   * For a change of a day: the program with the days of that day's mesocycle.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  public ProgramMaterial forWorkout(UUID userId, UUID workoutId) {
    var found =
        material(
            Statement.read(WITH_PROGRAM_OF_WORKOUT + WORKOUT_TREE)
                .bind("user_id", userId)
                .bind("workout_id", workoutId),
            ProgramDepth.WORKOUT);
    if (found.program() == null) {
      throw Problem.notFound("workout", workoutId);
    }
    return found;
  }

  private ProgramMaterial material(Statement statement) {
    return material(statement, ProgramDepth.MESOCYCLE);
  }

  private ProgramMaterial material(Statement statement, ProgramDepth depth) {
    var tree = new TreeRows(database.run(statement), depth);
    var beside = tree.beside();
    var zone = beside.stream().filter(row -> row.text("key").isEmpty()).findFirst();
    return new ProgramMaterial(
        ZoneId.of(zone.map(row -> row.json("part").get("time_zone").asText()).orElse("UTC")),
        beside.stream()
            .filter(row -> !row.text("key").isEmpty())
            .map(ProgramMaterialRepository::exercise)
            .toList(),
        tree.program());
  }

  private static Exercise exercise(Row row) {
    return Json.convert(row.json("part"), Exercise.class);
  }
}
