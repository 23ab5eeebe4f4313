package trainwright.core.routine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** The tables workout_routines and routine_exercises, one routine at a time. */
public final class RoutineRepository {
  private final Database database;

  @Inject
  RoutineRepository(Database database) {
    this.database = database;
  }

  /**
   * Stores a routine and answers it. When one with its id is there already, that one is answered
   * and nothing is changed, so that a repeated create finds what the first one stored.
   *
   * @throws Problem {@code CONFLICT} when the id is somebody else's, {@code UNPROCESSABLE} when an
   *     exercise has been deleted meanwhile
   */
  public Routine insert(UUID userId, NewRoutine routine) {
    return database.run(insertStatement(userId, routine)).stream()
        .findFirst()
        .map(row -> stored(routine, row))
        .or(() -> find(userId, routine.data().routineId()))
        .orElseThrow(
            () ->
                Problem.of(
                    Problem.Code.CONFLICT,
                    "the id %s is taken; make another".formatted(routine.data().routineId())));
  }

  private static Statement insertStatement(UUID userId, NewRoutine routine) {
    var data = routine.data();
    return Statement.idempotentWrite(
            """
            with added as (
              insert into workout_routines
                (id, user_id, source, name, description, user_requirements,
                 target_duration_seconds, intensity_level, format, routine_data, planner,
                 prompt_hash, report, created_at, updated_at)
              values (cast(:id as uuid), cast(:user_id as uuid), cast(:source as text),
                cast(:name as text), cast(:description as text), cast(:requirements as text),
                cast(:target as integer), cast(:level as text), cast(:format as text),
                cast(:data as jsonb), cast(:planner as text), cast(:prompt_hash as text),
                cast(:report as jsonb), cast(:now as timestamptz), cast(:now as timestamptz))
              on conflict (id) do nothing
              returning id, version, created_at, updated_at
            ), placed as (
              insert into routine_exercises (routine_id, position, exercise_id)
              select id, position - 1, cast(exercise ->> 'exercise_id' as uuid)
              from added, jsonb_array_elements(cast(:data as jsonb) -> 'exercises')
                with ordinality as listed (exercise, position)
            )
            select version, created_at, updated_at from added
            """)
        .bind("id", data.routineId())
        .bind("user_id", userId)
        .bind("source", routine.source())
        .bind("name", routine.name())
        .bind("description", routine.description())
        .bind("requirements", data.userRequirements())
        .bind("target", data.targetDuration())
        .bind("level", data.intensityLevel())
        .bind("format", data.format())
        .bind("data", Json.toTree(data))
        .bind("planner", routine.planner())
        .bind("prompt_hash", routine.promptHash())
        .bind("report", routine.report())
        .bind("now", data.metadata().createdAt());
  }

  private static Routine stored(NewRoutine routine, Row row) {
    return new Routine(
        routine.data().routineId(),
        routine.source(),
        routine.name(),
        routine.description(),
        routine.data(),
        routine.planner(),
        routine.promptHash(),
        routine.report(),
        row.whole("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }

  /**
   * The user's routine.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  public Routine get(UUID userId, UUID id) {
    return find(userId, id).orElseThrow(() -> Problem.notFound("routine", id));
  }

  /** The user's routine: one row for its head and one for each exercise, so that none is large. */
  public Optional<Routine> find(UUID userId, UUID id) {
    var rows =
        database.run(
            Statement.read(
                    """
                    with routine as (
                      select * from workout_routines
                      where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)
                    )
                    select 0 as position, jsonb_build_object(
                        'id', id, 'source', source, 'name', name, 'description', description,
                        'routine_data', routine_data - 'exercises', 'planner', planner,
                        'prompt_hash', prompt_hash, 'report', report, 'version', version,
                        'created_at', created_at, 'updated_at', updated_at) as part
                    from routine
                    union all
                    select position, exercise
                    from routine, jsonb_array_elements(routine_data -> 'exercises')
                      with ordinality as listed (exercise, position)
                    order by position
                    """)
                .bind("id", id)
                .bind("user_id", userId));
    return rows.isEmpty() ? Optional.empty() : Optional.of(assembled(rows));
  }

  private static Routine assembled(List<Row> rows) {
    var head = (ObjectNode) rows.getFirst().json("part");
    ArrayNode exercises = ((ObjectNode) head.get("routine_data")).putArray("exercises");
    rows.stream().skip(1).forEach(row -> exercises.add(row.json("part")));
    return Json.convert(head, Routine.class);
  }
}
