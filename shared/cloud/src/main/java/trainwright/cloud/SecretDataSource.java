package trainwright.cloud;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Problem;
import trainwright.platform.Secret;

/**
 * Opens connections to a database whose address is secret, and may be exchanged while we run: when
 * Postgres refuses the user or the password, the secret is read again.
 */
final class SecretDataSource implements DataSource {
  private final Secret url;
  private final Properties properties;

  SecretDataSource(Secret url, Properties properties) {
    this.url = url;
    this.properties = properties;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var used = address();
    try {
      return open(used);
    } catch (SQLException e) {
      boolean refused = Objects.requireNonNullElse(e.getSQLState(), "").startsWith("28");
      if (refused && url.renewed(used)) {
        return open(url.value());
      }
      throw e;
    }
  }

  /** A secret that can't be read is a connection that can't be made: it may be tried again. */
  private String address() throws SQLException {
    try {
      return url.value();
    } catch (Problem e) {
      throw new SQLException("the database's address can't be read", "08001", e);
    }
  }

  private Connection open(String address) throws SQLException {
    return DriverManager.getConnection(DatabaseUrl.toJdbc(address), properties);
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {}

  /** The driver has its own limit among the properties. */
  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
