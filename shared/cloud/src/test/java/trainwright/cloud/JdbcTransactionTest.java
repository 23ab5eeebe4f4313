package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import trainwright.onebox.Scratch;

final class JdbcTransactionTest {
  @Test
  void growsOldAsOneOfTheDataApiDoes() throws Exception {
    var now = new AtomicLong();
    try (var connection = DriverManager.getConnection(Scratch.emptyDatabase())) {
      var idle = new JdbcTransaction(connection, now::get);
      now.addAndGet(Duration.ofMinutes(3).toNanos());
      assertThatCode(idle::touch).doesNotThrowAnyException();
      now.addAndGet(Duration.ofMinutes(3).toNanos() + 1);
      assertThatThrownBy(idle::touch)
          .isInstanceOfSatisfying(
              DatabaseFailure.class,
              failure -> {
                if (failure.kind() != DatabaseFailure.Kind.LOST) {
                  throw new AssertionError(failure.kind());
                }
              });

      var old = new JdbcTransaction(connection, now::get);
      for (int minutes = 0; minutes < 24 * 60; minutes += 2) {
        now.addAndGet(Duration.ofMinutes(2).toNanos());
        old.touch();
      }
      now.incrementAndGet();
      assertThatThrownBy(old::touch).isInstanceOf(DatabaseFailure.class);
    }
  }
}
