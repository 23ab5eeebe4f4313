package trainwright.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.platform.Ids;

/**
 * The base of a worker on the job queue: works off each message, a job's id, and reports each
 * failed one alone, so that the queue delivers only that one again. The work must be safe to run
 * twice.
 */
public abstract class QueueHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final Logger LOG = LoggerFactory.getLogger("trainwright.queue");

  private final Consumer<UUID> work;
  private final WorkLog log = new WorkLog();

  /** Works off job ids; an exception means: deliver it again later. */
  protected QueueHandler(Consumer<UUID> work) {
    this.work = work;
  }

  @Override
  public final SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return new SQSBatchResponse(
        event.getRecords().stream()
            .filter(message -> !succeeds(message, context))
            .map(message -> new BatchItemFailure(message.getMessageId()))
            .toList());
  }

  private boolean succeeds(SQSMessage message, Context context) {
    var jobId = Ids.find(Objects.requireNonNullElse(message.getBody(), ""));
    var started = log.start(context);
    boolean done = started.tally().count(() -> isDone(message, jobId));
    var named =
        WorkLine.Work.message(
            message.getMessageId(),
            jobId.map(UUID::toString).orElse(null),
            context.getAwsRequestId(),
            WorkLog.traceId(null));
    started.ended(named, !done);
    return done;
  }

  private boolean isDone(SQSMessage message, Optional<UUID> jobId) {
    try {
      jobId.ifPresent(work);
      return jobId.isPresent();
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("message {} failed", message.getMessageId(), e);
      return false;
    }
  }
}
