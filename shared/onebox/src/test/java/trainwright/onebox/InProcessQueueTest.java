package trainwright.onebox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class InProcessQueueTest {
  private final InProcessQueue queue = new InProcessQueue(2, Duration.ofMillis(1));

  @Test
  void deliversWhatWasSentBeforeThereWasAConsumer() throws Exception {
    var jobId = UUID.randomUUID();
    var delivered = new ConcurrentLinkedQueue<UUID>();
    var done = new CountDownLatch(1);
    queue.send(jobId);
    queue.deliverTo(
        id -> {
          delivered.add(id);
          done.countDown();
        });

    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    queue.close();
    assertThat(delivered).containsExactly(jobId);
    assertThatThrownBy(() -> queue.deliverTo(_ -> {})).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void runsNoMoreAtOnceThanThereAreWorkers() throws Exception {
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    var done = new CountDownLatch(20);
    queue.deliverTo(
        _ -> {
          int _ = most.accumulateAndGet(running.incrementAndGet(), Math::max);
          pause(5);
          running.decrementAndGet();
          done.countDown();
        });
    for (int i = 0; i < 20; i++) {
      queue.send(UUID.randomUUID());
    }

    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    queue.close();
    assertThat(most).hasValue(2);
  }

  @Test
  void deliversAgainWhenTheWorkerFailsAndGivesUpAfterFiveTimes() throws Exception {
    var attempts = new AtomicInteger();
    var fifth = new CountDownLatch(5);
    queue.deliverTo(
        _ -> {
          attempts.incrementAndGet();
          fifth.countDown();
          throw new IllegalStateException("on purpose");
        });
    queue.send(UUID.randomUUID());

    assertThat(fifth.await(10, TimeUnit.SECONDS)).isTrue();
    pause(100);
    assertThat(attempts).hasValue(5);
    queue.close();
  }

  @Test
  void letsARunningJobEndWhenItCloses() throws Exception {
    var started = new CountDownLatch(1);
    var ended = new AtomicInteger();
    queue.deliverTo(
        _ -> {
          started.countDown();
          pause(200);
          ended.incrementAndGet();
        });
    queue.send(UUID.randomUUID());
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

    queue.close();
    assertThat(ended).hasValue(1);
    queue.send(UUID.randomUUID());
    assertThat(ended).hasValue(1);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
