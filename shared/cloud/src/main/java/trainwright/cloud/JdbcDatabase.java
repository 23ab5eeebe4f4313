package trainwright.cloud;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Database;
import trainwright.platform.NamedSql;
import trainwright.platform.RequestTally;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** Postgres over JDBC, for any {@code DATABASE_URL}. */
public final class JdbcDatabase implements Database, AutoCloseable {
  private static final ScopedValue<Connection> TRANSACTION = ScopedValue.newInstance();

  private final HikariDataSource pool;
  private final Map<String, NamedSql> parsed = new ConcurrentHashMap<>();

  /** A pool of at most {@code connections} to the database at a JDBC address. */
  public JdbcDatabase(String jdbcUrl, int connections) {
    var config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl);
    config.setMaximumPoolSize(connections);
    pool = new HikariDataSource(config);
  }

  @Override
  public List<Row> run(Statement statement) {
    RequestTally.addStatement();
    try {
      if (TRANSACTION.isBound()) {
        return run(TRANSACTION.get(), statement);
      }
      try (var connection = pool.getConnection()) {
        return run(connection, statement);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public <T> T transaction(Supplier<T> work) {
    if (TRANSACTION.isBound()) {
      throw new IllegalStateException("a transaction inside a transaction");
    }
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = ScopedValue.where(TRANSACTION, connection).call(work::get);
        connection.commit();
        return result;
      } catch (RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Row> run(Connection connection, Statement statement) throws SQLException {
    var sql = parsed.computeIfAbsent(statement.sql(), NamedSql::parse);
    try (var prepared = connection.prepareStatement(sql.positional())) {
      for (int i = 0; i < sql.names().size(); i++) {
        bind(prepared, i + 1, statement.parameters().get(sql.names().get(i)));
      }
      if (!prepared.execute()) {
        return List.of();
      }
      try (var results = prepared.getResultSet()) {
        return rows(results);
      }
    }
  }

  private static void bind(PreparedStatement prepared, int at, Statement.@Nullable Value value)
      throws SQLException {
    switch (value) {
      case null -> throw new IllegalArgumentException("parameter " + at + " is not bound");
      case Statement.Value.Null() -> prepared.setNull(at, Types.VARCHAR);
      case Statement.Value.Text(String text) -> prepared.setString(at, text);
      case Statement.Value.Whole(long number) -> prepared.setLong(at, number);
      case Statement.Value.Fraction(double number) -> prepared.setDouble(at, number);
      case Statement.Value.Truth(boolean truth) -> prepared.setBoolean(at, truth);
    }
  }

  private static List<Row> rows(ResultSet results) throws SQLException {
    var meta = results.getMetaData();
    var rows = new ArrayList<Row>();
    while (results.next()) {
      var values = new LinkedHashMap<String, @Nullable Object>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        values.put(meta.getColumnLabel(i), value(results, i, meta.getColumnType(i)));
      }
      rows.add(new Row(values));
    }
    return rows;
  }

  private static @Nullable Object value(ResultSet results, int at, int type) throws SQLException {
    Object value =
        switch (type) {
          case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Long.valueOf(results.getLong(at));
          case Types.REAL, Types.DOUBLE -> Double.valueOf(results.getDouble(at));
          case Types.BIT, Types.BOOLEAN -> Boolean.valueOf(results.getBoolean(at));
          case Types.ARRAY -> texts(results.getArray(at));
          default -> results.getString(at);
        };
    return results.wasNull() ? null : value;
  }

  private static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
    return array == null
        ? null
        : Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }

  @Override
  public void close() {
    pool.close();
  }
}
