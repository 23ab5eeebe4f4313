package trainwright.local.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import trainwright.platform.Json;

/** One of many who log at once: session after session, with all that goes wrong in a basement. */
final class LoadUser {
  /** What is told apart. */
  static final List<String> KINDS = List.of("plan", "log", "complete", "correct", "delete", "read");

  private static final List<String> READS = List.of("/v1/me/levels", "/v1/me/next", "/v1/sessions");

  private final Athlete athlete;
  private final Random random;
  private final List<String> completed = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private Map<String, Queue<Long>> times = Map.of();

  LoadUser(Athlete athlete) {
    this.athlete = athlete;
    this.random = athlete.random();
  }

  /** What was not answered as it should be. */
  List<String> errors() {
    return errors;
  }

  /** Trains until a time of the system's clock for measuring, and notes how long answers took. */
  void trainUntil(long end, Map<String, Queue<Long>> into) {
    times = into;
    try {
      while (System.nanoTime() < end) {
        train(end);
      }
    } catch (IOException | RuntimeException e) {
      errors.add(e.toString());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void train(long end) throws IOException, InterruptedException {
    long start = System.nanoTime();
    var session = athlete.plannedSession();
    note("plan", start);
    for (int set = 0; set < 10 && System.nanoTime() < end; set++) {
      int order = Math.min(set / 3, 2);
      var path = "%s/exercises/%d/sets/%d".formatted(session, order + 1, set - 3 * order + 1);
      // A phone without a network sends again, once it has one.
      int times = random.nextInt(10) == 0 ? 2 : 1;
      var body = set(order);
      for (int time = 0; time < times; time++) {
        var _ = ask("log", "PUT", path, body);
      }
    }
    if (System.nanoTime() >= end) {
      return;
    }
    for (int time = random.nextInt(10); time < 10; time += 9) {
      var _ = ask("complete", "POST", session + "/complete", "");
    }
    completed.add(session);
    var _ = ask("read", "GET", READS.get(random.nextInt(READS.size())), "");
    if (random.nextInt(3) == 0) {
      correct(completed.get(random.nextInt(completed.size())));
    }
    if (random.nextInt(10) == 0) {
      delete(completed.remove(random.nextInt(completed.size())));
    }
  }

  /** Holds go by the clock and take no load; which exercise is one depends on the level. */
  private String set(int order) {
    return order == 2
        ? "{\"reps\": %d, \"load_kg\": %s}".formatted(6 + random.nextInt(6), 20 + random.nextInt(9))
        : "{\"reps\": %d, \"rpe\": 8.5}".formatted(random.nextInt(20) == 0 ? 7 : 8);
  }

  private void correct(String session) throws IOException, InterruptedException {
    var path = "%s/exercises/1/sets/%d".formatted(session, 1 + random.nextInt(4));
    if (random.nextInt(4) == 0) {
      var _ = ask("correct", "DELETE", path, "");
    } else {
      var _ = ask("correct", "PUT", path, set(0));
    }
  }

  private void delete(String session) throws IOException, InterruptedException {
    long version = Json.tree(ask("read", "GET", session, "")).get("version").asLong();
    long start = System.nanoTime();
    check("DELETE", session, athlete.send("DELETE", session, "", version));
    note("delete", start);
  }

  private String ask(String kind, String method, String path, String json)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    var answer = athlete.send(method, path, json);
    note(kind, start);
    return check(method, path, answer);
  }

  private String check(String method, String path, java.net.http.HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      errors.add("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
    }
    return answer.body();
  }

  private void note(String kind, long start) {
    Objects.requireNonNull(times.get(kind)).add(System.nanoTime() - start);
  }
}
