package trainwright.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.platform.Json;

/**
 * The base of a step that every deployment takes: a custom resource of CloudFormation, which is
 * told how it went, and stops the deployment when it went wrong. Without somebody to tell, as when
 * it is invoked by hand, the work is done and a failure thrown.
 *
 * <p>Making and changing the resource both do the work, which must be safe to repeat; removing it
 * does nothing, so that removing a stack drops no data. The event is never logged: whoever has its
 * address can answer for us.
 */
public abstract class DeploymentHandler implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger("trainwright.deployment");

  /** Kept back from the function's time to tell that it ran out. */
  private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(20);

  private final Runnable work;

  /** A step of this work. */
  protected DeploymentHandler(Runnable work) {
    this.work = work;
    LogLines.startOnLambda();
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    JsonNode event = Json.tree(text.isBlank() ? "{}" : text);
    if (!event.hasNonNull("ResponseURL")) {
      work.run();
      return;
    }
    var answer = new DeploymentAnswer(event);
    if (event.path("RequestType").asText().equals("Delete")) {
      answer.succeeded();
      return;
    }
    var failure = failure(context);
    if (failure == null) {
      answer.succeeded();
    } else {
      answer.failed(failure + "; log stream " + context.getLogStreamName() + " says why");
    }
  }

  /** What went wrong, in a few words without secrets; nothing when all went well. */
  private @Nullable String failure(Context context) {
    var task = new FutureTask<@Nullable Void>(work, null);
    var thread = Thread.ofPlatform().daemon().name("deployment").start(task);
    long millis = context.getRemainingTimeInMillis() - TIME_TO_ANSWER.toMillis();
    try {
      var _ = task.get(Math.max(1, millis), TimeUnit.MILLISECONDS);
      return null;
    } catch (ExecutionException e) {
      // Nothing personal is in a migration, and whoever deploys must be told.
      LOG.error("the deployment's step failed: {}", e.getCause(), e.getCause());
      return "failed with " + String.valueOf(e.getCause()).replaceFirst("[:\\n](?s).*", "");
    } catch (TimeoutException e) {
      thread.interrupt();
      LOG.error("the deployment's step didn't end in time", e);
      return "didn't end in time";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "was interrupted";
    }
  }
}
