package trainwright.cloud;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import trainwright.platform.JobQueue;
import trainwright.platform.Json;
import trainwright.platform.Problem;

/** Announces jobs on an SQS queue: the message is the job's id and nothing else. */
final class SqsJobQueue implements JobQueue {
  private static final AwsHttp.Call SEND = new AwsHttp.Call("sqs", "AmazonSQS.SendMessage", "1.0");
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final AwsHttp aws;
  private final String queueUrl;

  SqsJobQueue(AwsHttp aws, String queueUrl) {
    this.aws = aws;
    this.queueUrl = queueUrl;
  }

  /** Sends at least once; a repeated call can only announce the job again. */
  @Override
  public void send(UUID jobId) {
    try {
      var _ =
          aws.post(SEND, Json.write(Map.of("QueueUrl", queueUrl, "MessageBody", jobId.toString())));
    } catch (AwsHttp.Failure e) {
      throw Problem.unavailable("the job queue can't be reached", RETRY_AFTER, e);
    }
  }
}
