package trainwright.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.UUID;

/** What a user does next, by chance but the same for the same seed and day. */
final class RandomHistory {
  private static final int DAYS = 40;

  /** Two gates' exercises, a hold of a gate, a push-up. */
  private static final List<String> EXERCISES =
      List.of(
          "019b76db-b970-7f98-bf14-8c69dce28b38",
          "019b76db-d0e0-7994-8b84-7398c3b34acf",
          "019b76e8-d960-7348-b31c-124537d141be",
          "019b76da-b3b8-7e15-9923-3b2e9cd9e23f");

  private final Random random;
  private final Instant first =
      InstantSource.system()
          .instant()
          .truncatedTo(ChronoUnit.HOURS)
          .minus(Duration.ofDays(DAYS + 1L));
  private final List<String> sessions = new ArrayList<>();
  private final Map<String, Long> versions = new HashMap<>();

  RandomHistory(int seed) {
    random = new Random(seed);
  }

  /** A request, and how many devices send it at once. */
  record Deed(String method, String path, String body, Map<String, String> headers, int devices) {
    boolean isOfOneDevice() {
      return devices == 1;
    }
  }

  /** Remembers what came of it. */
  void learn(Deed deed, JsonNode answer) {
    var id = answer.has("session_id") ? answer.get("session_id") : answer.path("id");
    if (id.isTextual()) {
      var path = "/v1/sessions/" + id.asText();
      if (deed.path().equals("/v1/sessions") && !sessions.contains(path)) {
        sessions.add(path);
      }
      versions.put(path, answer.path("version").asLong());
    }
  }

  private Deed deed(String method, String path, String body) {
    return new Deed(method, path, body, Map.of(), random.nextInt(5) == 0 ? 3 : 1);
  }

  private Deed versioned(String method, String path, String body) {
    var match = Map.of("If-Match", "\"" + versions.getOrDefault(path, 1L) + "\"");
    return new Deed(method, path, body, match, random.nextInt(5) == 0 ? 2 : 1);
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private Instant past() {
    return first.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
  }

  Deed next() {
    if (sessions.size() < 3 || random.nextInt(7) == 0) {
      return created();
    }
    var session = oneOf(sessions);
    return switch (random.nextInt(16)) {
      case 0 -> placing();
      case 1 -> deed("POST", session + "/" + oneOf(List.of("start", "skip", "reopen")), "");
      case 2 -> deed("DELETE", session + "/exercises/%d/sets/%d".formatted(order(), number()), "");
      case 3 -> versioned("DELETE", session, "");
      case 4, 5 -> versioned("PATCH", session, patch());
      case 6 ->
          deed(
              "PUT",
              session + "/exercises/" + (order() + random.nextInt(2)),
              "{'exercise_id': '%s'}".formatted(oneOf(EXERCISES)));
      case 7, 8, 9 ->
          deed("POST", session + "/complete", "{'completed_at': '%s'}".formatted(past()));
      default -> deed("PUT", session + "/exercises/%d/sets/%d".formatted(order(), number()), set());
    };
  }

  private Deed placing() {
    var ladder = oneOf(List.of("push", "pull", "squat"));
    var body = "{'level': %d}".formatted(random.nextInt(6));
    return deed("PUT", "/v1/me/levels/" + ladder, body);
  }

  private int order() {
    return 1 + random.nextInt(2);
  }

  private int number() {
    return 1 + random.nextInt(4);
  }

  private String patch() {
    return random.nextBoolean()
        ? "{'duration_minutes': %d}".formatted(random.nextInt(100))
        : "{'session_date': '%s'}".formatted(past().toString().substring(0, 10));
  }

  private Deed created() {
    if (random.nextInt(3) == 0) {

      return deed(
          "POST", "/v1/sessions", "{'id': '%s', 'category': 'squat', 'level': 1}".formatted(id()));
    }
    var start = past();
    var end = start.plus(Duration.ofSeconds(random.nextInt(20_000)));
    return deed(
        "POST",
        "/v1/sessions",
        """
        {'id': '%s', 'category': 'squat', 'level': %d, 'started_at': '%s', 'completed_at': '%s',
         'exercises': [%s, %s]}
        """
            .formatted(id(), random.nextInt(3), start, end, work(0), work(1 + random.nextInt(3))));
  }

  private UUID id() {
    return new UUID(0x7000L | (random.nextLong() << 16), (random.nextLong() >>> 2) | (1L << 63));
  }

  /** Clean more often than not. */
  private String work(int exercise) {
    var sets = new StringJoiner(",");
    boolean clean = random.nextInt(4) > 0;
    for (int set = 0; set < 3; set++) {
      sets.add(
          exercise == 2
              ? "{'duration_seconds': %d}".formatted(clean ? 40 : 20)
              : clean ? "{'reps': %d}".formatted(8 + random.nextInt(5)) : set());
    }
    return "{'exercise_id': '%s', 'planned_sets': [{%s}], 'sets': [%s]}"
        .formatted(
            EXERCISES.get(exercise), exercise == 2 ? "'duration_seconds': 30" : "'reps': 8", sets);
  }

  private String set() {
    int reps = 4 + random.nextInt(9);
    return switch (random.nextInt(8)) {
      case 0 -> "{'duration_seconds': %d}".formatted(20 + random.nextInt(40));
      case 1 -> "{'reps': %d, 'load_kg': %s}".formatted(reps, random.nextInt(-40, 80) / 4.0);
      case 2 -> "{'reps': %d, 'tempo': '3-1-1-0'}".formatted(reps);
      case 3 -> "{'reps': %d, 'logged_at': '%s'}".formatted(reps, past());
      case 4 -> "{'reps': %d, 'completed_at': '%s'}".formatted(reps, past());
      default -> "{'reps': %d, 'rpe': 8.5}".formatted(reps);
    };
  }
}
