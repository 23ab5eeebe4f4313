package trainwright.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trainwright.cloud.JdbcDatabase;
import trainwright.migrations.Migrations;
import trainwright.onebox.Scratch;
import trainwright.platform.Database;
import trainwright.platform.Environment;

/** Every function over a fresh database with the exercise library; jobs wait to be asked for. */
final class TestHouse implements AutoCloseable {
  private final String url = Scratch.database();
  private final JdbcDatabase database;
  private final LocalComponent component;
  private final List<Function> functions;

  TestHouse(Path data) {
    this(data, Map.of());
  }

  /** A house that is also told of hosted models and indexes. */
  TestHouse(Path data, Map<String, String> more) {
    database = new JdbcDatabase(url, 10);
    var values = new HashMap<>(more);
    values.put("DATABASE_URL", url);
    var environment = new Environment(values);
    var ports = new OneboxModule(database, _ -> {}, environment, data);
    component = DaggerLocalComponent.builder().oneboxModule(ports).build();
    functions = House.functions(component);
    var _ = component.loadLibrary().run(Migrations.libraryFiles());
  }

  /** Loads the exercise library into another database. */
  static void loadLibrary(Database other) {
    var ports = new OneboxModule(other, _ -> {}, new Environment(Map.of()), Path.of("."));
    var component = DaggerLocalComponent.builder().oneboxModule(ports).build();
    var _ = component.loadLibrary().run(Migrations.libraryFiles());
  }

  /** Brings the vector index up to date. */
  void drainIndexOutbox() {
    int _ = component.drainIndexOutbox().run();
  }

  /** The JDBC address of its database. */
  String url() {
    return url;
  }

  JdbcDatabase database() {
    return database;
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
