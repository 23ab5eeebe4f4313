package trainwright.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/**
 * Fifty equal requests with one Idempotency-Key at once, to every route that makes or changes
 * something by POST: in effect they are one.
 */
class EqualRequestsTest {
  private static final int REQUESTS = 50;
  private static final String JSON = "application/json";

  @TempDir static Path data;
  private static TestHouse house;
  private static TestServer server;

  /** A request of each route; {@code {exercise}} and so on stand for what the user has. */
  enum Way {
    EXERCISE("POST /v1/exercises", "{\"name\": \"Gate row\", \"category\": \"pull\"}"),
    CLIP(
        "POST /v1/exercises/{id}/clips",
        "/v1/exercises/{exercise}/clips",
        JSON,
        "{\"url\": \"https://example.org/new\"}"),
    UPLOAD(
        "POST /v1/exercises/{id}/clips/{clip_id}/upload",
        "/v1/exercises/{exercise}/clips/{clip}/upload",
        JSON,
        "{\"content_type\": \"video/mp4\", \"size_bytes\": 7}"),
    IMPORT(
        "POST /v1/exercises/import", "/v1/exercises/import", "text/csv", "name,category\nX,core\n"),
    ROUTINE("POST /v1/routines", "{\"name\": \"mine\", \"exercise_ids\": [\"{exercise}\"]}"),
    COMPILE("POST /v1/routines/compile", "{\"user_requirements\": \"10 minutes for tight hips\"}"),
    SWAP(
        "POST /v1/routines/{id}/exercises/{position}/swap",
        "/v1/routines/{routine}/exercises/0/swap",
        JSON,
        "{\"exercise_id\": \"{other}\"}"),
    PROGRAM("POST /v1/programs", ProgramsHttpTest.draft().toString()),
    CHECK("POST /v1/programs/check", ProgramsHttpTest.emptyTree().toString()),
    MESOCYCLE(
        "POST /v1/programs/{id}/mesocycles",
        "/v1/programs/{program}/mesocycles",
        JSON,
        "{\"order_index\": 0}"),
    SESSION("POST /v1/sessions", "{\"category\": \"squat\", \"level\": 1}"),
    START("POST /v1/sessions/{id}/start", "/v1/sessions/{planned}/start", JSON, "{}"),
    COMPLETE("POST /v1/sessions/{id}/complete", "/v1/sessions/{going}/complete", JSON, "{}"),
    SKIP("POST /v1/sessions/{id}/skip", "/v1/sessions/{planned}/skip", JSON, "{}"),
    REOPEN("POST /v1/sessions/{id}/reopen", "/v1/sessions/{done}/reopen", JSON, "{}"),
    REBUILD("POST /v1/me/progress/rebuild", "{}");

    final String routeKey;
    final String path;
    final String contentType;
    final String body;

    Way(String routeKey, String path, String contentType, String body) {
      this.routeKey = routeKey;
      this.path = path;
      this.contentType = contentType;
      this.body = body;
    }

    Way(String routeKey, String body) {
      this(routeKey, routeKey.replaceFirst("POST ", ""), JSON, body);
    }
  }

  /** A session with a set, as it may be logged in one piece. */
  private static String logged(String times) {
    return """
    {%s, "exercises": [{"exercise_id": "{exercise}", "sets": [{"set_number": 1, "reps": 8}]}]}
    """
        .formatted(times);
  }

  /** A user with an exercise, a clip of it, a routine, a program and three sessions. */
  private static final class User {
    private final String subject = "ada-" + UUID.randomUUID();
    private final Map<String, String> has = new HashMap<>();

    User() {
      make("exercise", Way.EXERCISE.path, "{\"name\": \"One\", \"category\": \"core\"}");
      make("other", Way.EXERCISE.path, "{\"name\": \"Two\", \"category\": \"core\"}");
      make("clip", Way.CLIP.path, "{\"url\": \"https://example.org/old\"}");
      make("routine", Way.ROUTINE.path, Way.ROUTINE.body);
      make("program", Way.PROGRAM.path, Way.PROGRAM.body);
      make("planned", Way.SESSION.path, Way.SESSION.body);
      var started = "\"started_at\": \"2026-03-02T17:00:00Z\"";
      make("going", Way.SESSION.path, logged(started));
      var completed = "\"completed_at\": \"2026-03-02T17:30:00Z\"";
      make("done", Way.SESSION.path, logged(started + ", " + completed));
    }

    private void make(String what, String path, String body) {
      var answer = send(path, JSON, body, "k-" + UUID.randomUUID(), false);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      var made = Json.tree(answer.body());
      var id = made.path("id").isMissingNode() ? made.at("/session/id") : made.path("id");
      has.put("{" + what + "}", id.asText());
    }

    private String filled(String text) {
      var filled = text;
      for (var each : has.entrySet()) {
        filled = filled.replace(each.getKey(), each.getValue());
      }
      return filled;
    }

    HttpResponse<String> send(Way way, String key, boolean asJob) {
      return send(way.path, way.contentType, way.body, key, asJob);
    }

    private HttpResponse<String> send(
        String path, String type, String body, String key, boolean asJob) {
      var token = server.tokens().mint(subject, List.of(), Duration.ofMinutes(5));
      return server.send(
          server
              .to(filled(path))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", type)
              .header("Idempotency-Key", key)
              .header("If-Match", "\"1\"")
              .header("Prefer", asJob ? "respond-async" : "x")
              .method("POST", BodyPublishers.ofByteArray(filled(body).getBytes(UTF_8)))
              .build());
    }
  }

  @BeforeAll
  static void start() {
    house = new TestHouse(data);
    server = new TestServer(TestServer.Setup.DEFAULT, house.functions());
  }

  @AfterAll
  static void stop() {
    server.close();
    house.close();
  }

  /** How many rows there are, and how often they were changed. */
  private static String rows() {
    return house
        .database()
        .run(
            Statement.read(
                """
                select concat_ws(' ',
                  (select count(*) from exercises), (select sum(version) from exercises),
                  (select count(*) from exercise_clips), (select count(*) from jobs),
                  (select count(*) from job_rows), (select count(*) from routine_exercises),
                  (select count(*) from workout_routines),
                  (select sum(version) from workout_routines),
                  (select count(*) from index_outbox), (select count(*) from fitness_programs),
                  (select count(*) from mesocycles),
                  (select count(*) from workout_instances),
                  (select count(*) from workout_sessions),
                  (select sum(version) from workout_sessions),
                  (select count(*) from training_events)) as rows
                """))
        .getFirst()
        .text("rows");
  }

  /** What work changes of {@link #rows}. */
  private static List<Integer> effect(Callable<?> work) throws Exception {
    var before = rows().split(" ", -1);
    var _ = work.call();
    var after = rows().split(" ", -1);
    return IntStream.range(0, before.length)
        .mapToObj(i -> Integer.parseInt(after[i]) - Integer.parseInt(before[i]))
        .toList();
  }

  private static List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> request)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(Collections.nCopies(REQUESTS, request)).stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  private static String whole(HttpResponse<String> answer) {
    var headers = answer.headers();
    return "%d %s %s %s"
        .formatted(
            answer.statusCode(),
            headers.firstValue("Location"),
            headers.firstValue("ETag"),
            answer.body());
  }

  private static void assertOneInEffect(Way way, boolean asJob) throws Exception {
    var one = new User();
    var effectOfOne = effect(() -> one.send(way, "lone", asJob));
    var user = new User();
    var key = "k-" + UUID.randomUUID();
    assertThat(
            effect(
                () -> {
                  var answers = atOnce(() -> user.send(way, key, asJob));
                  var replayed = whole(user.send(way, key, asJob));
                  assertThat(replayed).startsWith("2");
                  assertThat(answers)
                      .allSatisfy(
                          answer ->
                              assertThat(answer.statusCode() == 409 ? replayed : whole(answer))
                                  .isEqualTo(replayed));
                  return answers;
                }))
        .isEqualTo(effectOfOne);
    assertThat(effectOfOne.stream().anyMatch(change -> change > 0))
        .isEqualTo(way != Way.UPLOAD && way != Way.CHECK && way != Way.REBUILD);
  }

  @ParameterizedTest
  @EnumSource
  void areOneInEffect(Way way) throws Exception {
    assertOneInEffect(way, false);
  }

  @Test
  void makeOneJob() throws Exception {
    assertOneInEffect(Way.COMPILE, true);
  }

  @Test
  void areTriedOnEveryRoute() {
    var posts =
        house.functions().stream()
            .flatMap(function -> function.routeKeys().stream())
            .filter(key -> key.startsWith("POST "))
            .toList();
    assertThat(Arrays.stream(Way.values()).map(way -> way.routeKey).toList())
        .containsExactlyInAnyOrderElementsOf(posts);
  }
}
