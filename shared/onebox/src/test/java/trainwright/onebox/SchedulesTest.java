package trainwright.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class SchedulesTest {
  @Test
  void runsATaskAgainAlthoughItFails() throws Exception {
    var third = new CountDownLatch(3);
    try (var schedules = new Schedules()) {
      schedules.every(
          Duration.ofMillis(1),
          "failing",
          () -> {
            third.countDown();
            throw new IllegalStateException("on purpose");
          });
      assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void runsNothingOnceItIsClosed() throws Exception {
    var runs = new AtomicInteger();
    var first = new CountDownLatch(1);
    try (var schedules = new Schedules()) {
      schedules.every(
          Duration.ofMillis(1),
          "counting",
          () -> {
            runs.incrementAndGet();
            first.countDown();
          });
      assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
    }
    int atClose = runs.get();
    Thread.sleep(50);
    assertThat(runs).hasValue(atClose);
  }
}
