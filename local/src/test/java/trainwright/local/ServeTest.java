package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainwright.platform.Ids;
import trainwright.platform.Json;

/** The server as a person starts and stops it; its times are measured elsewhere. */
class ServeTest {
  private static final Ids IDS = new Ids(InstantSource.system());
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int WRITES_BEFORE_KILL = 40;
  private static final String EXERCISE =
      """
      {"id": "%1$s", "name": "Wall press %1$s", "category": "push"}
      """;
  private static final String COMPILE_PATH = "/v1/routines/compile";
  private static final String COMPILE =
      """
      {"id": "%1$s", "user_requirements": "5 minutes for tight hips"}
      """;

  @TempDir Path folder;

  @Test
  void losesNothingAcknowledgedWhenKilledAndStopsCleanly() throws Exception {
    var data = folder.resolve("data").toString();
    var first = ServeProcess.start("--port", "0", "--data", data).ready();
    assertThat(first.get("/v1/health").statusCode()).isEqualTo(200);
    assertThat(first.get("/openapi.yaml").statusCode()).isEqualTo(200);
    var acknowledged = writeUntilKilled(first);

    var second = ServeProcess.start("--port", "0", "--data", data).ready();
    for (var path : acknowledged) {
      assertThat(second.get(path).statusCode()).as(path).isEqualTo(200);
    }
    refuseSecondOfItsKind(second, data);

    second.terminate();
    assertThat(second.await(PATIENCE)).isEqualTo(143);
    assertThat(second.errors()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  /** Writes from three sides at once and kills the server in the middle of it. */
  private static List<String> writeUntilKilled(ServeProcess server) throws InterruptedException {
    var acknowledged = Collections.synchronizedList(new ArrayList<String>());
    var writers = new ArrayList<Thread>();
    for (int i = 0; i < 2; i++) {
      writers.add(
          Thread.ofVirtual().start(() -> write(server, "/v1/exercises", EXERCISE, acknowledged)));
    }
    writers.add(Thread.ofVirtual().start(() -> write(server, COMPILE_PATH, COMPILE, acknowledged)));
    while (acknowledged.size() < WRITES_BEFORE_KILL) {
      assertThat(writers).as(server.errors()).anyMatch(Thread::isAlive);
      Thread.sleep(1);
    }
    server.kill();
    for (var writer : writers) {
      writer.join();
    }
    return List.copyOf(acknowledged);
  }

  private static void write(
      ServeProcess server, String path, String body, List<String> acknowledged) {
    try {
      while (true) {
        var answer = server.post(path, body.formatted(IDS.next()));
        if (answer.statusCode() != 201) {
          throw new AssertionError(answer.body());
        }
        acknowledged.add(answer.headers().firstValue("Location").orElseThrow());
      }
    } catch (IOException _) {
      // killed
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void refuseSecondOfItsKind(ServeProcess running, String data)
      throws InterruptedException {
    var port = Integer.toString(running.port());
    assertRefused(
        ServeProcess.start("--port", port, "--data", data + "-other"),
        1,
        "port " + port + " is in use");
    assertRefused(ServeProcess.start("--port", "0", "--data", data), 1, "is in use");
  }

  @Test
  void refusesInOneLineWhatCanNotWork() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "not a folder");
    assertRefused(ServeProcess.start("--port", "0", "--data", file.toString()), 1, "file");
    assertRefused(ServeProcess.start("--prot", "1"), 2, "--prot is not an option");
  }

  private static void assertRefused(ServeProcess server, int status, String reason)
      throws InterruptedException {
    assertThat(server.await(PATIENCE)).isEqualTo(status);
    assertThat(server.errors().lines()).hasSize(1).first().asString().contains(reason);
  }

  @Test
  void printsTokenThatServerOfSameFolderAccepts() throws Exception {
    var data = folder.resolve("data");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                LocalServer.class.getName(),
                "--token",
                "ada",
                "--scope",
                "library:write",
                "--data",
                data.toString())
            .start();
    var token = process.inputReader().readLine();
    assertThat(process.waitFor()).isZero();
    var claims = new Tokens(() -> TokenKey.in(data), InstantSource.system()).check(token);
    assertThat(Json.toTree(claims.orElseThrow()).get("sub").asText()).isEqualTo("ada");
    assertThat(claims.orElseThrow()).containsEntry("scope", "library:write");
  }
}
