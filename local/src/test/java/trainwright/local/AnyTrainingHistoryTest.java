package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.local.bench.RawTraining;
import trainwright.platform.Json;

/**
 * Any history, from any devices, in any order, with repeats, corrections and deletions: everything
 * that is stored and told is what a plain recount of the raw logs gives, which shares no code with
 * the product.
 */
class AnyTrainingHistoryTest {
  private static final int STEPS = 60;
  private static final int STEPS_BETWEEN_LOOKS = 15;

  @TempDir static Path data;
  private static TestHouse house;
  private static TestServer server;

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

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void storedAndToldIsWhatTheRawLogsAddUpTo(int seed) throws Exception {
    var user = new TestUser(house, server);
    var history = new RandomHistory(seed);
    for (int step = 1; step <= STEPS; step++) {
      var what = "seed %d, step %d".formatted(seed, step);
      var deed = history.next();
      var answers = send(user, deed);
      history.learn(deed, answers.getFirst());
      if (deed.isOfOneDevice() && answers.getFirst().has("changes")) {
        assertRecords(user.raw(), answers.getFirst(), what);
      }
      if (step % STEPS_BETWEEN_LOOKS == 0 || step == STEPS) {
        user.assertStoredEqualsRecount(what);
        assertWeeks(user, what);
      }
    }
  }

  /** The answers of all devices that send this at once. */
  private static List<JsonNode> send(TestUser user, RandomHistory.Deed deed) throws Exception {
    var answers = new ArrayList<JsonNode>();
    try (var devices = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<JsonNode> call = () -> answer(user, deed);
      for (var answer : devices.invokeAll(Collections.nCopies(deed.devices(), call))) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private static JsonNode answer(TestUser user, RandomHistory.Deed deed) {
    var answer = user.send(deed.method(), deed.path(), deed.body(), deed.headers());
    assertThat(answer.statusCode())
        .as("%s %s %s: %s", deed.method(), deed.path(), deed.body(), answer.body())
        .isIn(200, 201, 404, 409, 412, 422);
    return answer.statusCode() < 300 ? Json.tree(answer.body()) : Json.newObject();
  }

  /** Bests of the session's exercises that beat all of the other completed sessions. */
  private static void assertRecords(RawTraining raw, JsonNode answer, String what) {
    var id = answer.has("session_id") ? answer.get("session_id") : answer.path("id");
    var expected = new TreeSet<String>();
    for (var session : raw.sessions()) {
      if (session.id().toString().equals(id.asText()) && session.completed()) {
        session.works().forEach(work -> records(raw, session, work, expected));
      }
    }
    var told = new TreeSet<String>();
    for (var best : answer.at("/changes/records")) {
      told.add(
          record(
              best.get("exercise_id").asText(),
              best.get("kind").asText(),
              best.get("value").asDouble(),
              best.get("before").asDouble()));
    }
    assertThat(told).as(what).isEqualTo(expected);
  }

  private static String record(String exercise, String kind, double now, double before) {
    return "%s %s %.4f after %.4f".formatted(exercise, kind, now, before);
  }

  private static void records(
      RawTraining raw, RawTraining.Done session, RawTraining.Work work, Set<String> into) {
    for (var kind : List.of("reps", "duration_seconds", "load_kg", "estimated_max_kg")) {
      double now = best(work, kind);
      double before = Double.NEGATIVE_INFINITY;
      for (var other : raw.sessions()) {
        for (var past : other.works()) {
          if (other.completed()
              && !other.id().equals(session.id())
              && past.exercise().equals(work.exercise())) {
            before = Math.max(before, best(past, kind));
          }
        }
      }
      if (before > Double.NEGATIVE_INFINITY && now > before) {
        into.add(record(work.exercise().toString(), kind, now, before));
      }
    }
  }

  /** The best set; minus infinity without one. */
  private static double best(RawTraining.Work work, String kind) {
    double best = Double.NEGATIVE_INFINITY;
    for (var log : work.logs()) {
      var reps = log.reps();
      var seconds = log.seconds();
      var load = log.loadKg();
      double figure =
          switch (kind) {
            case "reps" -> reps == null ? Double.NEGATIVE_INFINITY : reps;
            case "duration_seconds" -> seconds == null ? Double.NEGATIVE_INFINITY : seconds;
            case "load_kg" -> load == null ? Double.NEGATIVE_INFINITY : load.doubleValue();
            default ->
                load == null || load.signum() <= 0 || reps == null || reps < 1 || reps > 10
                    ? Double.NEGATIVE_INFINITY
                    : reps == 1 ? load.doubleValue() : load.doubleValue() * (30 + reps) / 30;
          };
      best = Math.max(best, figure);
    }
    return best;
  }

  /** Sums and streaks of each week that has something, and of this one. */
  private static void assertWeeks(TestUser user, String what) throws SQLException {
    var raw = user.raw();
    var today = LocalDate.now(ZoneOffset.UTC);
    var mondays = new TreeSet<LocalDate>();
    mondays.add(monday(today));
    raw.sessions().forEach(session -> mondays.add(monday(session.date())));
    int streak = 0;
    var week = monday(today);
    week = isComplete(raw, week) ? week : week.minusWeeks(1);
    while (isComplete(raw, week)) {
      streak++;
      week = week.minusWeeks(1);
    }
    for (var monday : mondays) {
      var told = user.get("/v1/me/weeks/" + monday.plusDays(3));
      assertThat(told.get("monday").asText()).as(what).isEqualTo(monday.toString());
      assertThat(told.get("is_complete").asBoolean())
          .as("%s, %s", what, monday)
          .isEqualTo(isComplete(raw, monday));
      assertThat(told.get("streak_weeks").asInt()).as("%s, %s", what, monday).isEqualTo(streak);
      int listed = 0;
      for (var day : told.get("days")) {
        listed += day.get("sessions").size();
      }
      assertThat(listed).as("%s, %s", what, monday).isEqualTo(of(raw, monday).size());
    }
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static List<RawTraining.Done> of(RawTraining raw, LocalDate monday) {
    return raw.sessions().stream().filter(s -> monday(s.date()).equals(monday)).toList();
  }

  private static boolean isComplete(RawTraining raw, LocalDate monday) {
    var sessions = of(raw, monday);
    return !sessions.isEmpty() && sessions.stream().allMatch(RawTraining.Done::completed);
  }
}
