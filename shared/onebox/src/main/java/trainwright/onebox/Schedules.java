package trainwright.onebox;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs tasks again and again inside one process; a failure is logged and never ends them. */
public final class Schedules implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("trainwright.schedule");
  private static final int THREADS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(
          THREADS, Thread.ofPlatform().daemon().name("schedule-", 0).factory());

  /** Nothing is scheduled yet. */
  public Schedules() {}

  /** Runs a task now and then again, each time so long after it ended. */
  public void every(Duration interval, String name, Runnable task) {
    var _ =
        threads.scheduleWithFixedDelay(
            () -> run(name, task), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void run(String name, Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("{} failed", name, e);
    }
  }

  /** Starts no task again and waits up to ten seconds for running ones, then interrupts them. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("scheduled tasks still run: they are interrupted");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      var _ = threads.shutdownNow();
    }
  }
}
