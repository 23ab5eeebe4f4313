package trainwright.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import trainwright.cloud.JdbcDatabase;
import trainwright.migrations.Migrations;
import trainwright.onebox.Scratch;
import trainwright.platform.Environment;

/** Every function over a fresh database with the exercise library; jobs wait to be asked for. */
final class TestHouse implements AutoCloseable {
  private final JdbcDatabase database;
  private final LocalComponent component;
  private final List<Function> functions;

  TestHouse(Path data) {
    var url = Scratch.database();
    database = new JdbcDatabase(url, 10);
    var environment = new Environment(Map.of("DATABASE_URL", url));
    var ports = new OneboxModule(database, _ -> {}, environment, data);
    component = DaggerLocalComponent.builder().oneboxModule(ports).build();
    functions = House.functions(component);
    var _ = component.loadLibrary().run(Migrations.libraryFiles());
  }

  /** Brings the vector index up to date. */
  void drainIndexOutbox() {
    int _ = component.drainIndexOutbox().run();
  }

  List<Function> functions() {
    return functions;
  }

  Function function(String name) {
    return functions.stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no function " + name));
  }

  @Override
  public void close() {
    database.close();
  }
}
