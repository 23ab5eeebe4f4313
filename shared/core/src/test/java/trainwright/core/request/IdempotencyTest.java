package trainwright.core.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.core.TestDatabase;
import trainwright.core.user.TestCallers;
import trainwright.platform.Ids;
import trainwright.platform.Problem;
import trainwright.platform.Request;
import trainwright.platform.Response;

class IdempotencyTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final Ids IDS = new Ids(InstantSource.system());

  private final AtomicReference<Instant> now = new AtomicReference<>(TestDatabase.NOW);
  private final IdempotencyRepository keys = new IdempotencyRepository(DATABASE.port());
  private final Idempotency idempotency =
      new Idempotency(keys, TestCallers.of(DATABASE.port()), IDS, now::get);
  private final AtomicInteger runs = new AtomicInteger();
  private final List<UUID> reserved = new ArrayList<>();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static Request request(String user, String key, String body) {
    return new Request(
        "POST /v1/routines",
        "/v1/routines",
        Map.of(),
        Map.of(),
        Map.of("idempotency-key", key),
        body,
        new Request.Identity(user, Set.of()),
        "r1");
  }

  private static String newKey() {
    return IDS.next().toString();
  }

  private Response create(Request request, UUID newId) {
    reserved.add(newId);
    return Response.created("/v1/routines/" + newId, Map.of("run", runs.incrementAndGet()))
        .withVersion(1);
  }

  private static void assertRefused(Problem.Code code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  @Test
  void replaysStatusHeadersAndBody() {
    var request = request("ada", newKey(), "{}");
    var route = idempotency.guard(this::create);
    var first = route.answer(request);
    assertThat(route.answer(request)).isEqualTo(first);
    assertThat(first.headers()).containsKeys("Location", "ETag", "Content-Type");
    assertThat(runs).hasValue(1);
  }

  @Test
  void replaysAnswerTooLargeForOneRow() {
    var large = "\u00e4\uD83C\uDFCB".repeat(60_000);
    var request = request("ada", newKey(), "{}");
    var route = idempotency.guard(_ -> Response.ok(Map.of("text", large)));
    assertThat(route.answer(request)).isEqualTo(route.answer(request));
    assertThat(route.answer(request).body()).contains(large);
  }

  @Test
  void runsEveryRequestWithoutKey() {
    var request = new Request("POST /x", "/x", Map.of(), Map.of(), Map.of(), "", null, "r1");
    var route = idempotency.guard(this::create);
    assertThat(route.answer(request)).isNotEqualTo(route.answer(request));
    assertThat(reserved).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void refusesKeyOfAnotherRequest() {
    var key = newKey();
    var route = idempotency.guard(this::create);
    var _ = route.answer(request("ada", key, "{}"));
    assertRefused(Problem.Code.UNPROCESSABLE, () -> route.answer(request("ada", key, "{\"a\":1}")));
    assertThat(runs).hasValue(1);
  }

  @Test
  void keepsKeysOfUsersApart() {
    var key = newKey();
    var route = idempotency.guard(this::create);
    assertThat(route.answer(request("ada", key, "{}")))
        .isNotEqualTo(route.answer(request("bob", key, "{}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "k\u00e4y", "\uD83C\uDFCB", "a\tb"})
  void refusesKeyThatIsNotVisibleAscii(String key) {
    assertRefused(
        Problem.Code.MALFORMED,
        () -> idempotency.guard(this::create).answer(request("ada", key, "{}")));
  }

  @Test
  void refusesKeyThatIsTooLong() {
    var route = idempotency.guard(this::create);
    assertThat(route.answer(request("ada", "k".repeat(255), "{}")).status()).isEqualTo(201);
    assertRefused(
        Problem.Code.MALFORMED, () -> route.answer(request("ada", "k".repeat(256), "{}")));
  }

  @Test
  void refusesSecondWhileFirstRuns() {
    var request = request("ada", newKey(), "{}");
    var outer =
        idempotency.guard(
            (running, _) -> {
              assertThatThrownBy(() -> idempotency.guard(this::create).answer(running))
                  .isInstanceOfSatisfying(
                      Problem.class,
                      problem -> {
                        assertThat(problem.code()).isEqualTo(Problem.Code.CONFLICT);
                        assertThat(problem.retryAfter()).contains(Duration.ofSeconds(1));
                      });
              return Response.noContent();
            });
    assertThat(outer.answer(request).status()).isEqualTo(204);
    assertThat(runs).hasValue(0);
  }

  @Test
  void runsOnceWhenFiftyArriveAtOnce() throws Exception {
    var request = request("ada", newKey(), "{}");
    var gate = new CountDownLatch(1);
    var route = idempotency.guard(this::create);
    var answers = new ArrayList<Future<Integer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        answers.add(threads.submit(() -> statusOf(gate, route, request)));
      }
      gate.countDown();
    }
    var statuses = new HashSet<Integer>();
    for (var answer : answers) {
      statuses.add(answer.get());
    }
    assertThat(runs).hasValue(1);
    assertThat(statuses).contains(201).isSubsetOf(201, 409);
  }

  private static int statusOf(
      CountDownLatch gate, trainwright.platform.Route route, Request request)
      throws InterruptedException {
    gate.await();
    try {
      return route.answer(request).status();
    } catch (Problem problem) {
      return problem.code().status();
    }
  }

  @Test
  void keepsFinalRefusal() {
    var request = request("ada", newKey(), "{}");
    var route =
        idempotency.guard(
            (_, _) -> {
              throw Problem.unprocessable("/a", "bad", "attempt " + runs.incrementAndGet());
            });
    var first = route.answer(request);
    assertThat(first.status()).isEqualTo(422);
    assertThat(route.answer(request)).isEqualTo(first);
    assertThat(runs).hasValue(1);
  }

  @Test
  void forgetsPassingRefusalButKeepsReservedId() {
    var request = request("ada", newKey(), "{}");
    var down =
        idempotency.guard(
            (_, newId) -> {
              reserved.add(newId);
              throw Problem.unavailable("down", Duration.ofSeconds(2), null);
            });
    assertThat(down.answer(request).headers()).containsEntry("Retry-After", "2");
    assertThat(idempotency.guard(this::create).answer(request).status()).isEqualTo(201);
    assertThat(reserved.getFirst()).isEqualTo(reserved.getLast());
  }

  @Test
  void givesSameIdAfterCrashBetweenWriteAndAnswer() {
    var request = request("ada", newKey(), "{}");
    var crashing =
        idempotency.guard(
            (_, newId) -> {
              reserved.add(newId);
              throw new StackOverflowError("the process dies here");
            });
    assertThatThrownBy(() -> crashing.answer(request)).isInstanceOf(StackOverflowError.class);
    var route = idempotency.guard(this::create);
    assertRefused(Problem.Code.CONFLICT, () -> route.answer(request));
    now.updateAndGet(instant -> instant.plusSeconds(61));
    assertThat(route.answer(request).status()).isEqualTo(201);
    assertThat(reserved).hasSize(2);
    assertThat(reserved.getFirst()).isEqualTo(reserved.getLast());
  }

  @Test
  void freesKeyAfterDefect() {
    var request = request("ada", newKey(), "{}");
    var broken =
        idempotency.guard(
            (_, _) -> {
              throw new IllegalStateException("a defect");
            });
    assertThatThrownBy(() -> broken.answer(request)).isInstanceOf(IllegalStateException.class);
    assertThat(idempotency.guard(this::create).answer(request).status()).isEqualTo(201);
  }

  @Test
  void lateRunnerDoesNotAnswerForTheOneThatTookOver() {
    var request = request("ada", newKey(), "{}");
    var slow =
        idempotency.guard(
            (late, _) -> {
              now.updateAndGet(instant -> instant.plusSeconds(61));
              assertThat(idempotency.guard(this::create).answer(late).status()).isEqualTo(201);
              return Response.noContent();
            });
    assertThat(slow.answer(request).status()).isEqualTo(204);
    assertThat(slow.answer(request).status()).isEqualTo(201);
  }

  @Test
  void forgetsAfterADay() {
    var key = newKey();
    var route = idempotency.guard(this::create);
    var _ = route.answer(request("ada", key, "{}"));
    now.updateAndGet(instant -> instant.plus(Duration.ofHours(24)));
    assertThat(route.answer(request("ada", key, "{\"other\":1}")).status()).isEqualTo(201);
    assertThat(reserved).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void sweepRemovesOnlyExpiredKeys() {
    var route = idempotency.guard(this::create);
    now.updateAndGet(instant -> instant.plus(Duration.ofDays(1_000)));
    var request = request("ada", newKey(), "{}");
    var first = route.answer(request);
    var sweep = new SweepIdempotencyKeys(keys, now::get);
    var _ = sweep.run();
    assertThat(route.answer(request)).isEqualTo(first);
    now.updateAndGet(instant -> instant.plus(Duration.ofDays(1)));
    assertThat(sweep.run()).isEqualTo(1);
    assertThat(sweep.run()).isZero();
  }
}
