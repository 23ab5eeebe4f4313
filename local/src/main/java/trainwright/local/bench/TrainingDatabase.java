package trainwright.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import trainwright.onebox.EmbeddedDatabase;

/**
 * A durable Postgres with users who have trained: some histories are made over HTTP, all others are
 * copies of these, row by row in every table, so that all that is stored of each fits together.
 */
final class TrainingDatabase implements AutoCloseable {
  /** Users whose history the product itself has made. */
  static final int MODELS = 10;

  /** Sessions of ten sets that each user has. */
  static final int SESSIONS = 20;

  /** Sessions of the one user who has many. */
  static final int SESSIONS_OF_VETERAN = 1_000;

  /** Where {@code BENCH_DATA} names a folder, what is loaded is kept there and used again. */
  private static final String KEPT = "BENCH_DATA";

  private static final List<String> OF_USERS =
      List.of(
          "training_states",
          "user_current_levels",
          "user_exercise_configs",
          "daily_workout_summary");
  private static final List<String> OF_SESSIONS =
      List.of("workout_sessions", "session_exercises", "exercise_set_logs", "training_events");

  /** The id of copy n: as long, and as far apart in time as those of the models. */
  private static final String COPIED_ID =
      "cast(overlay(cast(t.%s as text) placing lpad(to_hex(n), 8, '0') from 29) as uuid)";

  private static final Map<String, String> KEYS = Map.of("users", "id", "workout_sessions", "id");

  private final Path folder;
  private final boolean kept;
  private final EmbeddedDatabase postgres;

  private TrainingDatabase(Path folder, boolean kept) {
    this.folder = folder;
    this.kept = kept;
    this.postgres = EmbeddedDatabase.start(folder);
  }

  /** An empty one, or what was kept under this name. */
  static TrainingDatabase named(String name) throws IOException {
    var keep = System.getenv(KEPT);
    return keep == null
        ? new TrainingDatabase(Files.createTempDirectory("trainwright-bench"), false)
        : new TrainingDatabase(Path.of(keep, name), true);
  }

  /** Its JDBC address. */
  String jdbcUrl() {
    return postgres.jdbcUrl();
  }

  /** The name of a user who was copied from a model. */
  static String subject(int model, int copy) {
    return "model-%d-%d".formatted(model, copy);
  }

  /** Fills it through the server that runs on it, and says how long that took. */
  void fill(ServerProcess server, int users, PrintStream out) throws Exception {
    var done = folder.resolve("filled");
    if (Files.exists(done)) {
      out.println("%,d users: %s".formatted(users, Files.readString(done)));
      return;
    }
    long start = System.nanoTime();
    if (!Files.exists(folder.resolve("models"))) {
      for (int model = 0; model < MODELS; model++) {
        new Athlete(server, "model-" + model, model).trainedBefore(SESSIONS);
      }
      new Athlete(server, "veteran", MODELS).trainedBefore(SESSIONS_OF_VETERAN);
      var _ = Files.writeString(folder.resolve("models"), "");
    }
    var models = Duration.ofNanos(System.nanoTime() - start);
    copy(users / MODELS - 1);
    var all = Duration.ofNanos(System.nanoTime() - start);
    var told =
        "loaded in %d s, of which %d s through the server; %s"
            .formatted(all.toSeconds(), models.toSeconds(), counts());
    out.println("%,d users: %s".formatted(users, told));
    var _ = Files.writeString(done, told);
  }

  /** Copies lie in the order of time, as they would if all users had trained side by side. */
  private void copy(int copies) throws SQLException {
    try (var connection = loading()) {
      run(connection, "alter system set max_wal_size = '16GB'");
      run(connection, "select pg_reload_conf()");
      copy(connection, "users", "t.id in (%s)".formatted(models()), copies);
      for (var table : OF_USERS) {
        copy(connection, table, "t.user_id in (%s)".formatted(models()), copies);
      }
      for (var session :
          texts(
              connection,
              "select id from workout_sessions where user_id in (%s) order by id"
                  .formatted(models()))) {
        for (var table : OF_SESSIONS) {
          var column = KEYS.getOrDefault(table, "session_id");
          copy(
              connection,
              table,
              "t.%s = '%s'%s".formatted(column, session, owner(table, session)),
              copies);
        }
      }
      run(connection, "vacuum analyze");
      run(connection, "alter system reset max_wal_size");
      run(connection, "select pg_reload_conf()");
      run(connection, "checkpoint");
    }
  }

  /** Events are found by their users alone. */
  private static String owner(String table, String session) {
    return table.equals("training_events")
        ? " and t.user_id = (select s.user_id from workout_sessions s where s.id = '%s')"
            .formatted(session)
        : "";
  }

  /** Only the models themselves have a name of this form. */
  private static String models() {
    return "select id from users where subject ~ '^model-\\d+$'";
  }

  /** Copies are right because their models are: nothing is checked again, nothing waited for. */
  private Connection loading() throws SQLException {
    var options = "options=-c%20session_replication_role%3Dreplica%20-c%20synchronous_commit%3Doff";
    var url = jdbcUrl();
    return DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + options);
  }

  private static void copy(Connection connection, String table, String where, int copies)
      throws SQLException {
    if (isCopied(connection, table, where, copies)) {
      return;
    }
    var columns = texts(connection, columnsOf(table));
    var values = new ArrayList<String>();
    for (var column : columns) {
      values.add(
          switch (column) {
            case "id", "user_id", "session_id" -> COPIED_ID.formatted(column);
            case "subject" -> "t.subject || '-' || n";
            default -> "t." + column;
          });
    }
    run(
        connection,
        "insert into %1$s (%2$s) select %3$s from %1$s t, generate_series(1, %4$d) as n where %5$s order by n"
            .formatted(
                table, String.join(", ", columns), String.join(", ", values), copies, where));
  }

  /** Whether an earlier load, which was interrupted, has come so far. */
  private static boolean isCopied(Connection connection, String table, String where, int copies)
      throws SQLException {
    var key =
        switch (table) {
          case "users", "workout_sessions" -> "id";
          case "session_exercises", "exercise_set_logs" -> "session_id";
          default -> "user_id";
        };
    var same = table.equals("training_events") ? "c.change_version = t.change_version" : "true";
    var found =
        """
        select exists (
          select from %1$s t, %1$s c, (select %2$d as n) as last
          where %3$s and c.%4$s = %5$s and %6$s)
        """
            .formatted(table, copies, where, key, COPIED_ID.formatted(key), same);
    return texts(connection, found).equals(List.of("t"));
  }

  private static String columnsOf(String table) {
    return """
    select column_name from information_schema.columns
    where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER'
    order by ordinal_position
    """
        .formatted(table);
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    var texts = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      var _ = statement.execute(sql);
    }
  }

  private String counts() throws SQLException {
    try (var connection = DriverManager.getConnection(jdbcUrl())) {
      return texts(
              connection,
              """
              select format('%s sessions, %s set logs, %s events, %s',
                (select count(*) from workout_sessions), (select count(*) from exercise_set_logs),
                (select count(*) from training_events),
                pg_size_pretty(pg_database_size(current_database())))
              """)
          .getFirst();
    }
  }

  @Override
  public void close() throws IOException {
    postgres.close();
    if (!kept) {
      try (var files = Files.walk(folder)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }
}
