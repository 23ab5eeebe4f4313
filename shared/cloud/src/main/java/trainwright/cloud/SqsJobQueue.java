package trainwright.cloud;

import java.time.Duration;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import trainwright.platform.JobQueue;
import trainwright.platform.Problem;

/** Announces jobs on an SQS queue: the message is the job's id and nothing else. */
final class SqsJobQueue implements JobQueue {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final SqsClient client;
  private final String queueUrl;

  SqsJobQueue(SqsClient client, String queueUrl) {
    this.client = client;
    this.queueUrl = queueUrl;
  }

  /** Sends at least once; the client's own retries can only announce the job again. */
  @Override
  public void send(UUID jobId) {
    try {
      var _ =
          client.sendMessage(message -> message.queueUrl(queueUrl).messageBody(jobId.toString()));
    } catch (SdkException e) {
      throw Problem.unavailable("the job queue can't be reached", RETRY_AFTER, e);
    }
  }
}
