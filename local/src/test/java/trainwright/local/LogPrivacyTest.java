package trainwright.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainwright.cloud.Patience;
import trainwright.onebox.Fault;
import trainwright.onebox.ModelStub;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/**
 * Functions fail in every way that is known while somebody confides in them, and the log tells what
 * failed and nothing of what was confided. {@link TestServer} holds every other test to the same.
 */
class LogPrivacyTest {
  private static final String CONFIDED = "my slipped disc of last october";
  private static final String SUBJECT = "ada.lovelace@example.org";

  @TempDir static Path data;
  private static final ModelStub MODEL = new ModelStub();
  private static Moody database;
  private static TestHouse house;
  private static TestServer server;

  /** A database that fails when told to, quoting everything that it was given. */
  private static final class Moody implements Database {
    private final Database real;
    private volatile @Nullable Function<Throwable, RuntimeException> mood;

    Moody(Database real) {
      this.real = real;
    }

    @Override
    public List<Row> run(Statement statement) {
      var failure = mood;
      if (failure != null) {
        throw failure.apply(new IllegalStateException("in " + statement.parameters()));
      }
      return real.run(statement);
    }

    @Override
    public <T> T transaction(Supplier<T> work) {
      return real.transaction(work);
    }
  }

  @BeforeAll
  static void start() {
    var dataApi = new StrictDataApi(Patience.STANDARD);
    database = new Moody(dataApi.database());
    var environment =
        Map.of(
            "MODEL_BASE_URL", MODEL.baseUrl(),
            "MODEL_API_KEY", "sk-the-key-of-the-model",
            "MODEL_NAME", "stub");
    house = new TestHouse(data, environment, dataApi.url(), database, dataApi::close);
    server = new TestServer(TestServer.Setup.DEFAULT, house.functions());
  }

  @AfterAll
  static void stop() {
    MODEL.close();
    assertThat(server.sent().count()).isGreaterThan(5);
    var lines = String.join("", server.sent().lines());
    server.close();
    house.close();
    assertThat(lines)
        .contains("POST /v1/routines/compile", "\"status\":500", "\"status\":503")
        .doesNotContain("sk-the-key", "lovelace", "slipped");
  }

  private static HttpResponse<String> send(String method, String path, String body) {
    var token = server.tokens().mint(SUBJECT, List.of("library:write"), Duration.ofMinutes(5));
    return server.send(
        server
            .to(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "lovelace-" + UUID.randomUUID())
            .method(method, BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
            .build());
  }

  private static int compile() {
    var body = Json.write(Map.of("user_requirements", "20 minutes for " + CONFIDED));
    return send("POST", "/v1/routines/compile", body).statusCode();
  }

  private static void withMood(Function<Throwable, RuntimeException> mood, Runnable requests) {
    database.mood = mood;
    try {
      requests.run();
    } finally {
      database.mood = null;
    }
  }

  @Test
  void whenAllGoesWell() {
    MODEL.thenAnswer("{}");
    assertThat(compile()).isEqualTo(201);
    var exercise = Json.write(Map.of("name", "For " + CONFIDED, "category", "mobility"));
    assertThat(send("POST", "/v1/exercises", exercise).statusCode()).isEqualTo(201);
    assertThat(send("GET", "/v1/exercises/search?q=my+slipped+disc", "").statusCode())
        .isEqualTo(200);
  }

  @Test
  void whenTheModelFailsInEveryWay() {
    for (var fault :
        List.of(
            Fault.BAD_REQUEST,
            Fault.REFUSED_KEY,
            Fault.RATE_LIMITED,
            Fault.SERVER_ERROR,
            Fault.GARBAGE,
            Fault.TRUNCATED,
            Fault.CUT)) {
      MODEL.failAlways(fault);
      assertThat(compile()).as(fault.name()).isEqualTo(201);
    }
    MODEL.heal().thenAnswer("{\"said\": \"" + CONFIDED + "\"}");
    assertThat(compile()).isEqualTo(201);
  }

  @Test
  void whenTheDatabaseIsDown() {
    withMood(
        cause -> Problem.unavailable("the database does not answer", Duration.ofSeconds(5), cause),
        () -> assertThat(compile()).isEqualTo(503));
  }

  @Test
  void whenSomethingThrowsWhatItWasGiven() {
    withMood(
        cause -> new IllegalArgumentException(CONFIDED, cause),
        () -> {
          assertThat(compile()).isEqualTo(500);
          assertThat(send("GET", "/v1/exercises/search?q=my+slipped+disc", "").statusCode())
              .isEqualTo(500);
        });
  }

  @Test
  void whenARequestIsRefused() {
    for (var body :
        List.of(
            "{\"user_requirements\": \"" + CONFIDED,
            "{\"user_requirements\": 7, \"" + CONFIDED + "\": 1}",
            "{\"user_requirements\": \"ok\", \"intensity_level\": \"" + CONFIDED + "\"}",
            "\"" + CONFIDED + "\"")) {
      assertThat(send("POST", "/v1/routines/compile", body).statusCode()).isIn(400, 422);
    }
    assertThat(send("GET", "/v1/exercises/my%20slipped%20disc", "").statusCode())
        .isBetween(400, 404);
    assertThat(send("GET", "/v1/my-slipped-disc", "").statusCode()).isEqualTo(404);
  }

  @Test
  void whenAJobFails() {
    var jobId = UUID.randomUUID().toString();
    var worker = house.function("job-worker");
    var event =
        Json.write(Map.of("Records", List.of(Map.of("messageId", "message-1", "body", jobId))));
    withMood(
        cause -> new IllegalArgumentException(CONFIDED, cause),
        () -> {
          try (var invoker = new Invoker(InstantSource.system())) {
            var outcome = invoker.invoke(worker, Bytes.of(event), "r-1", Duration.ofSeconds(30));
            assertThat(outcome)
                .isInstanceOfSatisfying(
                    Outcome.Answered.class,
                    answer -> assertThat(answer.payload().text()).contains("message-1"));
          }
        });
  }
}
