package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/**
 * EventBridge may fire a schedule twice, and a slow run may meet the next one: every function of a
 * schedule is started four times at once, through its handler, with work waiting for it.
 */
class TicksTest {
  private static final int AT_ONCE = 4;
  private static final String EXERCISE = "019b76da-b3b8-7e15-9923-3b2e9cd9e23f";
  private static final Bytes TICK = Bytes.of("{\"source\": \"aws.scheduler\"}");

  @TempDir static Path data;
  private static TestHouse house;

  @BeforeAll
  static void start() {
    house = TestHouse.onDataApi(data);
    var _ =
        house
            .database()
            .run(
                Statement.once(
                    """
                    with waiting as (
                      delete from index_outbox where exercise_id not in
                        (select exercise_id from index_outbox order by exercise_id limit 60)
                    ), owner as (
                      insert into users (id, subject) values (gen_random_uuid(), 'ticks-1')
                      returning id
                    )
                    insert into jobs (id, user_id, kind, request, status, created_at, completed_at)
                    select gen_random_uuid(), id, 'compile_routine', '{}', 'failed',
                      now() - interval '9 days', now() - interval '8 days'
                    from owner, generate_series(1, 50)
                    """));
    leaveASessionOpen();
  }

  /** One of three days ago with a set, of a user whose last closed day is before that. */
  private static void leaveASessionOpen() {
    var start = InstantSource.system().instant().minus(Duration.ofDays(3));
    var sets = List.of(Map.of("set_number", 1, "reps", 8));
    var body =
        Map.of(
            "started_at", start.truncatedTo(ChronoUnit.SECONDS).toString(),
            "exercises", List.of(Map.of("exercise_id", EXERCISE, "sets", sets)));
    try (var server = new TestServer(TestServer.Setup.DEFAULT, house.functions())) {
      var answer =
          server.post("/v1/sessions", "application/json", Bytes.of(Json.write(body)).toArray());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      assertThat(Json.tree(answer.body()).get("status").asText()).isEqualTo("in_progress");
    }
    var _ =
        house
            .database()
            .run(Statement.once("update training_states set closed_through = current_date - 6"));
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  /** The functions that the template has a schedule for. */
  private static List<String> scheduled() {
    var names = new ArrayList<String>();
    Template.functions()
        .forEach(
            (name, function) -> {
              if (function.path("Events").findValuesAsText("Type").contains("ScheduleV2")) {
                names.add(DeployedHouse.nameInEvents(name));
              }
            });
    return names;
  }

  @TestFactory
  Stream<DynamicTest> aScheduleThatFiresSeveralTimesAtOnceDoesItsWorkOnce() {
    assertThat(scheduled()).contains("index-worker", "job-sweep", "daily-rollup");
    return scheduled().stream().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
  }

  private static void check(String name) throws Exception {
    var function = house.function(name);
    try (var invoker = new Invoker(InstantSource.system());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Outcome> tick = () -> invoker.invoke(function, TICK, "tick", Duration.ofMinutes(4));
      for (var outcome : threads.invokeAll(java.util.Collections.nCopies(AT_ONCE, tick))) {
        assertThat(outcome.get()).isInstanceOf(Outcome.Answered.class);
      }
    }
    if (name.equals("index-worker")) {
      assertThat(count("index_outbox")).isZero();
    } else if (name.equals("job-sweep")) {
      assertThat(count("jobs where completed_at < now() - interval '7 days'")).isZero();
    } else {
      assertThat(count("workout_sessions where status = 'completed'")).isOne();
      assertThat(count("training_events where type = 'session_completed'")).isOne();
      assertThat(count("daily_workout_summary where completed_sessions = 1")).isOne();
    }
  }

  private static int count(String rows) {
    return house
        .database()
        .run(Statement.read("select count(*) as n from " + rows))
        .getFirst()
        .integer("n");
  }
}
