package trainwright.local;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import trainwright.functions.jobworker.JobWorkerHandler;

/** Hands the job worker a job's id as the queue does on AWS: in a message, one at a time. */
record JobDelivery(JobWorkerHandler worker, InstantSource clock) implements Consumer<UUID> {
  private static final Duration LIMIT = Duration.ofMinutes(15);

  /**
   * Has the job worked off.
   *
   * @throws IllegalStateException when the queue must deliver it again
   */
  @Override
  public void accept(UUID jobId) {
    var id = jobId.toString();
    var message = new SQSMessage();
    message.setMessageId(id);
    message.setBody(id);
    var event = new SQSEvent();
    event.setRecords(List.of(message));
    var context = new InvocationContext("job-worker", id, clock.instant().plus(LIMIT), clock);
    if (!worker.handleRequest(event, context).getBatchItemFailures().isEmpty()) {
      throw new IllegalStateException("job " + id + " is not done");
    }
  }
}
