package trainwright.local;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import trainwright.cloud.DatabaseUrl;
import trainwright.cloud.JdbcDatabase;
import trainwright.functions.jobworker.JobWorkerHandler;
import trainwright.migrations.Migrations;
import trainwright.onebox.DataApiEndpoint;
import trainwright.onebox.EmbeddedDatabase;
import trainwright.onebox.FolderFileServer;
import trainwright.onebox.FolderFileStore;
import trainwright.onebox.InProcessQueue;
import trainwright.onebox.Schedules;
import trainwright.platform.Database;
import trainwright.platform.Environment;
import trainwright.platform.Json;
import trainwright.platform.Problem;

/** The local server while it runs: database, functions, queue, schedules and the port. */
final class RunningServer implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger("trainwright.local");
  private static final InstantSource CLOCK = InstantSource.system();
  private static final int CONNECTIONS = 20;
  private static final int JOB_WORKERS = 2;
  private static final Duration SWEEP_INTERVAL = Duration.ofMinutes(1);
  private static final Duration ROLLUP_INTERVAL = Duration.ofHours(1);
  private static final Duration DRAIN_INTERVAL = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** What must be closed, the newest first. */
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  private final Options options;
  private final Environment environment;
  private final HttpPort port;
  private final InProcessQueue queue = new InProcessQueue(JOB_WORKERS);
  private final Schedules schedules = new Schedules();
  private @Nullable Integer dataApiPort;

  /**
   * Takes the port; requests wait.
   *
   * @throws Problem when the port is taken
   */
  RunningServer(Options options, Environment environment) {
    this.options = options;
    this.environment = environment;
    port = listening("--port", options.port(), () -> new HttpPort(options.port()));
    parts.push(port);
  }

  /** Something that listens on a port of its own. */
  @FunctionalInterface
  private interface Listener<T> {
    T listen() throws IOException;
  }

  private static <T> T listening(String option, int port, Listener<T> listener) {
    try {
      return listener.listen();
    } catch (BindException e) {
      throw Problem.of(
          Problem.Code.CONFLICT,
          "port %d is in use: stop the other program or choose another with %s"
              .formatted(port, option),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts the database, brings schema and library up to date, and serves.
   *
   * @throws Problem when the folder is in use or the database doesn't start; all is closed then
   */
  synchronized void start() {
    var warmUp = Thread.ofPlatform().daemon().start(RunningServer::warmUp);
    try {
      var url = databaseUrl();
      int _ = Migrations.run(url);
      startDataApi(url);
      var database = opened(new JdbcDatabase(url, CONNECTIONS));
      warmUp.join();
      var known = new Environment(with(environment.values(), "DATABASE_URL", url));
      start(database, known);
    } catch (InterruptedException e) {
      close();
      throw new IllegalStateException("interrupted", e);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Loads what reading JSON needs while Postgres starts. */
  private static void warmUp() {
    Migrations.libraryFiles().forEach(file -> Json.tree(file));
  }

  private String databaseUrl() {
    return environment
        .find("DATABASE_URL")
        .map(DatabaseUrl::toJdbc)
        .orElseGet(() -> opened(EmbeddedDatabase.start(options.data())).jdbcUrl());
  }

  private void startDataApi(String url) {
    var wanted = options.dataApi();
    if (wanted != null) {
      dataApiPort = opened(dataApi(url, wanted)).port();
    }
  }

  private static Map<String, String> with(Map<String, String> values, String name, String value) {
    var extended = new HashMap<>(values);
    extended.put(name, value);
    return extended;
  }

  private static DataApiEndpoint dataApi(String url, int port) {
    return listening("--data-api", port, () -> new DataApiEndpoint(url, port, CLOCK));
  }

  private void start(Database database, Environment known) {
    var address = URI.create("http://127.0.0.1:" + port() + FileDoor.PREFIX.replaceFirst("/$", ""));
    var files = new FolderFileStore(options.data().resolve("files"), address, CLOCK);
    var ports = new OneboxModule(database, queue, files, known, options.data());
    var component = DaggerLocalComponent.builder().oneboxModule(ports).build();
    var _ = component.loadLibrary().run(Migrations.libraryFiles());
    opened(() -> closeWithin(PATIENCE, schedules));
    opened(() -> closeWithin(PATIENCE, queue));
    startWork(component);
    var invoker = opened(new Invoker(CLOCK));
    var fileServer = new FolderFileServer(files, FileDoor.PREFIX, component.keepUpload()::run);
    var _ = parts.remove(port);
    port.leave(FileDoor.PREFIX, new FileDoor(fileServer, new Cors(options.corsOrigins())));
    opened(port).serve(frontDoor(House.functions(component), invoker));
  }

  /** What the queue and the schedules start on AWS; the index follows changes within a second. */
  private void startWork(LocalComponent component) {
    queue.deliverTo(new JobDelivery(new JobWorkerHandler(component.runJob()), CLOCK));
    schedules.every(SWEEP_INTERVAL, "job sweep", component.jobSweep());
    schedules.every(ROLLUP_INTERVAL, "daily roll-up", component.closeDays()::run);
    var drain = component.drainIndexOutbox();
    schedules.every(
        DRAIN_INTERVAL,
        "index worker",
        () -> {
          int _ = drain.run();
        });
  }

  private FrontDoor frontDoor(List<Function> functions, Invoker invoker) {
    Supplier<RSAKey> key = () -> TokenKey.in(options.data());
    var tokens = new Tokens(key, CLOCK);
    var cors = new Cors(options.corsOrigins());
    var gatekeeper = new Gatekeeper(tokens, options.strictAuth(), cors);
    return new FrontDoor(
        new Gateway(new RouteTable(functions), gatekeeper, invoker, CLOCK, Gateway.WALL),
        new InvokeApi(functions, invoker, CLOCK),
        new ApiReference(),
        gatekeeper,
        tokens,
        cors);
  }

  private <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }

  int port() {
    return port.number();
  }

  /** The port of the Data API endpoint; null when none was asked for. */
  @Nullable Integer dataApiPort() {
    return dataApiPort;
  }

  /**
   * Stops serving, gives work under way half a second, and stops the database. Waits for a start
   * that has begun.
   */
  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      close(parts.pop());
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "stopping was not clean", e);
    }
  }

  /** Lets the part close itself in its own time, but doesn't wait longer than this for it. */
  private static void closeWithin(Duration patience, AutoCloseable part) {
    var closing = Thread.ofVirtual().start(() -> close(part));
    try {
      boolean _ = closing.join(patience);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
