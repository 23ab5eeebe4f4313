package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import trainwright.platform.Statement;

/**
 * EventBridge may fire a schedule twice, and a slow run may meet the next one: every function of a
 * schedule is started four times at once, through its handler, with work waiting for it.
 */
class TicksTest {
  private static final int AT_ONCE = 4;
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
    assertThat(scheduled()).contains("index-worker", "job-sweep");
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
