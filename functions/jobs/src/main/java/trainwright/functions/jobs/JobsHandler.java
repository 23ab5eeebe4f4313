package trainwright.functions.jobs;

import trainwright.cloud.HttpHandler;

/** Serves the routes of jobs. */
public final class JobsHandler extends HttpHandler {
  /** As AWS starts it. */
  public JobsHandler() {
    this(DaggerJobsComponent.create().routes());
  }

  /** As the local server and tests start it. */
  public JobsHandler(JobsRoutes routes) {
    super(routes);
  }
}
