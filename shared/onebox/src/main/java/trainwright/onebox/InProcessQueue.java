package trainwright.onebox;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.platform.JobQueue;

/**
 * The job queue inside one process: delivers each job at least once, on virtual threads, a few at a
 * time. It remembers nothing across a restart; the sweep announces unfinished jobs of the jobs
 * table again.
 */
public final class InProcessQueue implements JobQueue, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("trainwright.queue");
  private static final int ATTEMPTS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CompletableFuture<Consumer<UUID>> consumer = new CompletableFuture<>();
  private final int workers;
  private final Semaphore free;
  private final Duration firstWait;

  /** A queue that delivers to at most so many workers at once. */
  public InProcessQueue(int workers) {
    this(workers, Duration.ofSeconds(1));
  }

  /** The same, which waits so long before it delivers again for the first time. */
  public InProcessQueue(int workers, Duration firstWait) {
    this.workers = workers;
    this.free = new Semaphore(workers);
    this.firstWait = firstWait;
  }

  /**
   * Starts delivery, that of jobs sent before included. A consumer that throws gets the job again,
   * five times in all, each wait twice the last.
   *
   * @throws IllegalStateException when there is a consumer already
   */
  public void deliverTo(Consumer<UUID> worker) {
    if (!consumer.complete(worker)) {
      throw new IllegalStateException("the queue has a consumer already");
    }
  }

  @Override
  public void send(UUID jobId) {
    try {
      threads.execute(() -> deliver(jobId));
    } catch (RejectedExecutionException _) {
      LOG.info("job {} is left to the next start: the queue is closing", jobId);
    }
  }

  private void deliver(UUID jobId) {
    try {
      var wait = firstWait;
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        if (succeeds(jobId, attempt)) {
          return;
        }
        Thread.sleep(wait);
        wait = wait.multipliedBy(2);
      }
      LOG.error("job {} is left to the sweep", jobId);
    } catch (InterruptedException | ExecutionException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean succeeds(UUID jobId, int attempt)
      throws InterruptedException, ExecutionException {
    var worker = consumer.get();
    free.acquire();
    try {
      worker.accept(jobId);
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("attempt {} at job {} failed", attempt, jobId, e);
      return false;
    } finally {
      free.release();
    }
  }

  /** Lets running jobs end for up to ten seconds; waiting ones are left to the next start. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!free.tryAcquire(workers, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("jobs still run: they are interrupted, and announced again after the next start");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      var _ = threads.shutdownNow();
    }
  }
}
