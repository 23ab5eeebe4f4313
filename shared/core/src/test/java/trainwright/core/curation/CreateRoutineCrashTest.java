package trainwright.core.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.request.CreateRoute;
import trainwright.core.request.TestIdempotency;
import trainwright.core.routine.Routine;
import trainwright.core.routine.TestRoutines;
import trainwright.core.user.Callers;
import trainwright.core.user.TestCallers;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Statement;

/** The process dies after the routine is stored and before the caller is told. */
class CreateRoutineCrashTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final Request REQUEST =
      new Request(
          "POST /v1/routines",
          "/v1/routines",
          Map.of(),
          Map.of(),
          Map.of("idempotency-key", "crash-1"),
          "{}",
          new Request.Identity("ada", Set.of()),
          "r1");

  private final AtomicReference<Instant> now = new AtomicReference<>(TestDatabase.NOW);
  private final Callers callers = TestCallers.of(DATABASE.port());
  private final CreateRoutine create =
      new CreateRoutine(
          new CurationRepository(DATABASE.port()),
          TestRoutines.repository(DATABASE.port()),
          InstantSource.fixed(TestDatabase.NOW));

  @BeforeAll
  static void loadLibrary() {
    TestLibrary.load(DATABASE.port());
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Routine store(Request request, UUID newId) {
    var exercises = List.of(TestLibrary.id("push-up"));
    return create.run(
        callers.of(request).userId(),
        new CuratedRoutine(null, "mine", null, null, null, exercises, null),
        newId);
  }

  private Response answer(CreateRoute route) {
    return TestIdempotency.on(DATABASE.port(), now::get).guard(route).answer(REQUEST);
  }

  @Test
  void repetitionFindsWhatTheDeadAttemptStored() {
    var stored = new AtomicReference<Routine>();
    CreateRoute dies =
        (request, newId) -> {
          stored.set(store(request, newId));
          throw new StackOverflowError("killed");
        };
    assertThatThrownBy(() -> answer(dies)).isInstanceOf(StackOverflowError.class);
    now.updateAndGet(instant -> instant.plusSeconds(61));
    var found = new AtomicReference<Routine>();
    var response =
        answer(
            (request, newId) -> {
              found.set(store(request, newId));
              return Response.noContent();
            });
    assertThat(response.status()).isEqualTo(204);
    assertThat(found.get()).isEqualTo(stored.get());
    assertThat(routines()).isOne();
  }

  private static long routines() {
    return DATABASE
        .port()
        .run(Statement.read("select count(*) as n from workout_routines"))
        .getFirst()
        .whole("n");
  }
}
