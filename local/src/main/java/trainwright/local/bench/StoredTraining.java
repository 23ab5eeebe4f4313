package trainwright.local.bench;

import static trainwright.local.bench.RawTraining.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** What the product keeps of a user's training, in the lines of {@link Recount}. */
public final class StoredTraining {
  private StoredTraining() {}

  /** By name everything that is stored. */
  public static Map<String, String> of(Connection connection, UUID user) throws SQLException {
    var lines = new TreeMap<String, String>();
    read(connection, user, WORKS, row -> lines.put(row.getString(1), workLine(row)));
    read(connection, user, SESSIONS, row -> lines.put(row.getString(1), sessionLine(row)));
    read(connection, user, DAYS, row -> lines.put(row.getString(1), dayLine(row)));
    // Who has nothing of a ladder stands at its start.
    List.of("push", "pull", "squat").forEach(ladder -> lines.put("level " + ladder, "0 streak 0"));
    read(
        connection,
        user,
        "select category, level || ' streak ' || clean_streak from user_current_levels where"
            + " user_id = ?",
        row -> lines.put("level " + row.getString(1), row.getString(2)));
    read(
        connection,
        user,
        "select exercise_id, mastered_at from user_exercise_configs where user_id = ? and"
            + " is_mastered",
        row ->
            lines.put(
                "mastered " + row.getString(1),
                Objects.requireNonNull(RawTraining.instant(row, "mastered_at")).toString()));
    return lines;
  }

  private static final String WORKS =
      """
      select 'exercise ' || e.session_id || ' ' || e.exercise_order, e.*
      from session_exercises e where e.user_id = ?
      """;

  private static final String SESSIONS =
      "select 'session ' || id, s.* from workout_sessions s where user_id = ?";

  private static final String DAYS =
      "select 'day ' || workout_date, d.* from daily_workout_summary d where user_id = ?";

  private static String workLine(ResultSet row) throws SQLException {
    var load = row.getBigDecimal("best_load_kg");
    return "sets %d reps %d seconds %d volume %s best %s %s %s whole %b mastered %b"
        .formatted(
            row.getInt("actual_sets"),
            row.getInt("actual_reps"),
            row.getInt("actual_duration_seconds"),
            Recount.plain(row.getBigDecimal("actual_volume_kg")),
            row.getString("best_reps"),
            row.getString("best_duration_seconds"),
            load == null ? null : Recount.plain(load),
            row.getBoolean("completed"),
            row.getBoolean("mastered"));
  }

  private static String sessionLine(ResultSet row) throws SQLException {
    return "minutes %d exercises %d whole %d families %s"
        .formatted(
            row.getInt("minutes"),
            row.getInt("total_exercises"),
            row.getInt("completed_exercises"),
            families(row));
  }

  private static String dayLine(ResultSet row) throws SQLException {
    return "sessions %d completed %d exercises %d whole %d minutes %d families %s all %b"
        .formatted(
            row.getInt("total_sessions"),
            row.getInt("completed_sessions"),
            row.getInt("total_exercises"),
            row.getInt("completed_exercises"),
            row.getInt("minutes"),
            families(row),
            row.getBoolean("is_completed"));
  }

  private static List<String> families(ResultSet row) throws SQLException {
    return List.of((String[]) row.getArray("categories").getArray());
  }
}
