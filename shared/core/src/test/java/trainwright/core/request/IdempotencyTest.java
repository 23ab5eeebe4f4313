package trainwright.core.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.core.TestDatabase;
import trainwright.platform.Problem;
import trainwright.platform.Request;
import trainwright.platform.Response;

class IdempotencyTest {
  private static final TestDatabase DATABASE = new TestDatabase();

  private final IdempotencyFixture given = new IdempotencyFixture(DATABASE);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void replaysStatusHeadersAndBody() {
    var request = IdempotencyFixture.request("ada", IdempotencyFixture.newKey(), "{}");
    var route = given.idempotency.guard(given::create);
    var first = route.answer(request);
    assertThat(route.answer(request)).isEqualTo(first);
    assertThat(first.headers()).containsKeys("Location", "ETag", "Content-Type");
    assertThat(given.runs).hasValue(1);
  }

  @Test
  void replaysAnswerTooLargeForOneRow() {
    var large = "\u00e4\uD83C\uDFCB".repeat(60_000);
    var request = IdempotencyFixture.request("ada", IdempotencyFixture.newKey(), "{}");
    var route = given.idempotency.guard(_ -> Response.ok(Map.of("text", large)));
    assertThat(route.answer(request)).isEqualTo(route.answer(request));
    assertThat(route.answer(request).body()).contains(large);
  }

  @Test
  void runsEveryRequestWithoutKey() {
    var request = new Request("POST /x", "/x", Map.of(), Map.of(), Map.of(), "", null, "r1");
    var route = given.idempotency.guard(given::create);
    assertThat(route.answer(request)).isNotEqualTo(route.answer(request));
    assertThat(given.reserved).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void refusesKeyOfAnotherRequest() {
    var key = IdempotencyFixture.newKey();
    var route = given.idempotency.guard(given::create);
    var _ = route.answer(IdempotencyFixture.request("ada", key, "{}"));
    IdempotencyFixture.assertRefused(
        Problem.Code.UNPROCESSABLE,
        () -> route.answer(IdempotencyFixture.request("ada", key, "{\"a\":1}")));
    assertThat(given.runs).hasValue(1);
  }

  @Test
  void keepsKeysOfUsersApart() {
    var key = IdempotencyFixture.newKey();
    var route = given.idempotency.guard(given::create);
    assertThat(route.answer(IdempotencyFixture.request("ada", key, "{}")))
        .isNotEqualTo(route.answer(IdempotencyFixture.request("bob", key, "{}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "k\u00e4y", "\uD83C\uDFCB", "a\tb"})
  void refusesKeyThatIsNotVisibleAscii(String key) {
    IdempotencyFixture.assertRefused(
        Problem.Code.MALFORMED,
        () ->
            given
                .idempotency
                .guard(given::create)
                .answer(IdempotencyFixture.request("ada", key, "{}")));
  }

  @Test
  void refusesKeyThatIsTooLong() {
    var route = given.idempotency.guard(given::create);
    assertThat(route.answer(IdempotencyFixture.request("ada", "k".repeat(255), "{}")).status())
        .isEqualTo(201);
    IdempotencyFixture.assertRefused(
        Problem.Code.MALFORMED,
        () -> route.answer(IdempotencyFixture.request("ada", "k".repeat(256), "{}")));
  }

  @Test
  void refusesSecondWhileFirstRuns() {
    var request = IdempotencyFixture.request("ada", IdempotencyFixture.newKey(), "{}");
    var outer =
        given.idempotency.guard(
            (running, _) -> {
              assertThatThrownBy(() -> given.idempotency.guard(given::create).answer(running))
                  .isInstanceOfSatisfying(
                      Problem.class,
                      problem -> {
                        assertThat(problem.code()).isEqualTo(Problem.Code.CONFLICT);
                        assertThat(problem.retryAfter()).contains(Duration.ofSeconds(1));
                      });
              return Response.noContent();
            });
    assertThat(outer.answer(request).status()).isEqualTo(204);
    assertThat(given.runs).hasValue(0);
  }

  @Test
  void runsOnceWhenFiftyArriveAtOnce() throws Exception {
    var request = IdempotencyFixture.request("ada", IdempotencyFixture.newKey(), "{}");
    var gate = new CountDownLatch(1);
    var route = given.idempotency.guard(given::create);
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
    assertThat(given.runs).hasValue(1);
    assertThat(statuses).contains(201).isSubsetOf(201, 409);
  }

  @Test
  void keepsFinalRefusal() {
    var request = IdempotencyFixture.request("ada", IdempotencyFixture.newKey(), "{}");
    var route =
        given.idempotency.guard(
            (_, _) -> {
              throw Problem.unprocessable("/a", "bad", "attempt " + given.runs.incrementAndGet());
            });
    var first = route.answer(request);
    assertThat(first.status()).isEqualTo(422);
    assertThat(route.answer(request)).isEqualTo(first);
    assertThat(given.runs).hasValue(1);
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
}
