package trainwright.core.routine;

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
  private static final String INSERT =
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
      """;

  /** The primary key of routine_exercises is looked at when the statement is done. */
  private static final String REPLACE =
      """
      with changed as (
        update workout_routines
        set source = cast(:source as text), name = cast(:name as text),
          description = cast(:description as text), user_requirements = cast(:requirements as text),
          target_duration_seconds = cast(:target as integer),
          intensity_level = cast(:level as text), format = cast(:format as text),
          routine_data = cast(:data as jsonb), planner = cast(:planner as text),
          prompt_hash = cast(:prompt_hash as text), report = cast(:report as jsonb),
          version = version + 1
        where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)
          and version = cast(:version as bigint)
        returning id, version, created_at, updated_at
      ), removed as (
        delete from routine_exercises where routine_id in (select id from changed)
      ), placed as (
        insert into routine_exercises (routine_id, position, exercise_id)
        select id, position - 1, cast(exercise ->> 'exercise_id' as uuid)
        from changed, jsonb_array_elements(cast(:data as jsonb) -> 'exercises')
          with ordinality as listed (exercise, position)
      )
      select version, created_at, updated_at from changed
      """;

  private static final String FIND =
      RoutineRows.sql(
          """
          with routine as (
            select * from workout_routines
            where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)
          )
          {routine}
          order by position
          """);

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
    return database
        .run(
            content(Statement.idempotentWrite(INSERT), userId, routine)
                .bind("now", routine.data().metadata().createdAt()))
        .stream()
        .findFirst()
        .map(row -> stored(routine, row))
        .or(() -> find(userId, routine.data().routineId()))
        .orElseThrow(
            () ->
                Problem.of(
                    Problem.Code.CONFLICT,
                    "the id %s is taken; make another".formatted(routine.data().routineId())));
  }

  private static Statement content(Statement statement, UUID userId, NewRoutine routine) {
    var data = routine.data();
    return statement
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
        .bind("report", routine.report());
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

  /** The user's routine, if there is one. */
  public Optional<Routine> find(UUID userId, UUID id) {
    var rows = database.run(Statement.read(FIND).bind("id", id).bind("user_id", userId));
    return rows.isEmpty() ? Optional.empty() : Optional.of(RoutineRows.routine(rows));
  }

  /**
   * Puts another content in the place of a version of the user's routine; empty when the routine
   * has another version by now, or is gone.
   *
   * @throws Problem {@code UNPROCESSABLE} when an exercise has been deleted meanwhile
   */
  public Optional<Routine> replace(UUID userId, NewRoutine routine, long version) {
    return database
        .run(content(Statement.idempotentWrite(REPLACE), userId, routine).bind("version", version))
        .stream()
        .findFirst()
        .map(row -> stored(routine, row));
  }

  /**
   * Removes a version of the user's routine.
   *
   * @throws Problem {@code NOT_FOUND}, or {@code STALE} when it has another version
   */
  void delete(UUID userId, UUID id, long version) {
    var row =
        database
            .run(
                Statement.idempotentWrite(
                        """
                        with deleted as (
                          delete from workout_routines
                          where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)
                            and version = cast(:version as bigint)
                          returning id
                        )
                        select exists (select from deleted) as deleted, exists (
                          select from workout_routines
                          where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)) as found
                        """)
                    .bind("id", id)
                    .bind("user_id", userId)
                    .bind("version", version))
            .getFirst();
    if (!row.truth("found")) {
      throw Problem.notFound("routine", id);
    }
    if (!row.truth("deleted")) {
      throw stale();
    }
  }

  /** What a write to a version that is no longer there meets. */
  public static Problem stale() {
    return Problem.of(
        Problem.Code.STALE, "the routine has changed since it was read; read it again");
  }
}
