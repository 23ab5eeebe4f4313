package trainwright.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The base of a worker on a schedule. What the scheduler sends is not read: that it sent something
 * is all there is to know, and decoding it would cost 150 ms of a cold start.
 */
public abstract class ScheduleHandler implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger("trainwright.schedule");

  private final Runnable work;
  private final WorkLog log = new WorkLog();

  /** Runs work that is safe to repeat; an exception makes the scheduler try again. */
  protected ScheduleHandler(Runnable work) {
    this.work = work;
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context) {
    var started = log.start(context);
    boolean done = false;
    try {
      done = started.tally().count(this::worked);
    } catch (RuntimeException e) {
      LOG.error("the tick failed", e);
      throw e;
    } finally {
      started.ended(WorkLine.Work.tick(context.getAwsRequestId(), WorkLog.traceId(null)), !done);
    }
  }

  private boolean worked() {
    work.run();
    return true;
  }
}
