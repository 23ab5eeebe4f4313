package trainwright.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.platform.Problem;
import trainwright.platform.ProblemResponse;
import trainwright.platform.RequestTally;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Routes;

/**
 * The base of every API function: reads the gateway's event, answers it by its route key, turns
 * every {@link Problem} into {@code application/problem+json}, and writes one log line.
 */
public abstract class HttpHandler implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger("trainwright.request");

  private final Routes routes;
  private final Map<String, Route> byKey;

  /** Answers these routes. */
  protected HttpHandler(Routes routes) {
    this.routes = routes;
    this.byKey = Map.copyOf(routes.routes());
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var read = HttpEvent.read(input);
    var event = read.requestId().isEmpty() ? read.withRequestId(context.getAwsRequestId()) : read;
    var tally = new RequestTally();
    long start = System.nanoTime();
    var response = tally.count(() -> answer(event)).with("X-Request-Id", event.requestId());
    log(event, response, tally, (System.nanoTime() - start) / 1_000_000);
    HttpEvent.write(response, output);
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
      return ProblemResponse.of(problem, event.path(), event.requestId());
    } catch (RuntimeException | StackOverflowError defect) {
      LOG.error("{} {} failed", event.routeKey(), event.requestId(), defect);
      return ProblemResponse.of(
          Problem.of(Problem.Code.INTERNAL, "something went wrong on our side"),
          event.path(),
          event.requestId());
    }
  }

  private static void log(HttpEvent event, Response response, RequestTally tally, long millis) {
    LOG.info(
        "route=\"{}\" status={} user={} millis={} statements={} model_calls={} request_id={}",
        event.routeKey(),
        response.status(),
        event.subject(),
        millis,
        tally.statements(),
        tally.modelCalls(),
        event.requestId());
  }
}
