package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainwright.local.bench.RawTraining;
import trainwright.local.bench.Recount;
import trainwright.local.bench.StoredTraining;
import trainwright.platform.Json;

/** A server process is killed by SIGKILL while people train, with its Postgres in mid-write. */
class KilledWhileTrainingTest {
  private static final int SETS_BEFORE_KILL = 60;
  private static final int USERS = 3;

  @TempDir Path folder;

  /** A set that was acknowledged. */
  private record Acknowledged(String session, int order, int number, int reps) {}

  @Test
  void everyAcknowledgedSetIsThereOnceAndAllSumsFit() throws Exception {
    var data = folder.resolve("data");
    var first = ServeProcess.start("--port", "0", "--data", data.toString()).ready();
    var acknowledged = trainUntilKilled(first);
    var second = ServeProcess.start("--port", "0", "--data", data.toString()).ready();
    try {
      for (var set : acknowledged) {
        var session = Json.tree(second.get(set.session()).body());
        assertThat(reps(session, set)).as(set.toString()).containsExactly(set.reps());
      }
      assertStoredEqualsRecount(data);
    } finally {
      second.kill();
      int _ = second.await(java.time.Duration.ofSeconds(30));
    }
  }

  private static List<Integer> reps(JsonNode session, Acknowledged set) {
    return session
        .at("/exercises/%d/sets".formatted(set.order() - 1))
        .valueStream()
        .filter(log -> log.get("set_number").asInt() == set.number())
        .map(log -> log.get("reps").asInt())
        .toList();
  }

  private static List<Acknowledged> trainUntilKilled(ServeProcess server) throws Exception {
    var acknowledged = Collections.synchronizedList(new ArrayList<Acknowledged>());
    var users = new ArrayList<Thread>();
    for (int user = 0; user < USERS; user++) {
      users.add(Thread.ofVirtual().start(() -> train(server, acknowledged)));
    }
    while (acknowledged.size() < SETS_BEFORE_KILL) {
      assertThat(users).as(server.errors()).anyMatch(Thread::isAlive);
      Thread.sleep(1);
    }
    server.kill();
    for (var user : users) {
      user.join();
    }
    return List.copyOf(acknowledged);
  }

  private static void train(ServeProcess server, List<Acknowledged> acknowledged) {
    try {
      while (true) {
        var body = "{\"category\": \"squat\", \"level\": 0}";
        var made = Json.tree(server.post("/v1/sessions", body).body());
        var session = "/v1/sessions/" + made.get("id").asText();
        for (int set = 0; set < 6; set++) {
          var done = new Acknowledged(session, 1 + set / 3, 1 + set % 3, 5 + set);
          var path = "%s/exercises/%d/sets/%d".formatted(session, done.order(), done.number());
          if (server.put(path, "{\"reps\": %d}".formatted(done.reps())).statusCode() == 200) {
            acknowledged.add(done);
          }
        }
        var _ = server.post(session + "/complete", "");
      }
    } catch (IOException _) {
      // killed
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks into the database that the server has started. */
  private static void assertStoredEqualsRecount(Path data) throws Exception {
    var port = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid")).get(3);
    var url = "jdbc:postgresql://127.0.0.1:%s/trainwright?user=postgres".formatted(port.strip());
    try (var connection = DriverManager.getConnection(url)) {
      UUID user;
      try (var statement = connection.createStatement();
          var row = statement.executeQuery("select user_id from training_states")) {
        assertThat(row.next()).isTrue();
        user = row.getObject(1, UUID.class);
      }
      assertThat(StoredTraining.of(connection, user))
          .isEqualTo(Recount.of(RawTraining.of(connection, user)));
    }
  }
}
