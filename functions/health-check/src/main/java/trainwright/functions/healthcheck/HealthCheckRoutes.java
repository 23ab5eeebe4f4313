package trainwright.functions.healthcheck;

import java.util.Map;
import javax.inject.Inject;
import trainwright.core.status.CheckHealth;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Routes;

/** The route of the health check; needs no token. */
public final class HealthCheckRoutes implements Routes {
  private final CheckHealth checkHealth;

  @Inject
  HealthCheckRoutes(CheckHealth checkHealth) {
    this.checkHealth = checkHealth;
  }

  @Override
  public Map<String, Route> routes() {
    return Map.of("GET /v1/health", this::check);
  }

  private Response check(Request request) {
    request.queryParameters().only();
    var report = checkHealth.run();
    return switch (report.status()) {
      case OK, DEGRADED -> Response.ok(report);
      case DOWN -> Response.json(503, report).with("Retry-After", "5");
    };
  }
}
