package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trainwright.onebox.Scratch;
import trainwright.platform.Environment;
import trainwright.platform.Problem;
import trainwright.platform.Secret;
import trainwright.platform.Secrets;
import trainwright.platform.Statement;

/** A database whose address is a secret that is exchanged while we are warm. */
final class SecretDatabaseTest {
  private static final Patience HASTY =
      new Patience(Duration.ofSeconds(3), Duration.ofMillis(500), Duration.ofSeconds(2));
  private static final String GOOD = Scratch.emptyDatabase();
  private static final String NOBODY = GOOD.replaceFirst("user=[^&]*", "user=nobody");

  private Instant now = Instant.parse("2026-05-04T09:30:00Z");
  private String kept = GOOD;

  private final Secret url =
      new Secrets(
              new Environment(Map.of("DATABASE_URL_SECRET", "arn")),
              _ -> {
                if (kept.isEmpty()) {
                  throw Problem.unavailable("a secret can't be read", HASTY.total(), null);
                }
                return kept;
              },
              () -> now)
          .find("DATABASE_URL")
          .orElseThrow();

  @Test
  void opensTheNextConnectionWithTheNewAddressWhenTheOldOneIsRefused() {
    kept = NOBODY;
    assertThat(url.value()).isEqualTo(NOBODY);
    kept = GOOD;
    now = now.plusSeconds(60);
    try (var database = new JdbcDatabase(url, 1, HASTY)) {
      assertThat(one(database)).isEqualTo(1);
    }
  }

  @Test
  void isUnavailableWhileTheSecretIsWrongAndWellAgainOnceItIsPutRight() {
    kept = NOBODY;
    try (var database = new JdbcDatabase(url, 1, HASTY)) {
      var problem = DatabaseContract.catchProblem(() -> one(database));
      assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
      assertThat(problem.detail()).isEqualTo("the database refuses us");
      kept = GOOD;
      now = now.plusSeconds(60);
      assertThat(one(database)).isEqualTo(1);
    }
  }

  @Test
  void isUnavailableWhileTheSecretIsMissing() {
    kept = "";
    try (var database = new JdbcDatabase(url, 1, HASTY)) {
      var problem = DatabaseContract.catchProblem(() -> one(database));
      assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
      kept = GOOD;
      assertThat(one(database)).isEqualTo(1);
    }
  }

  private static long one(JdbcDatabase database) {
    return database.run(Statement.read("select 1 as one")).getFirst().whole("one");
  }
}
