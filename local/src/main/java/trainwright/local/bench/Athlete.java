package trainwright.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import trainwright.platform.Json;

/** A user who trains over HTTP, by chance but the same for the same seed. */
final class Athlete {
  private static final List<String> LADDERS = List.of("push", "pull", "squat");
  private static final Duration BETWEEN_SESSIONS = Duration.ofHours(60);
  private static final Duration SESSION = Duration.ofMinutes(40);
  private static final int LOADED_SETS = 4;
  private static final int LAST_GATE = 4;

  private final ServerProcess server;
  private final String token;
  private final Random random;
  private final Map<String, Integer> gates = new HashMap<>();
  private String loaded = "";
  private int sessions;

  Athlete(ServerProcess server, String subject, long seed) {
    this.server = server;
    this.token = server.token(subject);
    this.random = new Random(seed);
  }

  Random random() {
    return random;
  }

  /** The answer to a request, whatever it is. */
  HttpResponse<String> send(String method, String path, String json)
      throws IOException, InterruptedException {
    return server.send(token, method, path, json, Map.of());
  }

  /** The same at a version that was read. */
  HttpResponse<String> send(String method, String path, String json, long version)
      throws IOException, InterruptedException {
    var match = Map.of("If-Match", "\"" + version + "\"");
    return server.send(token, method, path, json, match);
  }

  /** The body of an answer that must be good. */
  JsonNode ask(String method, String path, String json) throws IOException, InterruptedException {
    var answer = send(method, path, json);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          "%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
    }
    return Json.tree(answer.body());
  }

  /** Logs whole sessions of the past, the last one today. */
  void trainedBefore(int count) throws IOException, InterruptedException {
    var now = InstantSource.system().instant();
    for (int left = count - 1; left >= 0; left--) {
      readGates();
      var end = now.minus(BETWEEN_SESSIONS.multipliedBy(left)).minusSeconds(60);
      var session = session(true, end.minus(SESSION)).put("completed_at", end.toString());
      var _ = ask("POST", "/v1/sessions", Json.write(session));
    }
  }

  /** The path of a new session of ten sets, none of which is done yet. */
  String plannedSession() throws IOException, InterruptedException {
    return session(session(false, null));
  }

  /** The path of a new session of ten sets, all of which are done; it isn't completed yet. */
  String doneSession() throws IOException, InterruptedException {
    return session(session(true, InstantSource.system().instant().minus(SESSION)));
  }

  private String session(ObjectNode draft) throws IOException, InterruptedException {
    return "/v1/sessions/" + ask("POST", "/v1/sessions", Json.write(draft)).get("id").asText();
  }

  /** The exercise that it does with a load in every session. */
  String loadedExercise() throws IOException, InterruptedException {
    if (loaded.isEmpty()) {
      readGates();
    }
    return loaded;
  }

  /** Reads where it stands, and once which exercise it does with a load. */
  private void readGates() throws IOException, InterruptedException {
    for (var level : ask("GET", "/v1/me/levels", "").get("items")) {
      // At the highest level it goes on with what led there.
      gates.put(level.get("category").asText(), Math.min(level.get("level").asInt(), LAST_GATE));
    }
    if (loaded.isEmpty()) {
      for (var exercise : ask("GET", "/v1/exercises?category=hinge", "").get("items")) {
        if (!"hold".equals(exercise.path("default_tempo").asText())) {
          loaded = exercise.get("id").asText();
        }
      }
    }
  }

  private ObjectNode session(boolean done, @org.jspecify.annotations.Nullable Instant start)
      throws IOException, InterruptedException {
    if (gates.isEmpty()) {
      readGates();
    }
    var ladder = LADDERS.get(sessions++ % LADDERS.size());
    int level = Objects.requireNonNull(gates.get(ladder));
    var draft = Json.newObject();
    draft.put("category", ladder).put("level", level);
    if (start != null) {
      draft.put("started_at", start.toString());
    }
    var exercises = draft.putArray("exercises");
    boolean clean = random.nextInt(6) > 0;
    for (var figure : GateFigures.of(ladder, level)) {
      exercises.add(work(figure, done, clean));
    }
    exercises.add(loadedWork(done));
    return draft;
  }

  private ObjectNode work(GateFigures.Figure figure, boolean done, boolean clean) {
    var field = figure.byReps() ? "reps" : "duration_seconds";
    int asked = figure.asked();
    var planned = new ArrayList<Map<String, Object>>();
    var sets = new ArrayList<Map<String, Object>>();
    for (int set = 0; set < figure.sets(); set++) {
      planned.add(Map.of(field, asked));
      int did = clean || set > 0 ? asked + random.nextInt(3) : asked - 2;
      sets.add(Map.of(field, did, "rpe", 7 + random.nextInt(5) / 2.0));
    }
    var work = Json.newObject().put("exercise_id", figure.exercise().toString());
    work.set("planned_sets", Json.toTree(planned));
    return done ? work.set("sets", Json.toTree(sets)) : work;
  }

  private ObjectNode loadedWork(boolean done) {
    var planned = new ArrayList<Map<String, Object>>();
    var sets = new ArrayList<Map<String, Object>>();
    for (int set = 0; set < LOADED_SETS; set++) {
      planned.add(Map.of("reps", 8, "load_kg", 20));
      sets.add(Map.of("reps", 6 + random.nextInt(5), "load_kg", 20 + 2.5 * random.nextInt(4)));
    }
    var work = Json.newObject().put("exercise_id", loaded);
    work.set("planned_sets", Json.toTree(planned));
    return done ? work.set("sets", Json.toTree(sets)) : work;
  }
}
