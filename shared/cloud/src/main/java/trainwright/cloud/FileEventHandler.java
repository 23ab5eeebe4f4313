package trainwright.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.platform.Json;

/**
 * The base of a worker that is told of files: of each object that S3 made, by EventBridge, at least
 * once and in any order. Only the object's key is read, which EventBridge writes as it is. An event
 * without one is logged and done with, because it will never have one. Source: "Amazon S3 event
 * message structure for EventBridge".
 */
public abstract class FileEventHandler implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger("trainwright.files");

  private final Consumer<String> work;
  private final WorkLog log = new WorkLog();

  /** Runs work that is safe to repeat; an exception makes Lambda try again. */
  protected FileEventHandler(Consumer<String> work) {
    this.work = work;
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var path = Json.mapper().readTree(input).at("/detail/object/key").asText("");
    var started = log.start(context);
    boolean done = false;
    try {
      done = started.tally().count(() -> worked(path));
    } finally {
      started.ended(WorkLine.Work.tick(context.getAwsRequestId(), WorkLog.traceId(null)), !done);
    }
  }

  private boolean worked(String path) {
    if (path.isEmpty()) {
      LOG.warn("an event that tells of no file");
    } else {
      work.accept(path);
    }
    return true;
  }
}
