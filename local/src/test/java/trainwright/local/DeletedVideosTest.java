package trainwright.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainwright.cloud.JdbcDatabase;
import trainwright.onebox.Scratch;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/**
 * Deleting an exercise deletes the video of its clip, although the deletion, or the worker that
 * removes the file after it, is killed at any of its steps.
 */
class DeletedVideosTest {
  private static final int MOST_STEPS = 100;

  @TempDir static Path data;
  private static Mortal mortal;
  private static TestHouse house;
  private static TestServer server;
  private static final Invoker WORKER = new Invoker(InstantSource.system());
  private static final String USER = "ada";

  /** An exercise with a video. */
  private record Filmed(String path, Path video) {}

  @BeforeAll
  static void start() {
    var url = Scratch.database();
    var database = new JdbcDatabase(url, 10);
    mortal = new Mortal(database);
    house = new TestHouse(data, Map.of(), url, mortal, database::close);
    server = new TestServer(TestServer.Setup.DEFAULT, house.functions());
    // Nobody searches here, and to index the whole library takes long.
    var _ = database.run(Statement.idempotentWrite("truncate exercises, index_outbox cascade"));
  }

  @AfterAll
  static void stop() {
    WORKER.close();
    server.close();
    house.close();
  }

  private static HttpResponse<String> send(String method, String path, Map<String, ?> body) {
    var token = server.tokens().mint(USER, List.of(), Duration.ofMinutes(5));
    return server.send(
        server
            .to(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofByteArray(Json.write(body).getBytes(UTF_8)))
            .build());
  }

  private static Filmed film() throws Exception {
    var name = "Row " + UUID.randomUUID();
    var exercise = Json.tree(send("POST", "/v1/exercises", named(name)).body());
    var path = "/v1/exercises/" + exercise.path("id").asText();
    var video = "users/%s/%s.mp4".formatted(exercise.path("owner_id").asText(), UUID.randomUUID());
    var clip = Map.of("url", "https://example.org/" + UUID.randomUUID(), "video_path", video);
    assertThat(send("POST", path + "/clips", clip).statusCode()).isEqualTo(201);
    var file = data.resolve("files").resolve(video);
    Files.createDirectories(file.getParent());
    return new Filmed(path, Files.writeString(file, "a video"));
  }

  private static Map<String, ?> named(String name) {
    return Map.of("name", name, "category", "pull");
  }

  private static Outcome tick() {
    return WORKER.invoke(
        house.function("index-worker"), Bytes.of("{}"), "r-1", Duration.ofSeconds(30));
  }

  private static void endLeases() {
    var _ =
        house
            .database()
            .run(
                Statement.idempotentWrite(
                    "update index_outbox set available_at = now() - interval '1 second'"));
  }

  private static int backlog() {
    return house
        .database()
        .run(Statement.read("select cast(count(*) as integer) as count from index_outbox"))
        .getFirst()
        .integer("count");
  }

  private static void assertRemoved(Filmed filmed, int step) {
    endLeases();
    assertThat(tick()).isInstanceOf(Outcome.Answered.class);
    assertThat(filmed.video).as("step %d", step).doesNotExist();
    assertThat(backlog()).as("step %d", step).isZero();
  }

  @Test
  void theVideoIsRemovedWhicheverStepTheDeletionIsKilledAt() throws Exception {
    boolean died = true;
    for (int step = 1; died; step++) {
      var filmed = film();
      mortal.dieAt(step);
      var answer = send("DELETE", filmed.path, Map.of());
      died = mortal.revive();
      assertThat(answer.statusCode()).isEqualTo(died ? 500 : 204);
      assertThat(filmed.video).exists();
      boolean there = send("GET", filmed.path, Map.of()).statusCode() == 200;
      assertThat(send("DELETE", filmed.path, Map.of()).statusCode()).isEqualTo(there ? 204 : 404);
      assertRemoved(filmed, step);
      assertThat(step).isLessThan(MOST_STEPS);
    }
  }

  @Test
  void theVideoIsRemovedWhicheverStepTheWorkerIsKilledAt() throws Exception {
    boolean died = true;
    for (int step = 1; died; step++) {
      var filmed = film();
      assertThat(send("DELETE", filmed.path, Map.of()).statusCode()).isEqualTo(204);
      mortal.dieAt(step);
      var _ = tick();
      died = mortal.revive();
      assertRemoved(filmed, step);
      assertThat(step).isLessThan(MOST_STEPS);
    }
  }
}
