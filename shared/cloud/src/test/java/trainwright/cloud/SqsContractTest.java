package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import trainwright.cloud.AwsEndpoint.Kind;

/** Our queue and our handler on SQS, as near to it as this machine comes. */
final class SqsContractTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  /** The contract on new queues of an endpoint, and what only SQS has: messages of others. */
  abstract static class OnEndpoint extends JobQueueContract {
    private final AwsEndpoint endpoint;

    OnEndpoint(Kind kind) {
      endpoint = AwsEndpoint.of(kind);
    }

    @Override
    Delivery open() {
      return new SqsDelivery(endpoint.client());
    }

    @Test
    void aMessageThatIsNotOursEndsInTheDeadLetterQueueAndHoldsUpNoOther() {
      try (var sqs = new SqsDelivery(endpoint.client())) {
        var done = new CopyOnWriteArrayList<UUID>();
        sqs.sendText("{\"Records\": []}");
        var ours = UUID.randomUUID();
        sqs.queue().send(ours);
        sqs.deliverTo(done::add);
        await("the dead letter", () -> sqs.dead() == 1);
        assertThat(done).containsExactly(ours);
      }
    }

    @Test
    void deadJobsAreDeliveredAgainAfterARedriveAndForeignMessagesStay() throws Exception {
      try (var sqs = new SqsDelivery(endpoint.client())) {
        var job = UUID.randomUUID();
        var done = new CopyOnWriteArrayList<UUID>();
        var broken = new CopyOnWriteArrayList<>(List.of(job));
        sqs.queue().send(job);
        sqs.sendText("not a job; $(touch /tmp/never) \"'`");
        sqs.deliverTo(
            id -> {
              if (broken.contains(id)) {
                throw new IllegalStateException("on purpose");
              }
              done.add(id);
            });
        await("both dead letters", () -> sqs.dead() == 2);
        broken.clear();
        assertThat(redrive(sqs)).contains("1 redriven", "1 left");
        await("the job", () -> done.contains(job));
      }
    }

    private String redrive(SqsDelivery sqs) throws IOException, InterruptedException {
      var builder =
          new ProcessBuilder("bin/redrive", sqs.deadUrl(), sqs.url())
              .directory(ROOT.toFile())
              .redirectErrorStream(true);
      builder.environment().putAll(endpoint.variables());
      var process = builder.start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      Assumptions.assumeFalse(process.exitValue() == 127, "the AWS CLI is not installed");
      assertThat(process.exitValue()).as(output).isZero();
      return output;
    }
  }

  @Nested
  class OnTheEndpointThatTheEnvironmentNames extends OnEndpoint {
    OnTheEndpointThatTheEnvironmentNames() {
      super(Kind.NAMED);
    }
  }

  @Nested
  class OnMoto extends OnEndpoint {
    OnMoto() {
      super(Kind.MOTO);
    }
  }

  @Nested
  class OnLocalStack extends OnEndpoint {
    OnLocalStack() {
      super(Kind.LOCAL_STACK);
    }
  }
}
