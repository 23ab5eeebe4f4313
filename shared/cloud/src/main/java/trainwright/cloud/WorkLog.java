package trainwright.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.platform.RequestTally;

/** The log of a function: a {@link WorkLine} for each thing that it did. */
final class WorkLog {
  private static final Logger LOG = LoggerFactory.getLogger("trainwright.request");
  private static final InstantSource CLOCK = InstantSource.system();

  /** The header comes from outside: only what is a trace's id is taken from it. */
  private static final Pattern TRACE =
      Pattern.compile("(?:^|;)Root=(1-[0-9a-f]{8}-[0-9a-f]{24})(?:;|$)");

  private final AtomicBoolean fresh = new AtomicBoolean(true);

  WorkLog() {
    LogLines.startOnLambda();
  }

  /** From here on the process is new again: it was restored from a snapshot. */
  void startAnew() {
    fresh.set(true);
  }

  /** Work under way: what it costs, and since when. */
  final class Started {
    private final String function;
    private final RequestTally tally = new RequestTally();
    private final boolean cold = fresh.getAndSet(false);
    private final long start = System.nanoTime();

    private Started(String function) {
      this.function = function;
    }

    /** What counts for it. */
    RequestTally tally() {
      return tally;
    }

    /** Writes its line. */
    void ended(WorkLine.Work work, boolean failed) {
      if (LOG.isInfoEnabled()) {
        long millis = (System.nanoTime() - start) / 1_000_000;
        var line = new WorkLine(function, work, failed, millis, tally, cold);
        LOG.info(line.toJson(CLOCK.millis()));
      }
    }
  }

  /** Starts the watch. */
  Started start(Context context) {
    return new Started(context.getFunctionName());
  }

  /** Writes a line to nowhere, so that the first one finds its code loaded. */
  static void rehearse(WorkLine.Work work) {
    var _ = new WorkLine("rehearsal", work, false, 0, new RequestTally(), false).toJson(0);
  }

  /**
   * The trace that AWS keeps of this work. Lambda's runtime tells it by a property; where a process
   * answers several requests at once it doesn't, and the gateway's header does.
   */
  static @Nullable String traceId(@Nullable String header) {
    return trace(System.getProperty("com.amazonaws.xray.traceHeader"))
        .or(() -> trace(header))
        .orElse(null);
  }

  private static Optional<String> trace(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    var root = TRACE.matcher(header);
    return root.find() ? Optional.of(root.group(1)) : Optional.empty();
  }
}
