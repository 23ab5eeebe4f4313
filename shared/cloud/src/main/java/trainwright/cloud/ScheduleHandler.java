package trainwright.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.platform.RequestTally;

/**
 * The base of a worker on a schedule. What the scheduler sends is not read: that it sent something
 * is all there is to know, and decoding it would cost 150 ms of a cold start.
 */
public abstract class ScheduleHandler implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger("trainwright.schedule");

  private final Runnable work;

  /** Runs work that is safe to repeat; an exception makes the scheduler try again. */
  protected ScheduleHandler(Runnable work) {
    this.work = work;
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context) {
    var tally = new RequestTally();
    long start = System.nanoTime();
    boolean _ =
        tally.count(
            () -> {
              work.run();
              return true;
            });
    LOG.info(
        "worker={} millis={} statements={} model_calls={}",
        getClass().getSimpleName(),
        (System.nanoTime() - start) / 1_000_000,
        tally.statements(),
        tally.modelCalls());
  }
}
