package trainwright.core.program.view;

import java.util.List;

/**
 * Queries that read parts of a program's tree, one row for each part, so that none is large: {@code
 * rank} tells its kind, {@code day} orders those of one kind, {@code part} is the record as JSON.
 */
public final class TreeSql {
  /** The rank of a program. */
  public static final int PROGRAM = 0;

  static final int MACROCYCLE = 1;
  static final int MESOCYCLE = 2;
  static final int MICROCYCLE = 3;
  static final int WORKOUT = 4;

  /** What is no part of the tree: a parent that must be there, a zone, an exercise. */
  public static final int BESIDE = -1;

  private static final String PROGRAM_COLUMNS =
      """
      id, program_type, goal, overview, status, start_date, end_date, weeks, paused_on, planner,
      request, report, version, created_at, updated_at\
      """;

  private static final String MACROCYCLE_COLUMNS =
      "id, program_id, order_index, length_weeks, start_date, end_date";

  private static final String MESOCYCLE_COLUMNS =
      """
      id, program_id, macrocycle_id, order_index, phase, weeks, start_date, end_date, status,
      planner, weekly_targets, report\
      """;

  private static final String MICROCYCLE_COLUMNS =
      "id, mesocycle_id, week_number, deload, start_date, end_date, targets, metrics";

  private static final String WORKOUT_COLUMNS =
      """
      id, program_id, microcycle_id, date, session_type, goal, estimated_minutes, status,
      completed_at, targets, overrides, date as start_date\
      """;

  private TreeSql() {}

  /** The user's program {@code :id}, as the table {@code program}. */
  public static final String WITH_PROGRAM =
      """
      with program as (
        select * from fitness_programs
        where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)
      )
      """;

  /** The row of every {@code program} of {@link #WITH_PROGRAM}. */
  public static String program() {
    return select(PROGRAM, PROGRAM_COLUMNS, "program");
  }

  /** Rows of macrocycles; {@code where} is a condition of ours. */
  public static String macrocycles(String where) {
    return select(MACROCYCLE, MACROCYCLE_COLUMNS, "macrocycles where " + where);
  }

  /** Rows of mesocycles. */
  public static String mesocycles(String where) {
    return select(MESOCYCLE, MESOCYCLE_COLUMNS, "mesocycles where " + where);
  }

  /** Rows of microcycles. */
  public static String microcycles(String where) {
    return select(MICROCYCLE, MICROCYCLE_COLUMNS, "microcycles where " + where);
  }

  /** Rows of days with their blocks. */
  public static String workouts(String where) {
    return select(WORKOUT, WORKOUT_COLUMNS + ", blocks", "workout_instances where " + where);
  }

  /** Rows of days without them. */
  public static String days(String where) {
    return select(WORKOUT, WORKOUT_COLUMNS, "workout_instances where " + where);
  }

  /** A row that only tells that a parent is there. */
  static String parent(String from) {
    return "select %d as rank, cast(null as date) as day, cast('' as text) as key, '{}' as part from %s"
        .formatted(BESIDE, from);
  }

  private static String select(int rank, String columns, String from) {
    return """
    select %d as rank, x.start_date as day, cast(x.id as text) as key,
      cast(to_jsonb(x)%s as text) as part
    from (select %s from %s) as x\
    """
        .formatted(rank, rank == WORKOUT ? " - 'start_date'" : "", columns, from);
  }

  /** All of them as one statement, the parts in their order. */
  public static String union(List<String> selects) {
    return String.join("\nunion all\n", selects) + "\norder by rank, day, key";
  }
}
