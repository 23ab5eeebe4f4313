package trainwright.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trainwright.cloud.JdbcDatabase;
import trainwright.onebox.Scratch;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/**
 * The job worker is killed at each of its steps in turn, and once its lease has ended the queue
 * delivers the job again: it is done exactly once in effect.
 */
class WorkerDeathTest {
  private static final int MOST_STEPS = 200;

  @TempDir static Path data;
  private static Mortal mortal;
  private static TestHouse house;
  private static TestServer server;
  private static final Invoker WORKER = new Invoker(InstantSource.system());

  private String user = "";

  /** The id of a new program; empty in jobs of other things. */
  private String program = "";

  /** A job of each kind, and what it makes. */
  enum Kind {
    COMPILE(
        "/v1/routines/compile",
        "application/json",
        "{\"user_requirements\": \"10 minutes for tight hips\"}",
        "/v1/routines",
        1),
    IMPORT(
        "/v1/exercises/import",
        "text/csv",
        "name,category\nSack carry,core\nLog row,pull\n",
        "/v1/exercises?owner=mine",
        2),
    DETAIL(
        "/v1/programs/{program}/mesocycles?all=true",
        "application/json",
        "",
        "/v1/programs/{program}/calendar",
        56);

    final String path;
    final String contentType;
    final String body;
    final String made;
    final int count;

    Kind(String path, String contentType, String body, String made, int count) {
      this.path = path;
      this.contentType = contentType;
      this.body = body;
      this.made = made;
      this.count = count;
    }
  }

  @BeforeAll
  static void start() {
    var url = Scratch.database();
    var database = new JdbcDatabase(url, 10);
    mortal = new Mortal(database);
    house = new TestHouse(data, Map.of(), url, mortal, database::close);
    server = new TestServer(TestServer.Setup.DEFAULT, house.functions());
  }

  @AfterAll
  static void stop() {
    WORKER.close();
    server.close();
    house.close();
  }

  private HttpResponse<String> send(String method, String path, String type, String body) {
    var token = server.tokens().mint(user, List.of(), Duration.ofMinutes(5));
    return server.send(
        server
            .to(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .header("Prefer", "respond-async")
            .method(method, BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
            .build());
  }

  private JsonNode get(String path) {
    var answer = send("GET", path, "application/json", "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.tree(answer.body());
  }

  /** The path of a new job. */
  private String newJob(Kind kind) {
    user = "ada-" + UUID.randomUUID();
    program = kind == Kind.DETAIL ? newProgram() : "";
    var answer = send("POST", path(kind.path), kind.contentType, kind.body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String newProgram() {
    var draft = ProgramsHttpTest.draft().put("start_date", "2096-03-05").put("weeks", 8);
    var answer = send("POST", "/v1/programs", "application/json", draft.toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Json.tree(answer.body()).get("id").asText();
  }

  private String path(String path) {
    return path.replace("{program}", program);
  }

  private static Outcome deliver(String job) {
    var message = Map.of("messageId", "m-1", "body", job.replaceFirst(".*/", ""));
    var event = Bytes.of(Json.write(Map.of("Records", List.of(message))));
    return WORKER.invoke(house.function("job-worker"), event, "r-1", Duration.ofSeconds(30));
  }

  private static void endLease(String job) {
    var _ =
        house
            .database()
            .run(
                Statement.idempotentWrite(
                        """
                        update jobs set lease_until = now() - interval '1 second'
                        where id = cast(:id as uuid) and status = 'in_progress'
                        """)
                    .bind("id", UUID.fromString(job.replaceFirst(".*/", ""))));
  }

  /** Kills a worker at this step, and has another finish; answers whether there is such a step. */
  private boolean survives(Kind kind, int step) {
    var job = newJob(kind);
    mortal.dieAt(step);
    var first = deliver(job);
    boolean died = mortal.revive();
    assertThat(first)
        .as("step %d", step)
        .isInstanceOf(died ? Outcome.Failed.class : Outcome.Answered.class);
    endLease(job);
    assertThat(deliver(job))
        .isInstanceOfSatisfying(
            Outcome.Answered.class,
            answer -> assertThat(answer.payload().text()).doesNotContain("m-1"));
    var done = get(job);
    assertThat(done.path("status").asText()).as("step %d: %s", step, done).isEqualTo("done");
    assertThat(done.path("progress").asInt()).isEqualTo(100);
    assertThat(get(path(kind.made)).path("items")).as("step %d", step).hasSize(kind.count);
    return died;
  }

  @ParameterizedTest
  @EnumSource
  void isDoneOnceWhicheverStepTheFirstWorkerIsKilledAt(Kind kind) {
    int step = 1;
    while (survives(kind, step)) {
      step++;
      assertThat(step).isLessThan(MOST_STEPS);
    }
    assertThat(step).as("steps of a job").isGreaterThan(6);
  }
}
