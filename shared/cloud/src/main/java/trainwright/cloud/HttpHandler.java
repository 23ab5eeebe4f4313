package trainwright.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.platform.Environment;
import trainwright.platform.Problem;
import trainwright.platform.ProblemResponse;
import trainwright.platform.Rehearsal;
import trainwright.platform.RequestTally;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Routes;
import trainwright.platform.Snapshots;

/**
 * The base of every API function: reads the gateway's event, answers it by its route key, turns
 * every {@link Problem} into {@code application/problem+json}, and writes one log line, which tells
 * nothing of what was sent.
 */
public abstract class HttpHandler implements RequestStreamHandler, Resource {
  private static final Logger LOG = LoggerFactory.getLogger("trainwright.http");

  /** What Lambda takes from a function that answers at once: 6 MiB. */
  private static final int MAX_ANSWER_BYTES = 6 * 1024 * 1024;

  /** How long before Lambda's deadline we answer. */
  private static final Duration MARGIN = Duration.ofMillis(500);

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  /** Enough for the JVM to compile what every request runs. */
  private static final int REHEARSAL_ROUNDS = 500;

  private static final Duration REHEARSAL_TIME = Duration.ofSeconds(10);

  /** For the JVM to be done with what the rehearsal asked it to compile. */
  private static final Duration SETTLING = Duration.ofSeconds(2);

  private final Routes routes;
  private final Map<String, Route> byKey;
  private final WorkLog log = new WorkLog();

  /** Answers these routes. */
  @SuppressWarnings("this-escape") // Nobody is called back before a snapshot is taken.
  protected HttpHandler(Routes routes) {
    this.routes = routes;
    this.byKey = Map.copyOf(routes.routes());
    Snapshots.register(new Environment(System.getenv()), this);
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var read = HttpEvent.read(input);
    var event = read.requestId().isEmpty() ? read.withRequestId(context.getAwsRequestId()) : read;
    var started = log.start(context);
    var response = answerInTime(event, started.tally(), context.getRemainingTimeInMillis());
    var written = write(response, event);
    started.ended(work(event, response), response.status() >= 500);
    output.write(written);
  }

  private static byte[] write(Response response, HttpEvent event) {
    var written = HttpEvent.write(response.with("X-Request-Id", event.requestId()));
    return written.length <= MAX_ANSWER_BYTES
        ? written
        : HttpEvent.write(tooLarge(event).with("X-Request-Id", event.requestId()));
  }

  /**
   * Answers before Lambda cuts the function off, whose caller would be told nothing but "Internal
   * Server Error". Work that runs out of time is interrupted, which ends its calls too.
   */
  private Response answerInTime(HttpEvent event, RequestTally tally, int remainingMillis) {
    var work = new FutureTask<>(() -> tally.count(() -> answer(event)));
    var _ = Thread.ofVirtual().start(work);
    try {
      return work.get(remainingMillis - MARGIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      boolean _ = work.cancel(true);
      return outOfTime(event);
    } catch (InterruptedException _) {
      boolean _ = work.cancel(true);
      Thread.currentThread().interrupt();
      return outOfTime(event);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e);
    }
  }

  private static Response outOfTime(HttpEvent event) {
    var problem =
        Problem.unavailable(
            "no time was left; a change may or may not have been made:"
                + " repeat it with the same id or Idempotency-Key",
            RETRY_AFTER,
            null);
    return ProblemResponse.of(problem, event.path(), event.requestId());
  }

  private static Response tooLarge(HttpEvent event) {
    var problem =
        Problem.of(Problem.Code.TOO_LARGE, "the answer is larger than 6 MiB: ask for less at once");
    return ProblemResponse.of(problem, event.path(), event.requestId());
  }

  /** Answers the recorded requests again and again, until their code is compiled. */
  @Override
  public final void beforeCheckpoint(org.crac.Context<? extends Resource> context)
      throws InterruptedException {
    long end = System.nanoTime() + REHEARSAL_TIME.toNanos();
    var rehearsal = recording();
    int rounds = 0;
    while (rehearsal.isPresent() && rounds < REHEARSAL_ROUNDS && System.nanoTime() < end) {
      var _ = rehearse(rehearsal.get());
      rounds++;
    }
    if (rounds > 0) {
      Thread.sleep(SETTLING);
    }
    LOG.info("rehearsed {} rounds", rounds);
  }

  @Override
  public final void afterRestore(org.crac.Context<? extends Resource> context) {
    log.startAnew();
  }

  /** The function's recording, {@code rehearsal.json} beside its class, if it has one. */
  public final Optional<Rehearsal> recording() {
    try (var file = getClass().getResourceAsStream("rehearsal.json")) {
      return file == null
          ? Optional.empty()
          : Optional.of(Rehearsal.read(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers each request of a recording, and tells the answers' statuses. */
  public final List<Integer> rehearse(Rehearsal rehearsal) {
    var statuses = new ArrayList<Integer>();
    rehearsal.run(() -> rehearsal.events().forEach(event -> statuses.add(rehearse(event))));
    return List.copyOf(statuses);
  }

  private Integer rehearse(String json) {
    try {
      var bytes = json.getBytes(StandardCharsets.UTF_8);
      var event = HttpEvent.read(new ByteArrayInputStream(bytes));
      var response = answerInTime(event, new RequestTally(), (int) REHEARSAL_TIME.toMillis());
      var _ = write(response, event);
      WorkLog.rehearse(work(event, response));
      return response.status();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Response answer(HttpEvent event) {
    try {
      var request = event.toRequest(routes.maxBodyBytes(event.routeKey()));
      var route = byKey.get(request.routeKey());
      if (route == null) {
        throw Problem.of(Problem.Code.NOT_FOUND, "no route " + request.routeKey());
      }
      return route.answer(request);
    } catch (Problem problem) {
      if (problem.code().status() >= 500) {
        LOG.warn("{} failed", event.requestId(), problem);
      }
      return ProblemResponse.of(problem, event.path(), event.requestId());
    } catch (RuntimeException | StackOverflowError defect) {
      LOG.error("{} failed", event.requestId(), defect);
      return ProblemResponse.of(
          Problem.of(Problem.Code.INTERNAL, "something went wrong on our side"),
          event.path(),
          event.requestId());
    }
  }

  private WorkLine.Work work(HttpEvent event, Response response) {
    return WorkLine.Work.request(
        byKey.containsKey(event.routeKey()) ? event.routeKey() : "unknown",
        response.status(),
        event.subject(),
        event.requestId(),
        WorkLog.traceId(event.headers().get("x-amzn-trace-id")));
  }
}
