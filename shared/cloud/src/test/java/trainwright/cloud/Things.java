package trainwright.cloud;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import trainwright.onebox.Scratch;
import trainwright.platform.Statement;

/** A database with one table of every type we store, seen from outside the adapter under test. */
final class Things {
  static final String INSERT =
      """
      insert into things (id, name, n, parent, doc, amount, big, ratio, flag, at, day, words)
      values (cast(:id as uuid), cast(:name as text), cast(:n as integer), cast(:parent as uuid),
              cast(:doc as jsonb), cast(:amount as numeric), cast(:big as bigint),
              cast(:ratio as double precision), cast(:flag as boolean),
              cast(:at as timestamptz), cast(:day as date), cast(:words as text[]))
      returning id, name, n, parent, doc, amount, big, ratio, flag, at, day, words
      """;
  private static final String ADD =
      "insert into things (id, name) values (cast(:id as uuid), cast(:name as text))";

  private final String url = Scratch.database();

  Things() {
    execute(
        """
        create table things (
          id uuid primary key, name text unique, n integer check (n >= 0),
          parent uuid references things (id), doc jsonb, amount numeric, big bigint,
          ratio double precision, flag boolean, at timestamptz, day date, words text[])
        """);
    // Deadlocks are noticed sooner than usual, for the tests' sake.
    execute("alter database %s set deadlock_timeout = '20ms'".formatted(name()));
  }

  private String name() {
    return url.replaceAll("^.*/|\\?.*$", "");
  }

  String url() {
    return url;
  }

  /** An insert that must not happen twice, with a name only. */
  static Statement add(UUID id, String name) {
    return Statement.once(ADD).bind("id", id).bind("name", name);
  }

  /** The same insert, of a random id. */
  static Statement add(String name) {
    return add(UUID.randomUUID(), name);
  }

  /** All names in order. */
  List<String> names() {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var results = statement.executeQuery("select name from things order by name")) {
      var names = new ArrayList<String>();
      while (results.next()) {
        names.add(results.getString(1));
      }
      return names;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Empties the table. */
  void clear() {
    execute("delete from things");
  }

  /** Kills every other connection to this database. */
  void terminateConnections() {
    execute(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()");
  }

  /** Waits until a statement that has the given words in it is running. */
  void awaitRunning(String words) throws InterruptedException {
    var sql =
        "select count(*) from pg_stat_activity where state = 'active' and pid <> pg_backend_pid()"
            + " and datname = current_database() and query like '%"
            + words
            + "%'";
    for (int tries = 0; count(sql) == 0; tries++) {
      if (tries == 1_000) {
        throw new AssertionError("no statement with " + words + " runs");
      }
      Thread.sleep(10);
    }
  }

  private long count(String sql) {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var results = statement.executeQuery(sql)) {
      return results.next() ? results.getLong(1) : 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      var _ = statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
