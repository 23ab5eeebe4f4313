package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trainwright.cloud.AwsStub.Answer;
import trainwright.platform.Json;
import trainwright.platform.Problem;

final class SqsJobQueueTest {
  private static final String QUEUE = "https://sqs.eu-central-1.amazonaws.com/123456789012/jobs";
  private static final Answer SENT = new Answer(200, "{\"MessageId\": \"1\"}");

  private final AwsStub aws = new AwsStub();
  private final SqsJobQueue queue = new SqsJobQueue(aws.client(), QUEUE);

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void sendsTheIdAndNothingElse() {
    var jobId = UUID.randomUUID();
    aws.answering(SENT);
    queue.send(jobId);
    var asked = aws.asked().getFirst();
    assertThat(asked.target()).isEqualTo("AmazonSQS.SendMessage");
    assertThat(asked.contentType()).isEqualTo("application/x-amz-json-1.0");
    assertThat(asked.authorization())
        .startsWith("AWS4-HMAC-SHA256 Credential=the-id/")
        .contains("/eu-central-1/sqs/aws4_request");
    var sent = Json.tree(asked.body());
    assertThat(sent.path("QueueUrl").asText()).isEqualTo(QUEUE);
    assertThat(sent.path("MessageBody").asText()).isEqualTo(jobId.toString());
    assertThat(sent.size()).isEqualTo(2);
  }

  @Test
  void sendsAgainAfterAFailureThatMayPass() {
    aws.answering(
        new Answer(503, ""),
        new Answer(400, "{\"__type\": \"com.amazonaws.sqs#RequestThrottled\"}"),
        SENT);
    queue.send(UUID.randomUUID());
    assertThat(aws.asked()).hasSize(3);
  }

  @Test
  void isUnavailableWhenTheQueueFails() {
    aws.answering(new Answer(500, ""));
    var problem = DatabaseContract.catchProblem(() -> queue.send(UUID.randomUUID()));
    assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
    assertThat(problem.retryAfter()).isPresent();
    assertThat(aws.asked()).hasSize(3);
  }

  @Test
  void asksOnceWhenItIsNotAllowed() {
    aws.answering(new Answer(403, "{\"__type\": \"AccessDeniedException\"}"));
    var problem = DatabaseContract.catchProblem(() -> queue.send(UUID.randomUUID()));
    assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
    assertThat(problem).hasRootCauseMessage("AmazonSQS.SendMessage: HTTP 403");
    assertThat(aws.asked()).hasSize(1);
  }
}
