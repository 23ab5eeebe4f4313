package trainwright.core.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import trainwright.core.TestDatabase;
import trainwright.core.user.TestCallers;
import trainwright.platform.Ids;
import trainwright.platform.Problem;
import trainwright.platform.Request;
import trainwright.platform.Response;

/** A guard on a clock that tests move, and a route that counts how often it runs. */
final class IdempotencyFixture {
  private static final Ids IDS = new Ids(InstantSource.system());

  final AtomicReference<Instant> now = new AtomicReference<>(TestDatabase.NOW);
  final AtomicInteger runs = new AtomicInteger();
  final List<UUID> reserved = new ArrayList<>();
  final IdempotencyRepository keys;
  final Idempotency idempotency;

  IdempotencyFixture(TestDatabase database) {
    keys = new IdempotencyRepository(database.port());
    idempotency = new Idempotency(keys, TestCallers.of(database.port()), IDS, now::get);
  }

  static Request request(String user, String key, String body) {
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

  static String newKey() {
    return IDS.next().toString();
  }

  Response create(Request request, UUID newId) {
    reserved.add(newId);
    return Response.created("/v1/routines/" + newId, Map.of("run", runs.incrementAndGet()))
        .withVersion(1);
  }

  static void assertRefused(Problem.Code code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
