package trainwright.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;

/**
 * What a user has logged, as plain rows: nothing in it is a sum, a level or a mastery that the
 * product has reckoned.
 *
 * @param sessions all sessions
 * @param placings where the user placed themselves
 */
public record RawTraining(List<Done> sessions, List<Placing> placings) {

  /** A session. */
  public record Done(
      UUID id,
      String status,
      LocalDate date,
      @Nullable String category,
      @Nullable Integer level,
      @Nullable Instant startedAt,
      @Nullable Instant completedAt,
      @Nullable Integer minutesTold,
      List<Work> works) {
    /** Whether it counts. */
    public boolean completed() {
      return status.equals("completed");
    }
  }

  /** An exercise of a session. */
  public record Work(
      int order,
      UUID exercise,
      String category,
      JsonNode planned,
      @Nullable String plannedTempo,
      JsonNode defaults,
      @Nullable String defaultTempo,
      List<Log> logs) {}

  /** A set. */
  public record Log(
      int number,
      @Nullable Integer reps,
      @Nullable Integer seconds,
      @Nullable BigDecimal loadKg,
      @Nullable String tempo) {}

  /** A level that the user chose. */
  public record Placing(Instant at, String category, int level) {}

  /** Reads a user's. */
  public static RawTraining of(Connection connection, UUID user) throws SQLException {
    Map<UUID, Done> sessions = new LinkedHashMap<>();
    read(
        connection,
        user,
        SESSIONS,
        row -> {
          var session = session(row);
          sessions.put(session.id(), session);
        });
    Map<String, Work> works = new LinkedHashMap<>();
    read(
        connection,
        user,
        WORKS,
        row -> {
          var work = work(row);
          works.put(row.getString("session_id") + work.order(), work);
          Objects.requireNonNull(sessions.get(id(row, "session_id"))).works().add(work);
        });
    read(
        connection,
        user,
        LOGS,
        row -> {
          var key = row.getString("session_id") + row.getInt("exercise_order");
          Objects.requireNonNull(works.get(key)).logs().add(log(row));
        });
    var placings = new ArrayList<Placing>();
    read(connection, user, PLACINGS, row -> placings.add(placing(row)));
    return new RawTraining(List.copyOf(sessions.values()), placings);
  }

  /** Takes a row. */
  @FunctionalInterface
  interface Rows {
    void take(ResultSet row) throws SQLException;
  }

  /** Reads rows of a user. */
  static void read(Connection connection, UUID user, String query, Rows rows) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setObject(1, user);
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          rows.take(result);
        }
      }
    }
  }

  private static final String SESSIONS =
      """
      select id, status, session_date, category, level, started_at, completed_at, duration_minutes
      from workout_sessions where user_id = ? order by id
      """;

  private static final String WORKS =
      """
      select e.session_id, e.exercise_order, e.exercise_id, e.category, e.planned_sets,
        e.planned_tempo, e.default_sets, e.default_tempo
      from session_exercises e join workout_sessions s on s.id = e.session_id
      where s.user_id = ? order by e.session_id, e.exercise_order
      """;

  private static final String LOGS =
      """
      select l.session_id, l.exercise_order, l.set_number, l.reps, l.duration_seconds, l.load_kg,
        l.tempo
      from exercise_set_logs l join workout_sessions s on s.id = l.session_id
      where s.user_id = ? order by l.session_id, l.exercise_order, l.set_number
      """;

  private static final String PLACINGS =
      """
      select occurred_at, payload ->> 'category' as category, payload ->> 'level' as level
      from training_events where user_id = ? and type = 'level_placed' order by change_version
      """;

  private static Done session(ResultSet row) throws SQLException {
    return new Done(
        id(row, "id"),
        row.getString("status"),
        row.getObject("session_date", LocalDate.class),
        row.getString("category"),
        number(row, "level"),
        instant(row, "started_at"),
        instant(row, "completed_at"),
        number(row, "duration_minutes"),
        new ArrayList<>());
  }

  private static Work work(ResultSet row) throws SQLException {
    return new Work(
        row.getInt("exercise_order"),
        id(row, "exercise_id"),
        row.getString("category"),
        Json.tree(row.getString("planned_sets")),
        row.getString("planned_tempo"),
        Json.tree(row.getString("default_sets")),
        row.getString("default_tempo"),
        new ArrayList<>());
  }

  private static Log log(ResultSet row) throws SQLException {
    return new Log(
        row.getInt("set_number"),
        number(row, "reps"),
        number(row, "duration_seconds"),
        row.getBigDecimal("load_kg"),
        row.getString("tempo"));
  }

  private static Placing placing(ResultSet row) throws SQLException {
    return new Placing(
        Objects.requireNonNull(instant(row, "occurred_at")),
        row.getString("category"),
        row.getInt("level"));
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }

  /** An instant; null for none. */
  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
