package trainwright.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trainwright.cloud.JdbcDatabase;
import trainwright.cloud.Patience;
import trainwright.migrations.Migrations;
import trainwright.onebox.FolderFileStore;
import trainwright.onebox.Scratch;
import trainwright.platform.Database;
import trainwright.platform.Environment;

/** Every function over a fresh database with the exercise library; jobs wait to be asked for. */
final class TestHouse implements AutoCloseable {
  private final String url;
  private final Database database;
  private final Runnable closeDatabase;
  private final LocalComponent component;
  private final List<Function> functions;

  /** A house over JDBC, as on one machine. */
  TestHouse(Path data) {
    this(data, Map.of());
  }

  /** The same, told of hosted models and indexes too. */
  TestHouse(Path data, Map<String, String> more) {
    this(data, more, Scratch.database());
  }

  private TestHouse(Path data, Map<String, String> more, String url) {
    this(data, more, url, new JdbcDatabase(url, 10));
  }

  private TestHouse(Path data, Map<String, String> more, String url, JdbcDatabase database) {
    this(data, more, url, database, database::close);
  }

  /**
   * A house over any database.
   *
   * @param url where it is reached directly, for migrations
   */
  TestHouse(
      Path data, Map<String, String> more, String url, Database database, Runnable closeDatabase) {
    this.url = url;
    this.database = database;
    this.closeDatabase = closeDatabase;
    var environment = new HashMap<>(more);
    environment.put("DATABASE_URL", url);
    component = component(data, environment, database);
    functions = House.functions(component);
    var _ = component.loadLibrary().run(Migrations.libraryFiles());
  }

  private static LocalComponent component(
      Path data, Map<String, String> environment, Database database) {
    var ports =
        new OneboxModule(database, _ -> {}, files(data), new Environment(environment), data);
    return DaggerLocalComponent.builder().oneboxModule(ports).build();
  }

  /** Files in this folder, which nobody serves. */
  static FolderFileStore files(Path data) {
    var nowhere = URI.create("http://127.0.0.1/files");
    return new FolderFileStore(data.resolve("files"), nowhere, InstantSource.system());
  }

  /** A house over the strict Data API, as on AWS. */
  static TestHouse onDataApi(Path data) {
    var dataApi = new StrictDataApi(Patience.STANDARD);
    return new TestHouse(data, Map.of(), dataApi.url(), dataApi.database(), dataApi::close);
  }

  /** Loads the exercise library into another database. */
  static void loadLibrary(Database other) {
    var component = component(Path.of("."), Map.of(), other);
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

  Database database() {
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
    closeDatabase.run();
  }
}
