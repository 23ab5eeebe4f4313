package trainwright.local.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import trainwright.cloud.JdbcDatabase;
import trainwright.functions.compileroutine.CompileRoutineHandler;
import trainwright.functions.routines.RoutinesHandler;
import trainwright.platform.Database;
import trainwright.platform.Environment;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/**
 * Our share of a warm request: from the event's bytes to the answer's, less what the database was
 * waited for; and what a statement takes over JDBC and through the Data API.
 */
final class WarmBench implements Benchmark {
  private static final int WARM_UP = 500;
  private static final int ROUNDS = 1_000;
  private static final Logger REQUESTS = Logger.getLogger("trainwright.request");

  @Override
  public void run(PrintStream out) throws Exception {
    REQUESTS.setLevel(Level.WARNING);
    try (var functions = new BenchFunctions();
        var jdbc = new JdbcDatabase(functions.jdbcUrl(), 2);
        var dataApi = functions.dataApi()) {
      var database = new TimedDatabase(jdbc);
      var routes = component(database);
      out.println("our share of a warm request, the database's time taken off");
      var get = functions.getEvent();
      print(out, "GET /v1/routines/{id}", new RoutinesHandler(routes.routines()), get, database);
      var compile = new CompileRoutineHandler(routes.compileRoutine());
      print(out, "POST /v1/routines/compile", compile, functions.compileEvent(1), database);
      out.println("a statement that reads one row");
      printStatement(out, "over JDBC", jdbc);
      printStatement(out, "through the Data API", dataApi);
    }
  }

  private static WarmBenchComponent component(Database database) {
    return DaggerWarmBenchComponent.factory()
        .of(
            database,
            database,
            _ -> {},
            new Environment(Map.of()),
            reference -> reference,
            InstantSource.system(),
            new Random(1));
  }

  private static void print(
      PrintStream out,
      String name,
      RequestStreamHandler handler,
      String event,
      TimedDatabase database)
      throws Exception {
    for (int round = 0; round < WARM_UP; round++) {
      answer(handler, event);
    }
    var nanos = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      var _ = database.takeNanos();
      long start = System.nanoTime();
      answer(handler, event);
      nanos[round] = System.nanoTime() - start - database.takeNanos();
    }
    out.printf("  %-28s %s%n", name, Latencies.of(nanos));
  }

  private static void answer(RequestStreamHandler handler, String event) throws IOException {
    var output = new ByteArrayOutputStream();
    var input = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
    handler.handleRequest(input, output, context());
    if (Json.tree(output.toString(StandardCharsets.UTF_8)).path("statusCode").asInt() / 100 != 2) {
      throw new IllegalStateException(output.toString(StandardCharsets.UTF_8));
    }
  }

  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            WarmBench.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) ->
                method.getName().equals("getRemainingTimeInMillis") ? 29_000 : "bench");
  }

  private static void printStatement(PrintStream out, String name, Database database)
      throws Exception {
    var statement = Statement.read("select cast(:n as bigint) as n").bind("n", Long.valueOf(1));
    var latencies =
        Latencies.of(
            WARM_UP,
            ROUNDS,
            _ -> {
              var _ = database.run(statement);
            });
    out.printf("  %-28s %s%n", name, latencies);
  }
}
