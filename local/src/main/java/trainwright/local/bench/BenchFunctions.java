package trainwright.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trainwright.cloud.DataApiAccess;
import trainwright.cloud.DataApiDatabase;
import trainwright.cloud.DataApiTarget;
import trainwright.cloud.Patience;
import trainwright.local.bench.hello.HelloStreamHandler;
import trainwright.local.bench.hello.HelloTypedHandler;
import trainwright.local.runtime.FunctionPackage;
import trainwright.local.runtime.FunctionProcess;
import trainwright.local.runtime.FunctionSetup;
import trainwright.local.runtime.Report;
import trainwright.onebox.DataApiEndpoint;
import trainwright.platform.Environment;
import trainwright.platform.Json;

/**
 * Functions as Lambda runs them, over a database with the exercise library and one routine that is
 * reached through the Data API.
 */
final class BenchFunctions implements AutoCloseable {
  private static final String ACCOUNT = "us-east-1:000000000000";
  private static final String LANGUAGE = "20 minutes for tight hips, bad knees, no equipment";

  private final Path folder;
  private final BenchDatabase database = new BenchDatabase();
  private final DataApiEndpoint endpoint;
  private final String routineId;

  BenchFunctions() throws IOException {
    folder = Files.createTempDirectory("trainwright-bench");
    database.loadLibrary();
    endpoint = new DataApiEndpoint(database.jdbcUrl(), 0, InstantSource.system());
    var _ =
        FunctionPackage.of(
            folder.resolve("hello"),
            List.of(HelloStreamHandler.class, HelloTypedHandler.class),
            List.of("aws-lambda-java-events", "joda-time"));
    for (var name : new String[] {"routines", "compile-routine"}) {
      var zip = Path.of("functions", name, "target", name + ".zip");
      var _ = FunctionPackage.unpack(zip, folder.resolve(name));
    }
    routineId = Json.tree(compiled()).get("routine_id").asText();
  }

  private String compiled() {
    try (var function = FunctionProcess.start(compileRoutine())) {
      return body(function.invoke(compileEvent(1)));
    }
  }

  /** The body of an answer that must be a success. */
  static String body(Report report) {
    var answer = report.isError() ? Json.newObject() : Json.tree(report.payload());
    if (answer.path("statusCode").asInt() / 100 != 2) {
      throw new IllegalStateException(report.payload());
    }
    return answer.get("body").asText();
  }

  FunctionSetup helloStream() {
    return setup(HelloStreamHandler.class.getName(), "hello");
  }

  FunctionSetup helloTyped() {
    return setup(HelloTypedHandler.class.getName(), "hello");
  }

  FunctionSetup routines() {
    return setup("trainwright.functions.routines.RoutinesHandler", "routines");
  }

  FunctionSetup compileRoutine() {
    return setup("trainwright.functions.compileroutine.CompileRoutineHandler", "compile-routine");
  }

  private FunctionSetup setup(String handler, String name) {
    return FunctionSetup.of(handler, folder.resolve(name), Duration.ofSeconds(29), environment());
  }

  private Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL_RDS_DATA", "http://127.0.0.1:" + endpoint.port(),
        "DATABASE_CLUSTER_ARN", "arn:aws:rds:" + ACCOUNT + ":cluster:bench",
        "DATABASE_SECRET_ARN", "arn:aws:secretsmanager:" + ACCOUNT + ":secret:bench",
        "DATABASE_NAME", database.name(),
        "JOB_QUEUE_URL", "https://sqs.us-east-1.amazonaws.com/000000000000/bench");
  }

  String jdbcUrl() {
    return database.jdbcUrl();
  }

  /** The database through the Data API, as functions reach it. */
  DataApiDatabase dataApi() {
    var values = new HashMap<>(environment());
    values.put("AWS_ACCESS_KEY_ID", "bench");
    values.put("AWS_SECRET_ACCESS_KEY", "bench");
    var target =
        new DataApiTarget(
            values.getOrDefault("DATABASE_CLUSTER_ARN", ""),
            values.getOrDefault("DATABASE_SECRET_ARN", ""),
            database.name());
    var access = DataApiAccess.of(new Environment(values), target);
    return new DataApiDatabase(access, target, Patience.STANDARD);
  }

  /** Reads the routine. */
  String getEvent() {
    return event("GET", "/v1/routines/{id}", "/v1/routines/" + routineId, "", routineId);
  }

  /** Compiles a routine. */
  String compileEvent(int seed) {
    var body = Json.write(Map.of("user_requirements", LANGUAGE, "seed", seed));
    return event("POST", "/v1/routines/compile", "/v1/routines/compile", body, "");
  }

  private static String event(String method, String route, String path, String body, String id) {
    var event = Json.newObject();
    event.put("version", "2.0").put("routeKey", method + " " + route);
    event.put("rawPath", path).put("rawQueryString", "");
    event.putObject("headers").put("content-type", "application/json");
    if (!id.isEmpty()) {
      event.putObject("pathParameters").put("id", id);
    }
    var context = event.putObject("requestContext").put("requestId", "bench");
    context.putObject("http").put("method", method).put("path", path);
    context.putObject("authorizer").putObject("jwt").putObject("claims").put("sub", "bench");
    if (!body.isEmpty()) {
      event.put("body", body);
    }
    return Json.write(event.put("isBase64Encoded", false));
  }

  @Override
  public void close() throws IOException {
    endpoint.close();
    database.close();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
