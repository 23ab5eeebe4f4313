package trainwright.cloud;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trainwright.platform.JobQueue;
import trainwright.platform.Json;

/**
 * A new SQS queue with a dead letter queue as the template has them, and what Lambda's event source
 * mapping does with it under {@code ReportBatchItemFailures}: hands batches to our handler and
 * deletes what it didn't report.
 */
final class SqsDelivery implements JobQueueContract.Delivery {
  private static final int MAX_RECEIVES = 5;
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final AwsHttp aws;
  private final String url;
  private final String deadUrl;
  private final JobQueue queue;
  private volatile boolean closed;
  private @Nullable Thread poller;

  private static final class Worker extends QueueHandler {
    Worker(Consumer<UUID> work) {
      super(work);
    }
  }

  SqsDelivery(AwsHttp aws) {
    this.aws = aws;
    var name = "jobs-" + UUID.randomUUID();
    deadUrl = create(name + "-dead", Map.of());
    var redrive = Map.of("deadLetterTargetArn", arn(deadUrl), "maxReceiveCount", MAX_RECEIVES + "");
    url = create(name, Map.of("VisibilityTimeout", "0", "RedrivePolicy", Json.write(redrive)));
    queue = new SqsJobQueue(aws, url);
  }

  private String create(String name, Map<String, String> attributes) {
    return call("CreateQueue", Map.of("QueueName", name, "Attributes", attributes))
        .path("QueueUrl")
        .asText();
  }

  private String arn(String queueUrl) {
    return attribute(queueUrl, "QueueArn");
  }

  private String attribute(String queueUrl, String name) {
    var answer =
        call("GetQueueAttributes", Map.of("QueueUrl", queueUrl, "AttributeNames", List.of(name)));
    return answer.path("Attributes").path(name).asText();
  }

  private JsonNode call(String operation, Map<String, ?> request) {
    try {
      var call = new AwsHttp.Call("sqs", "AmazonSQS." + operation, "1.0");
      var answer = aws.post(call, Json.write(request));
      return Json.tree(answer.isEmpty() ? "{}" : answer);
    } catch (AwsHttp.Failure e) {
      throw new AssertionError(e);
    }
  }

  String url() {
    return url;
  }

  String deadUrl() {
    return deadUrl;
  }

  /** How many messages lie in the dead letter queue. */
  int dead() {
    return Integer.parseInt(attribute(deadUrl, "ApproximateNumberOfMessages"));
  }

  /** Sends whatever somebody may send. */
  void sendText(String text) {
    var _ = call("SendMessage", Map.of("QueueUrl", url, "MessageBody", text));
  }

  @Override
  public JobQueue queue() {
    return queue;
  }

  @Override
  public void deliverTo(Consumer<UUID> work) {
    var worker = new Worker(work);
    poller = Thread.startVirtualThread(() -> poll(worker));
  }

  private void poll(Worker worker) {
    while (!closed) {
      var messages =
          call("ReceiveMessage", Map.of("QueueUrl", url, "MaxNumberOfMessages", 10))
              .path("Messages");
      if (messages.isEmpty()) {
        AwsEndpoint.pause(PAUSE);
      } else {
        hand(messages, worker);
      }
    }
  }

  private void hand(JsonNode messages, Worker worker) {
    var event = new SQSEvent();
    var records = new ArrayList<SQSMessage>();
    for (var message : messages) {
      var each = new SQSMessage();
      each.setMessageId(message.path("MessageId").asText());
      each.setBody(message.path("Body").asText());
      records.add(each);
    }
    event.setRecords(records);
    var failed =
        worker.handleRequest(event, TestContext.of(1)).getBatchItemFailures().stream()
            .map(BatchItemFailure::getItemIdentifier)
            .collect(Collectors.toSet());
    for (var message : messages) {
      if (!failed.contains(message.path("MessageId").asText())) {
        var receipt = message.path("ReceiptHandle").asText();
        var _ = call("DeleteMessage", Map.of("QueueUrl", url, "ReceiptHandle", receipt));
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      if (poller != null) {
        poller.join();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    var _ = call("DeleteQueue", Map.of("QueueUrl", url));
    var _ = call("DeleteQueue", Map.of("QueueUrl", deadUrl));
  }
}
