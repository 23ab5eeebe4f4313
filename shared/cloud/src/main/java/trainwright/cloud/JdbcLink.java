package trainwright.cloud;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.crac.Context;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** One try of everything over JDBC. */
final class JdbcLink implements Link<JdbcTransaction>, Resource {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcLink.class);

  private final HikariDataSource pool;
  private final int statementSeconds;
  private final LongSupplier nanoTime;

  JdbcLink(HikariDataSource pool, Patience patience, LongSupplier nanoTime) {
    this.pool = pool;
    this.statementSeconds = (int) Math.max(1, patience.statement().toSeconds());
    this.nanoTime = nanoTime;
  }

  @Override
  public List<Row> run(@Nullable JdbcTransaction transaction, CheckedStatement statement) {
    try {
      if (transaction != null) {
        transaction.touch();
        return run(transaction.connection(), statement);
      }
      try (var connection = connection()) {
        return run(connection, statement);
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public JdbcTransaction begin() {
    try {
      var connection = connection();
      connection.setAutoCommit(false);
      return new JdbcTransaction(connection, nanoTime);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void commit(JdbcTransaction transaction) {
    try (var connection = transaction.connection()) {
      transaction.touch();
      connection.commit();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Closing gives the connection back to the pool, which rolls back what is open. */
  @Override
  public void rollback(JdbcTransaction transaction) {
    try (var connection = transaction.connection()) {
      connection.rollback();
    } catch (SQLException e) {
      LOG.debug("a connection was lost before its transaction could be rolled back", e);
    }
  }

  private Connection connection() {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      var state = deepestState(e);
      if (state.startsWith("28") || state.equals("3D000")) {
        throw failure(new SQLException("", state));
      }
      throw DatabaseFailure.notRun(e);
    }
  }

  /** The pool wraps what the driver met, such as a wrong password. */
  private static String deepestState(SQLException e) {
    var state = Objects.requireNonNullElse(e.getSQLState(), "");
    return e.getCause() instanceof SQLException cause ? deepestState(cause) : state;
  }

  private static DatabaseFailure failure(SQLException e) {
    var state = e.getSQLState();
    return state == null || state.length() != 5
        ? DatabaseFailure.unknown(e)
        : SqlState.failure(state, Objects.requireNonNullElse(e.getMessage(), ""));
  }

  private List<Row> run(Connection connection, CheckedStatement checked) throws SQLException {
    try (var prepared = connection.prepareStatement(checked.sql().positional())) {
      prepared.setQueryTimeout(statementSeconds);
      if (!checked.statement().hasOnePlan()) {
        // A plan kept for any value can't know whether a filter is there at all.
        prepared.unwrap(PGStatement.class).setPrepareThreshold(0);
      }
      var names = checked.sql().names();
      for (int i = 0; i < names.size(); i++) {
        bind(
            prepared,
            i + 1,
            Objects.requireNonNull(checked.statement().parameters().get(names.get(i))));
      }
      if (!prepared.execute()) {
        return List.of();
      }
      try (var results = prepared.getResultSet()) {
        return JdbcRows.read(results);
      }
    }
  }

  private static void bind(PreparedStatement prepared, int at, Statement.Value value)
      throws SQLException {
    switch (value) {
      case Statement.Value.Null() -> prepared.setNull(at, Types.VARCHAR);
      case Statement.Value.Text(String text) -> prepared.setString(at, text);
      case Statement.Value.Whole(long number) -> prepared.setLong(at, number);
      case Statement.Value.Fraction(double number) -> prepared.setDouble(at, number);
      case Statement.Value.Truth(boolean truth) -> prepared.setBoolean(at, truth);
    }
  }

  /** Connections don't survive a snapshot. */
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  /** Whatever connection is left is dead, though the pool can't know: its clock stood still. */
  @Override
  public void afterRestore(Context<? extends Resource> context) {
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  @Override
  public void close() {
    pool.close();
  }
}
