package trainwright.functions.healthcheck;

import trainwright.cloud.HttpHandler;

/** Serves the health check. */
public final class HealthCheckHandler extends HttpHandler {
  /** As AWS starts it. */
  public HealthCheckHandler() {
    this(DaggerHealthCheckComponent.create().routes());
  }

  /** As the local server and tests start it. */
  public HealthCheckHandler(HealthCheckRoutes routes) {
    super(routes);
  }
}
