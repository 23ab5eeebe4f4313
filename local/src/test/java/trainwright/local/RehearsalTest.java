package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainwright.cloud.DataApiAccess;
import trainwright.cloud.DataApiDatabase;
import trainwright.cloud.DataApiTarget;
import trainwright.cloud.HttpHandler;
import trainwright.cloud.JdbcDatabase;
import trainwright.cloud.Patience;
import trainwright.onebox.DataApiEndpoint;
import trainwright.onebox.Fault;
import trainwright.onebox.ModelStub;
import trainwright.onebox.QdrantStub;
import trainwright.onebox.Scratch;
import trainwright.platform.Environment;
import trainwright.platform.Json;

/**
 * What functions rehearse before a snapshot of them is taken: every request of their recordings is
 * still answered well from the recorded results. A changed statement needs a new recording: {@code
 * bin/test -Drehearsal=record -Dtest=RehearsalTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class RehearsalTest {
  private static final Path FUNCTIONS = Path.of("../functions");
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** By function the events that it rehearses. */
  private static final Map<String, List<String>> REHEARSED =
      Map.ofEntries(
          Map.entry("exercises", List.of("012-exercises.list", "014-exercises.get")),
          Map.entry("exercise-search", List.of("200-exercise-search.search")),
          Map.entry("compile-routine", List.of("300-compile-routine.at-once")),
          Map.entry("routines", List.of("402-routines.list", "403-routines.get")),
          Map.entry("programs", List.of("423-programs.list", "424-programs.get")),
          Map.entry("mesocycles", List.of("430-mesocycles.get")),
          Map.entry("jobs", List.of("500-jobs.get-pending")),
          Map.entry("audit", List.of("032-audit.list")),
          Map.entry("health-check", List.of("600-health-check.health")),
          Map.entry(
              "sessions", List.of("522-sessions.log-set", "527-sessions.get", "528-sessions.list")),
          Map.entry(
              "progress",
              List.of(
                  "541-progress.levels",
                  "544-progress.week",
                  "545-progress.next",
                  "547-progress.progress")));

  @TempDir Path folder;

  private final ModelStub models = new ModelStub().failAlways(Fault.SERVER_ERROR);
  private final QdrantStub qdrant = new QdrantStub("key");

  @BeforeEach
  void record() throws IOException {
    if ("record".equals(System.getProperty("rehearsal"))) {
      recordAll();
      Assumptions.abort("recorded; the next build has the new recordings");
    }
  }

  @AfterEach
  void close() {
    models.close();
    qdrant.close();
  }

  @Test
  void everyFunctionBehindTheGatewayRehearsesItsRequestsWell() {
    try (var nowhere = dataApi(1, "nowhere")) {
      for (var function : functions(nowhere)) {
        if (function.handler() instanceof HttpHandler handler) {
          var rehearsal = handler.recording().orElseThrow();
          assertThat(handler.rehearse(rehearsal))
              .as("%s: record anew, see above", function.name())
              .hasSize(REHEARSED.getOrDefault(function.name(), List.of()).size())
              .allMatch(status -> status / 100 == 2);
        }
      }
    }
  }

  /** Functions that search by words: in a rehearsal no embeddings are asked for. */
  private List<Function> functions(DataApiDatabase database) {
    var environment =
        new Environment(
            Map.of(
                "EMBEDDING_BASE_URL", models.baseUrl(),
                "EMBEDDING_API_KEY", "key",
                "EMBEDDING_MODEL", "stub",
                "EMBEDDING_DIMENSIONS", "64",
                "QDRANT_URL", qdrant.url(),
                "QDRANT_API_KEY", "key",
                "QDRANT_COLLECTION", "exercises"));
    var ports = new OneboxModule(database, _ -> {}, TestHouse.files(folder), environment, folder);
    return House.functions(DaggerLocalComponent.builder().oneboxModule(ports).build());
  }

  private static DataApiDatabase dataApi(int port, String name) {
    var target =
        new DataApiTarget(
            "arn:aws:rds:us-east-1:123456789012:cluster:local",
            "arn:aws:secretsmanager:us-east-1:123456789012:secret:local",
            name);
    var environment =
        new Environment(
            Map.of(
                "AWS_ACCESS_KEY_ID", "x",
                "AWS_SECRET_ACCESS_KEY", "x",
                "AWS_ENDPOINT_URL_RDS_DATA", "http://127.0.0.1:" + port));
    var hasty = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(1));
    return new DataApiDatabase(DataApiAccess.of(environment, target), target, hasty);
  }

  private void recordAll() throws IOException {
    var url = Scratch.database();
    try (var jdbc = new JdbcDatabase(url, 1)) {
      TestHouse.loadLibrary(jdbc);
    }
    try (var endpoint = new DataApiEndpoint(url, 0, InstantSource.system());
        var recorder = new DataApiRecorder(endpoint.port());
        var database = dataApi(recorder.port(), url.replaceAll("^.*/|\\?.*$", ""));
        var invoker = new Invoker(InstantSource.system())) {
      var recordings = new TreeMap<String, Recording>();
      var placeholders = new Placeholders();
      for (var event : Events.inOrder()) {
        // Functions that remember nothing, so that no statement is spared.
        var function = function(functions(database), event.function());
        var recording =
            recordings.computeIfAbsent(
                function.name(), _ -> new Recording(function, new ArrayList<>(), new TreeMap<>()));
        recorder.forget();
        var filled = placeholders.fill(event.text());
        var outcome = invoker.invoke(function, Bytes.of(filled), "rehearsal", LIMIT);
        remember(event, outcome, placeholders);
        if (isRehearsed(event)) {
          recording.events().add(filled);
          recording.results().putAll(recorder.results());
        }
      }
      for (var recording : recordings.values()) {
        recording.write();
      }
    }
  }

  private static Function function(List<Function> all, String name) {
    return all.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static boolean isRehearsed(Events.Event event) {
    var name = event.file().replaceFirst("\\.request\\.json$", "");
    return REHEARSED.getOrDefault(event.function(), List.of()).contains(name);
  }

  /** Later events name what this one made. */
  private static void remember(Events.Event event, Outcome outcome, Placeholders placeholders) {
    if (outcome instanceof Outcome.Answered(Bytes payload) && !event.expected().isEmpty()) {
      var expected = Json.tree(placeholders.fill(event.expected()));
      var _ = placeholders.differences(expected, SameButForIds.readable(payload.text()));
    }
  }

  /** What a function rehearses. */
  private record Recording(Function function, List<String> events, Map<String, String> results) {
    void write() throws IOException {
      if (events.isEmpty()) {
        return;
      }
      var recording = Json.newObject();
      var written = recording.putArray("events");
      events.forEach(event -> written.add(Json.tree(event)));
      var byHash = recording.putObject("results");
      results.forEach((hash, result) -> byHash.set(hash, Json.tree(result)));
      var file =
          FUNCTIONS
              .resolve(function.name())
              .resolve("src/main/resources")
              .resolve(function.handlerClass().getPackageName().replace('.', '/'))
              .resolve("rehearsal.json");
      Files.createDirectories(file.getParent());
      var _ = Files.writeString(file, recording + "\n");
    }
  }
}
