package trainwright.functions.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trainwright.cloud.JdbcDatabase;
import trainwright.onebox.Scratch;
import trainwright.platform.Database;
import trainwright.platform.Environment;
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
    Database database() {
      return jdbc;
    }
  }

  @Test
  void fillsAnEmptyDatabaseAndChangesNothingTheSecondTime() {
    var url = Scratch.emptyDatabase();
    try (var database = new JdbcDatabase(url, 2)) {
      var handler = handler(Map.of("DATABASE_URL", url), database);

      handler.handleRequest(
          InputStream.nullInputStream(), OutputStream.nullOutputStream(), context());
      var first = state(database);
      handler.handleRequest(
          InputStream.nullInputStream(), OutputStream.nullOutputStream(), context());

      assertThat(first).startsWith("exercises: ").isNotEqualTo("exercises: 0");
      assertThat(state(database)).isEqualTo(first);
    }
  }

  @Test
  void namesTheVariableThatIsMissing() {
    try (var database = new JdbcDatabase("jdbc:postgresql://127.0.0.1:1/none", 1)) {
      var handler = handler(Map.of(), database);
      assertThatThrownBy(
              () ->
                  handler.handleRequest(
                      InputStream.nullInputStream(), OutputStream.nullOutputStream(), context()))
          .hasMessage("set the environment variable DATABASE_URL");
    }
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
