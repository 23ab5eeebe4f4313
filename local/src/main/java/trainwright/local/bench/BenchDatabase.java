package trainwright.local.bench;

import java.util.List;
import trainwright.cloud.JdbcDatabase;
import trainwright.core.exercise.Exercise;
import trainwright.migrations.Migrations;
import trainwright.onebox.Scratch;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/** A database to fill for a benchmark and throw away. */
final class BenchDatabase implements AutoCloseable {
  private static final int SLICE = 250;

  private final String jdbcUrl = Scratch.database();
  private final JdbcDatabase database = new JdbcDatabase(jdbcUrl, 2);

  String jdbcUrl() {
    return jdbcUrl;
  }

  /** The database's name. */
  String name() {
    return jdbcUrl.replaceAll("^.*/|\\?.*$", "");
  }

  /** Loads the exercise library. */
  void loadLibrary() {
    var _ =
        DaggerLibraryComponent.factory().of(database).loadLibrary().run(Migrations.libraryFiles());
  }

  /**
   * Adds variants of the library's exercises, each with a name and texts of its own, until there
   * are {@code total} shared ones, and announces them to the vector index.
   */
  void growLibrary(int total) {
    var _ =
        database.run(
            Statement.once(
                    """
                    with variants as (
                      select e.*, row_number() over (order by n, e.id) as variant, n
                      from exercises e, generate_series(2, 10) as n
                      where e.owner_id is null
                    ), added as (
                      insert into exercises (id, slug, name, category, level, movement_pattern,
                        primary_muscles, secondary_muscles, how_to, benefits, counteracts,
                        contraindications, fitness_level, intensity, rounds_reps, default_sets,
                        default_tempo, default_rest_seconds, equipment, tags)
                      select gen_random_uuid(), slug || '-' || n, name || ' ' || n, category, level,
                        movement_pattern, primary_muscles, secondary_muscles, how_to,
                        benefits || ' Variant ' || n, counteracts, contraindications,
                        fitness_level, intensity, rounds_reps, default_sets, default_tempo,
                        default_rest_seconds, equipment, tags
                      from variants
                      where variant
                        <= cast(:total as bigint)
                          - (select count(*) from exercises where owner_id is null)
                      returning id
                    )
                    insert into index_outbox (exercise_id, operation)
                    select id, 'upsert' from added
                    """)
                .bind("total", total));
  }

  /** How many changes the vector index has not seen yet. */
  long backlog() {
    return count("select count(*) as n from index_outbox");
  }

  /** How many exercises there are. */
  long exercises() {
    return count("select count(*) as n from exercises");
  }

  /** Copies a routine until its user has {@code total}, spread evenly over the past. */
  void growRoutines(String routineId, int total) {
    var _ =
        database.run(
            Statement.once(
                    """
                    with model as (
                      select * from workout_routines where id = cast(:id as uuid)
                    ), added as (
                      insert into workout_routines (id, user_id, source, name, description,
                        user_requirements, target_duration_seconds, intensity_level, format,
                        routine_data, planner, report, created_at)
                      select gen_random_uuid(), user_id, source, name || ' ' || n, description,
                        user_requirements, target_duration_seconds, intensity_level, format,
                        routine_data, planner, report, created_at - n * interval '1 minute'
                      from model,
                        generate_series(1,
                          cast(:total as integer)
                            - (select cast(count(*) as integer) from workout_routines
                                where user_id = model.user_id)) as n
                      returning id
                    )
                    insert into routine_exercises (routine_id, position, exercise_id)
                    select added.id, position, exercise_id
                    from added, routine_exercises r
                    where r.routine_id = cast(:id as uuid)
                    """)
                .bind("id", routineId)
                .bind("total", total));
    var _ = database.run(Statement.once("analyze"));
  }

  /**
   * Copies a program with everything below it {@code copies} times for its user. The copies' days
   * hold no blocks: as many rows and index entries, a fraction of the bytes. References are right
   * by construction and not looked up again, which would take minutes.
   */
  void growPrograms(String programId, int copies) {
    var _ =
        database.transaction(
            () -> {
              var _ = database.run(Statement.once("set local session_replication_role = replica"));
              copyPrograms(programId, copies);
              return copies;
            });
    var _ = database.run(Statement.once("analyze"));
  }

  private void copyPrograms(String programId, int copies) {
    for (int done = 0; done < copies; done += SLICE) {
      var slice = new Slice(programId, done + 1, Math.min(copies, done + SLICE));
      copy("fitness_programs", "t.id = %s", slice, List.of());
      copy("macrocycles", "t.program_id = %s", slice, List.of("program_id"));
      var below = List.of("program_id", "macrocycle_id");
      copy("mesocycles", "t.program_id = %s", slice, below);
      var ofProgram = "t.mesocycle_id in (select m.id from mesocycles m where m.program_id = %s)";
      copy("microcycles", ofProgram, slice, List.of("mesocycle_id"));
      var ofWeek = List.of("program_id", "microcycle_id");
      copy("workout_instances", "t.program_id = %s", slice, ofWeek);
    }
  }

  /** Copies of a program from this number to that one: so many as one statement has time for. */
  private record Slice(String programId, int from, int to) {}

  /**
   * Each copy's ids are the row's behind the copy's number, so that they fit together and grow as
   * ids do that are made one after the other.
   */
  private void copy(String table, String where, Slice slice, List<String> references) {
    var columns =
        database
            .run(
                Statement.read(
                        """
                        select column_name as name from information_schema.columns
                        where table_name = cast(:table as text) order by ordinal_position
                        """)
                    .bind("table", table))
            .stream()
            .map(row -> row.text("name"))
            .toList();
    var values = columns.stream().map(column -> value(column, references)).toList();
    var _ =
        database.run(
            Statement.once(
                    """
                    insert into %1$s (%2$s)
                    select %3$s
                    from %1$s t,
                      generate_series(cast(:from as integer), cast(:to as integer)) as n
                    where %4$s
                    """
                        .formatted(
                            table,
                            String.join(", ", columns),
                            String.join(", ", values),
                            where.formatted("cast(:program_id as uuid)")))
                .bind("from", slice.from())
                .bind("to", slice.to())
                .bind("program_id", slice.programId()));
  }

  private static String value(String column, List<String> references) {
    if (column.equals("id") || references.contains(column)) {
      return "cast(lpad(to_hex(n), 8, '0') || right(cast(t.%s as text), 28) as uuid)"
          .formatted(column);
    }
    return column.equals("blocks") ? "cast('[]' as jsonb)" : "t." + column;
  }

  /** The library as the planner takes it. */
  List<Exercise> library() {
    return database
        .run(Statement.read("select cast(to_jsonb(e) - 'search' as text) as part from exercises e"))
        .stream()
        .map(row -> Json.convert(row.json("part"), Exercise.class))
        .toList();
  }

  private long count(String sql) {
    return database.run(Statement.read(sql)).getFirst().whole("n");
  }

  @Override
  public void close() {
    database.close();
  }
}
