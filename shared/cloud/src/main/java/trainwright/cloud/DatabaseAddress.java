package trainwright.cloud;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.inject.Inject;
import trainwright.platform.Environment;
import trainwright.platform.Json;
import trainwright.platform.Secret;
import trainwright.platform.Secrets;

/**
 * Where a database is that JDBC can reach: {@code DATABASE_URL} (or {@code DATABASE_URL_SECRET})
 * names it whole; or {@code DATABASE_HOST} and {@code DATABASE_NAME}, with the user and password
 * that RDS keeps in {@code DATABASE_SECRET_ARN}.
 */
public final class DatabaseAddress {
  private final Environment environment;
  private final Secrets secrets;

  /** What an environment names. */
  @Inject
  public DatabaseAddress(Environment environment, Secrets secrets) {
    this.environment = environment;
    this.secrets = secrets;
  }

  /**
   * The address, of any form that {@link DatabaseUrl} reads; a secret because of its password.
   *
   * @throws IllegalStateException when it is given in part, or isn't an address
   */
  public Optional<Secret> find() {
    environment.find("DATABASE_URL").ifPresent(DatabaseAddress::check);
    return secrets.find("DATABASE_URL").or(() -> environment.find("DATABASE_HOST").map(this::at));
  }

  private static void check(String url) {
    var _ = DatabaseUrl.toJdbc(url);
  }

  private Secret at(String host) {
    var name = environment.get("DATABASE_NAME");
    return secrets.kept(
        environment.get("DATABASE_SECRET_ARN"), account -> address(host, name, account));
  }

  /** Inside the database's own network the connection is encrypted, the certificate not checked. */
  private static String address(String host, String name, String account) {
    var fields = Json.tree(account);
    return "jdbc:postgresql://%s/%s?sslmode=require&user=%s&password=%s"
        .formatted(
            host,
            name,
            encoded(fields.path("username").asText()),
            encoded(fields.path("password").asText()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
