package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import trainwright.cloud.JdbcDatabase;
import trainwright.local.Events.Event;
import trainwright.local.runtime.FunctionProcess;
import trainwright.local.runtime.FunctionSetup;
import trainwright.onebox.DataApiEndpoint;
import trainwright.onebox.ModelStub;
import trainwright.onebox.QdrantStub;
import trainwright.onebox.Scratch;
import trainwright.platform.Json;

/**
 * Every function from its zip, under AWS's own runtime interface client in a process of its own,
 * sent its events in order: its answers are those of the local server. The functions reach their
 * database through the Data API.
 */
@ExtendWith(RuntimeClientCanStart.class)
class FunctionsUnderRuntimeTest {
  private static final Duration LIMIT = Duration.ofSeconds(29);
  private static final String KEY = "key";

  @TempDir static Path folder;

  private static final Map<String, FunctionProcess> PROCESSES = new HashMap<>();
  private static final Placeholders HERE = new Placeholders();
  private static final Placeholders THERE = new Placeholders();
  private static final SameButForIds SAME = new SameButForIds();

  private static final Invoker INVOKER = new Invoker(InstantSource.system());
  private static final ModelStub MODELS = new ModelStub();
  private static final QdrantStub QDRANT_HERE = new QdrantStub(KEY);
  private static final QdrantStub QDRANT_THERE = new QdrantStub(KEY);

  private static TestHouse house;
  private static Packages packages;
  private static DataApiEndpoint dataApi;
  private static HttpServer queue;
  private static Map<String, String> environment;

  @BeforeAll
  static void start() throws IOException {
    Packages.assumeBuilt();
    packages = new Packages(folder.resolve("packages"));
    house = new TestHouse(folder.resolve("data"), hosted(QDRANT_HERE));
    var url = Scratch.database();
    try (var database = new JdbcDatabase(url, 1)) {
      TestHouse.loadLibrary(database);
    }
    dataApi = new DataApiEndpoint(url, 0, InstantSource.system());
    queue = queue();
    environment = environment(url);
    house.drainIndexOutbox();
    var _ = process(house.function("index-worker")).invoke("{}");
  }

  private static Map<String, String> hosted(QdrantStub qdrant) {
    return Map.of(
        "EMBEDDING_BASE_URL",
        MODELS.baseUrl(),
        "EMBEDDING_API_KEY",
        KEY,
        "EMBEDDING_MODEL",
        "stub",
        "EMBEDDING_DIMENSIONS",
        "64",
        "QDRANT_URL",
        qdrant.url(),
        "QDRANT_API_KEY",
        KEY,
        "QDRANT_COLLECTION",
        "exercises");
  }

  /** Takes every message, and has no file. */
  private static HttpServer queue() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var _ = exchange.getRequestBody().readAllBytes();
          var answer = "{\"MessageId\": \"1\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.createContext(
        "/s3",
        exchange -> {
          boolean removes = exchange.getRequestMethod().equals("DELETE");
          exchange.sendResponseHeaders(removes ? 204 : 404, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static Map<String, String> environment(String url) {
    var all = new HashMap<>(hosted(QDRANT_THERE));
    all.put("AWS_ENDPOINT_URL_RDS_DATA", "http://127.0.0.1:" + dataApi.port());
    all.put("AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:" + queue.getAddress().getPort());
    all.put("DATABASE_CLUSTER_ARN", "arn:aws:rds:us-east-1:000000000000:cluster:c");
    all.put("DATABASE_SECRET_ARN", "arn:aws:secretsmanager:us-east-1:000000000000:secret:s");
    all.put("DATABASE_NAME", url.replaceAll("^.*/|\\?.*$", ""));
    all.put("JOB_QUEUE_URL", "https://sqs.us-east-1.amazonaws.com/000000000000/jobs");
    all.put("FILES_BUCKET", "files");
    all.put("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:" + queue.getAddress().getPort() + "/s3");
    all.put("MIGRATION_URL", url);
    return all;
  }

  private static FunctionProcess process(Function function) {
    return PROCESSES.computeIfAbsent(
        function.name(),
        _ -> {
          var variables = new HashMap<>(environment);
          var url = variables.remove("MIGRATION_URL");
          if (function.name().equals("migrate")) {
            variables.put("DATABASE_URL", url);
          }
          return FunctionProcess.start(
              FunctionSetup.of(
                  function.handlerClass().getName(),
                  packages.of(function.handlerClass()),
                  LIMIT,
                  variables));
        });
  }

  @AfterAll
  static void stop() {
    PROCESSES.values().forEach(FunctionProcess::close);
    INVOKER.close();
    MODELS.close();
    QDRANT_HERE.close();
    QDRANT_THERE.close();
    if (queue != null) {
      queue.stop(0);
      dataApi.close();
      house.close();
    }
  }

  @TestFactory
  List<DynamicTest> everyFunctionAnswersItsEventsAsTheLocalServerDoes() {
    return Events.inOrder().stream()
        .map(event -> DynamicTest.dynamicTest(event.file(), () -> check(event)))
        .toList();
  }

  @Test
  void thereIsAnEventForEveryFunction() {
    assertThat(Events.inOrder())
        .extracting(Event::function)
        .containsAll(house.functions().stream().map(Function::name).toList());
  }

  private static void check(Event event) {
    var function = house.function(event.function());
    var here = here(function, HERE.fill(event.text()));
    var report = process(function).invoke(THERE.fill(event.text()));
    assertThat(report.isError()).as(report.payload()).isFalse();
    var there = SameButForIds.readable(report.payload());
    assertThat(SAME.differences(here, there)).as(there.toPrettyString()).isEmpty();
    checkLog(function);
    remember(event, HERE, here);
    remember(event, THERE, there);
  }

  /** What CloudWatch would take metrics from: lines of JSON and nothing else in them. */
  private static void checkLog(Function function) {
    if (!function.name().equals("migrate")) {
      var last = process(function).log().lines().filter(line -> line.contains("_aws")).toList();
      assertThat(last).isNotEmpty();
      assertThat(Json.tree(last.getLast()).at("/_aws/CloudWatchMetrics")).isNotEmpty();
    }
  }

  private static JsonNode here(Function function, String event) {
    var outcome = INVOKER.invoke(function, Bytes.of(event), "invocation", LIMIT);
    if (outcome instanceof Outcome.Answered(Bytes payload)) {
      return SameButForIds.readable(payload.text());
    }
    throw new AssertionError(outcome.toString());
  }

  /** Later events name what this one made. */
  private static void remember(Event event, Placeholders side, JsonNode answer) {
    if (!event.expected().isEmpty()) {
      var _ = side.differences(Json.tree(side.fill(event.expected())), answer);
    }
  }
}
