package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkerHandlersTest {
  private static final UUID GOOD = UUID.fromString("019a0000-0000-7000-8000-000000000001");
  private static final UUID BAD = UUID.fromString("019a0000-0000-7000-8000-000000000002");

  private static final class Worker extends QueueHandler {
    Worker(Consumer<UUID> work) {
      super(work);
    }
  }

  private static final class Scheduled extends ScheduleHandler {
    Scheduled(Runnable work) {
      super(work);
    }
  }

  private static final class Filing extends FileEventHandler {
    Filing(Consumer<String> work) {
      super(work);
    }
  }

  @Test
  void reportsEachFailedMessageAlone() {
    var done = new ArrayList<UUID>();
    var worker =
        new Worker(
            id -> {
              if (id.equals(BAD)) {
                throw new IllegalStateException("on purpose");
              }
              done.add(id);
            });

    var response =
        worker.handleRequest(
            event(BAD.toString(), GOOD.toString(), "not an id"), TestContext.of(1));

    assertThat(done).containsExactly(GOOD);
    assertThat(response.getBatchItemFailures())
        .extracting(BatchItemFailure::getItemIdentifier)
        .containsExactly("message-0", "message-2");
  }

  @Test
  void runsTheScheduledWorkAndLetsItsFailureOut() {
    var runs = new ArrayList<String>();
    new Scheduled(() -> runs.add("ran"))
        .handleRequest(
            InputStream.nullInputStream(), OutputStream.nullOutputStream(), TestContext.of(1));
    assertThat(runs).containsExactly("ran");

    var failing =
        new Scheduled(
            () -> {
              throw new IllegalStateException("on purpose");
            });
    assertThatThrownBy(
            () ->
                failing.handleRequest(
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    TestContext.of(1)))
        .hasMessage("on purpose");
  }

  @Test
  void tellsThePathOfAFileAndLetsAFailureOut() throws IOException {
    var told = new ArrayList<String>();
    var event = "{\"detail\": {\"object\": {\"key\": \"users/a/c.mp4\", \"size\": 7}}}";
    send(new Filing(told::add), event);
    assertThat(told).containsExactly("users/a/c.mp4");

    var failing =
        new Filing(
            _ -> {
              throw new IllegalStateException("on purpose");
            });
    assertThatThrownBy(() -> send(failing, event)).hasMessage("on purpose");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "{\"detail\": {\"object\": {}}}",
        "{\"detail\": {\"object\": {\"key\": null}}}",
        "{\"detail\": {\"object\": {\"key\": {}}}}",
        "{\"Records\": []}"
      })
  void isDoneWithAnEventThatTellsOfNoFile(String event) throws IOException {
    var told = new ArrayList<String>();
    send(new Filing(told::add), event);
    assertThat(told).isEmpty();
  }

  private static void send(FileEventHandler handler, String event) throws IOException {
    var input = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
    handler.handleRequest(input, OutputStream.nullOutputStream(), TestContext.of(1));
  }

  private static SQSEvent event(String... bodies) {
    var messages = new ArrayList<SQSMessage>();
    for (int i = 0; i < bodies.length; i++) {
      var message = new SQSMessage();
      message.setMessageId("message-" + i);
      message.setBody(bodies[i]);
      messages.add(message);
    }
    var event = new SQSEvent();
    event.setRecords(messages);
    return event;
  }
}
