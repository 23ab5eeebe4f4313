package trainwright.onebox;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import trainwright.platform.NamedSql;

/** The five operations on a database. */
final class DataApiOperations implements AutoCloseable {
  private static final String CANCELED = "57014";

  private final HikariDataSource pool;
  private final String database;
  private final int statementSeconds;
  private final DataApiTransactions transactions;

  DataApiOperations(
      HikariDataSource pool,
      String database,
      int statementSeconds,
      DataApiTransactions transactions) {
    this.pool = pool;
    this.database = database;
    this.statementSeconds = statementSeconds;
    this.transactions = transactions;
  }

  /** Runs an operation, named by its path. */
  Map<String, Object> run(String operation, DataApiRequest request) {
    if (request.database() != null && !request.database().equals(database)) {
      throw DataApiError.noDatabase(request.database());
    }
    try {
      return switch (operation) {
        case "Execute" -> inConnection(request, connection -> execute(connection, request));
        case "BatchExecute" -> inConnection(request, connection -> batch(connection, request));
        case "BeginTransaction" -> Map.of("transactionId", transactions.begin(connection()));
        case "CommitTransaction" -> commit(request.requiredTransactionId());
        case "RollbackTransaction" -> rollback(request.requiredTransactionId());
        default -> throw DataApiError.unknownOperation();
      };
    } catch (SQLException e) {
      throw DataApiError.ofPostgres(e);
    }
  }

  /** A result past a limit ends the transaction it was read in. */
  private Map<String, Object> inConnection(
      DataApiRequest request, DataApiTransactions.Work<Map<String, Object>> work)
      throws SQLException {
    var id = request.transactionId();
    if (id == null) {
      try (var connection = connection()) {
        return work.run(connection);
      }
    }
    try {
      return transactions.use(id, work);
    } catch (DataApiError e) {
      if (e.endsTransaction()) {
        transactions.drop(id);
      }
      throw e;
    }
  }

  private Connection connection() {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw DataApiError.unavailable(e);
    }
  }

  private Map<String, Object> execute(Connection connection, DataApiRequest request)
      throws SQLException {
    var sql = oneStatement(request);
    if (request.asJson() && !isSelect(request.requiredSql())) {
      throw DataApiError.invalid("formatRecordsAs JSON is supported for SELECT statements only");
    }
    try (var statement = prepare(connection, sql)) {
      new DataApiParameters(request.parameters()).bind(statement, sql);
      if (!execute(statement)) {
        return DataApiResults.updated(Math.max(0, statement.getUpdateCount()));
      }
      try (var results = statement.getResultSet()) {
        return new DataApiResults(request).rows(results);
      }
    }
  }

  private Map<String, Object> batch(Connection connection, DataApiRequest request)
      throws SQLException {
    var sql = oneStatement(request);
    var sets = request.parameterSets();
    boolean alone = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (var statement = prepare(connection, sql)) {
      for (var set : sets) {
        new DataApiParameters(set).bind(statement, sql);
        boolean _ = execute(statement);
      }
      if (alone) {
        connection.commit();
      }
    } finally {
      // Rolls back what a failed statement left when the batch is by itself.
      if (alone) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
    var nothing = Map.of("generatedFields", Collections.emptyList());
    return Map.of("updateResults", Collections.nCopies(sets.size(), nothing));
  }

  private static NamedSql oneStatement(DataApiRequest request) {
    var sql = NamedSql.parse(request.requiredSql());
    if (sql.statements() > 1) {
      throw DataApiError.invalid("Multistatements aren't supported.");
    } else if (sql.statements() == 0) {
      throw DataApiError.invalid("SQL is empty");
    }
    return sql;
  }

  private static boolean isSelect(String sql) {
    return sql.stripLeading().toLowerCase(Locale.ROOT).startsWith("select");
  }

  private PreparedStatement prepare(Connection connection, NamedSql sql) throws SQLException {
    var statement = connection.prepareStatement(sql.positional());
    statement.setQueryTimeout(statementSeconds);
    return statement;
  }

  private boolean execute(PreparedStatement statement) throws SQLException {
    long start = System.nanoTime();
    try {
      return statement.execute();
    } catch (SQLException e) {
      if (CANCELED.equals(e.getSQLState())
          && System.nanoTime() - start >= TimeUnit.SECONDS.toNanos(statementSeconds)) {
        throw DataApiError.timeout();
      }
      throw e;
    }
  }

  private Map<String, Object> commit(String id) throws SQLException {
    transactions.end(
        id,
        connection -> {
          connection.commit();
          return true;
        });
    return Map.of("transactionStatus", "Transaction Committed");
  }

  private Map<String, Object> rollback(String id) throws SQLException {
    transactions.end(
        id,
        connection -> {
          connection.rollback();
          return true;
        });
    return Map.of("transactionStatus", "Rollback Complete");
  }

  /** Rolls a transaction back behind its user's back. */
  void loseTransaction(String id) {
    transactions.drop(id);
  }

  /** Rolls back what is too old. */
  void dropExpired() {
    transactions.dropExpired();
  }

  @Override
  public void close() {
    transactions.close();
    pool.close();
  }
}
