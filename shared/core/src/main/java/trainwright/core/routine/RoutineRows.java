package trainwright.core.routine;

import java.util.List;
import trainwright.platform.Row;

/**
 * Reads a routine out of the rows of any statement that takes it apart: one row for its head and
 * one for each exercise, so that none is large.
 */
public final class RoutineRows {
  private static final String SELECT =
      """
      select 0 as position, jsonb_build_object(
          'id', id, 'source', source, 'name', name, 'description', description,
          'routine_data', routine_data - 'exercises', 'planner', planner,
          'prompt_hash', prompt_hash, 'report', report, 'version', version,
          'created_at', created_at, 'updated_at', updated_at) as part
      from routine
      union all
      select position, exercise
      from routine, jsonb_array_elements(routine_data -> 'exercises')
        with ordinality as listed (exercise, position)\
      """;

  private RoutineRows() {}

  /**
   * The statement with {@code {routine}} put in: a query of {@code position} and {@code part} that
   * takes the one row of a {@code with routine as (...)} apart.
   */
  public static String sql(String template) {
    return template.replace("{routine}", SELECT);
  }

  /** The routine in rows ordered by their position. */
  public static Routine routine(List<Row> rows) {
    var exercises = rows.stream().skip(1).map(row -> row.json("part")).toList();
    return StoredRoutine.routine(rows.getFirst().json("part"), exercises);
  }
}
