package trainwright.local;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.inject.Inject;

/** Runs functions as Lambda does: a payload, a context, a deadline; each on its own thread. */
final class Invoker implements AutoCloseable {
  private final InstantSource clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @Inject
  Invoker(InstantSource clock) {
    this.clock = clock;
  }

  /** Runs the function and waits for its answer until the limit, or until it throws. */
  Outcome invoke(Function function, Bytes payload, String requestId, Duration limit) {
    var deadline = clock.instant().plus(limit);
    var context = new InvocationContext(function.name(), requestId, deadline, clock);
    var answer = threads.submit(() -> run(function, payload, context));
    try {
      return new Outcome.Answered(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      return new Outcome.Failed(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException _) {
      return new Outcome.TimedOut(limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Failed(e);
    }
  }

  /** Runs the function and does not wait. */
  void start(Function function, Bytes payload, String requestId, Duration limit) {
    var _ = threads.submit(() -> invoke(function, payload, requestId, limit));
  }

  private static Bytes run(Function function, Bytes payload, InvocationContext context)
      throws IOException {
    var output = new ByteArrayOutputStream();
    function.handler().handleRequest(new ByteArrayInputStream(payload.toArray()), output, context);
    return Bytes.of(output.toByteArray());
  }

  /** Stops what still runs. */
  @Override
  public void close() {
    var _ = threads.shutdownNow();
  }
}
