package trainwright.functions.jobs;

import java.util.Map;
import javax.inject.Inject;
import trainwright.core.job.CancelJob;
import trainwright.core.job.GetJob;
import trainwright.core.user.Callers;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Routes;

/** The routes of jobs. */
public final class JobsRoutes implements Routes {
  private final Callers callers;
  private final GetJob get;
  private final CancelJob cancel;

  @Inject
  JobsRoutes(Callers callers, GetJob get, CancelJob cancel) {
    this.callers = callers;
    this.get = get;
    this.cancel = cancel;
  }

  @Override
  public Map<String, Route> routes() {
    return Map.of("GET /v1/jobs/{id}", this::get, "DELETE /v1/jobs/{id}", this::cancel);
  }

  private Response get(Request request) {
    request.queryParameters().only();
    var job = get.run(callers.of(request).userId(), request.id("id"));
    var response = Response.ok(job);
    return job.finished() ? response : response.with("Retry-After", "1");
  }

  private Response cancel(Request request) {
    request.queryParameters().only();
    return Response.ok(cancel.run(callers.of(request).userId(), request.id("id")));
  }
}
