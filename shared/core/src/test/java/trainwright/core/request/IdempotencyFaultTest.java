package trainwright.core.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.platform.Problem;
import trainwright.platform.Response;

/** Attempts that end badly, late or never. */
class IdempotencyFaultTest {
  private static final TestDatabase DATABASE = new TestDatabase();

  private final IdempotencyFixture given = new IdempotencyFixture(DATABASE);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void forgetsPassingRefusalButKeepsReservedId() {
    var request = IdempotencyFixture.request("ada", IdempotencyFixture.newKey(), "{}");
    var down =
        given.idempotency.guard(
            (_, newId) -> {
              given.reserved.add(newId);
              throw Problem.unavailable("down", Duration.ofSeconds(2), null);
            });
    assertThat(down.answer(request).headers()).containsEntry("Retry-After", "2");
    assertThat(given.idempotency.guard(given::create).answer(request).status()).isEqualTo(201);
    assertThat(given.reserved.getFirst()).isEqualTo(given.reserved.getLast());
  }

  @Test
  void givesSameIdAfterCrashBetweenWriteAndAnswer() {
    var request = IdempotencyFixture.request("ada", IdempotencyFixture.newKey(), "{}");
    var crashing =
        given.idempotency.guard(
            (_, newId) -> {
              given.reserved.add(newId);
              throw new StackOverflowError("the process dies here");
            });
    assertThatThrownBy(() -> crashing.answer(request)).isInstanceOf(StackOverflowError.class);
    var route = given.idempotency.guard(given::create);
    IdempotencyFixture.assertRefused(Problem.Code.CONFLICT, () -> route.answer(request));
    given.now.updateAndGet(instant -> instant.plusSeconds(61));
    assertThat(route.answer(request).status()).isEqualTo(201);
    assertThat(given.reserved).hasSize(2);
    assertThat(given.reserved.getFirst()).isEqualTo(given.reserved.getLast());
  }

  @Test
  void freesKeyAfterDefect() {
    var request = IdempotencyFixture.request("ada", IdempotencyFixture.newKey(), "{}");
    var broken =
        given.idempotency.guard(
            (_, _) -> {
              throw new IllegalStateException("a defect");
            });
    assertThatThrownBy(() -> broken.answer(request)).isInstanceOf(IllegalStateException.class);
    assertThat(given.idempotency.guard(given::create).answer(request).status()).isEqualTo(201);
  }

  @Test
  void lateRunnerDoesNotAnswerForTheOneThatTookOver() {
    var request = IdempotencyFixture.request("ada", IdempotencyFixture.newKey(), "{}");
    var slow =
        given.idempotency.guard(
            (late, _) -> {
              given.now.updateAndGet(instant -> instant.plusSeconds(61));
              assertThat(given.idempotency.guard(given::create).answer(late).status())
                  .isEqualTo(201);
              return Response.noContent();
            });
    assertThat(slow.answer(request).status()).isEqualTo(204);
    assertThat(slow.answer(request).status()).isEqualTo(201);
  }

  @Test
  void forgetsAfterADay() {
    var key = IdempotencyFixture.newKey();
    var route = given.idempotency.guard(given::create);
    var _ = route.answer(IdempotencyFixture.request("ada", key, "{}"));
    given.now.updateAndGet(instant -> instant.plus(Duration.ofHours(24)));
    assertThat(route.answer(IdempotencyFixture.request("ada", key, "{\"other\":1}")).status())
        .isEqualTo(201);
    assertThat(given.reserved).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void sweepRemovesOnlyExpiredKeys() {
    var route = given.idempotency.guard(given::create);
    given.now.updateAndGet(instant -> instant.plus(Duration.ofDays(1_000)));
    var request = IdempotencyFixture.request("ada", IdempotencyFixture.newKey(), "{}");
    var first = route.answer(request);
    var sweep = new SweepIdempotencyKeys(given.keys, given.now::get);
    var _ = sweep.run();
    assertThat(route.answer(request)).isEqualTo(first);
    given.now.updateAndGet(instant -> instant.plus(Duration.ofDays(1)));
    assertThat(sweep.run()).isEqualTo(1);
    assertThat(sweep.run()).isZero();
  }
}
