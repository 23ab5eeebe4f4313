package trainwright.functions.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trainwright.cloud.JdbcDatabase;
import trainwright.onebox.Scratch;
import trainwright.platform.Database;
import trainwright.platform.Environment;
import trainwright.platform.SecretStore;
import trainwright.platform.Statement;

final class MigrateTest {
  @Component(modules = Ports.class)
  interface TestComponent {
    Migrate migrate();
  }

  @Module
  record Ports(Environment environment, JdbcDatabase jdbc) {
    @Provides
    Environment providedEnvironment() {
      return environment;
    }

    @Provides
    static SecretStore secretStore() {
      return reference -> reference;
    }

    @Provides
    static InstantSource clock() {
      return InstantSource.system();
    }

    @Provides
    Database database() {
      return jdbc;
    }
  }

  @Test
  void fillsAnEmptyDatabaseAndChangesNothingTheSecondTime() throws Exception {
    var url = Scratch.emptyDatabase();
    try (var database = new JdbcDatabase(url, 2)) {
      var handler = handler(Map.of("DATABASE_URL", url), database);
      invoke(handler);
      var first = state(database);
      invoke(handler);
      assertThat(first).startsWith("exercises: ").isNotEqualTo("exercises: 0");
      assertThat(state(database)).isEqualTo(first);
    }
  }

  /** As when a later resource of a deployment failed and CloudFormation rolls back. */
  @Test
  void leavesASchemaAsItIsThatANewerReleaseHasMigrated() throws Exception {
    var url = Scratch.database();
    try (var database = new JdbcDatabase(url, 2)) {
      var _ =
          database.run(
              Statement.once(
                  """
                  insert into flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by,
                     execution_time, success)
                  values (999, '999', 'of the future', 'SQL', 'V999__of_the_future.sql', 1, 'x', 1, true)
                  """));
      invoke(handler(Map.of("DATABASE_URL", url), database));
      assertThat(state(database)).isNotEqualTo("exercises: 0");
    }
  }

  @Test
  void failsWhenTheSchemaIsNotTheOneItKnows() {
    var url = Scratch.database();
    try (var database = new JdbcDatabase(url, 2)) {
      var _ =
          database.run(
              Statement.once(
                  "update flyway_schema_history set checksum = 1 where version = '001'"));
      var handler = handler(Map.of("DATABASE_URL", url), database);
      assertThatThrownBy(() -> invoke(handler)).hasMessageContaining("checksum mismatch");
      assertThat(state(database)).as("and loads no library").isEqualTo("exercises: 0");
    }
  }

  @Test
  void namesTheVariableThatIsMissing() {
    try (var database = new JdbcDatabase("jdbc:postgresql://127.0.0.1:1/none", 1)) {
      var handler = handler(Map.of(), database);
      assertThatThrownBy(() -> invoke(handler))
          .hasMessageStartingWith("set the environment variable DATABASE_URL");
    }
  }

  private static void invoke(MigrateHandler handler) throws IOException {
    handler.handleRequest(
        InputStream.nullInputStream(), OutputStream.nullOutputStream(), context());
  }

  private static MigrateHandler handler(Map<String, String> environment, JdbcDatabase database) {
    var ports = new Ports(new Environment(environment), database);
    return new MigrateHandler(
        DaggerMigrateTest_TestComponent.builder().ports(ports).build().migrate());
  }

  /** How many exercises there are, and when one was last touched. */
  private static String state(JdbcDatabase database) {
    return database
        .run(
            Statement.read(
                """
                select 'exercises: ' || count(*)
                  || case when count(*) > 0 then ', ' || max(updated_at) else '' end as state
                from exercises
                """))
        .getFirst()
        .text("state");
  }

  /** A context that nothing may ask. */
  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
