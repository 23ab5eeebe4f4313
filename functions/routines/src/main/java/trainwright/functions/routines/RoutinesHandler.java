package trainwright.functions.routines;

import trainwright.cloud.HttpHandler;

/** Serves the routes of stored routines. */
public final class RoutinesHandler extends HttpHandler {
  /** As AWS starts it. */
  public RoutinesHandler() {
    this(DaggerRoutinesComponent.create().routes());
  }

  /** As the local server and tests start it. */
  public RoutinesHandler(RoutinesRoutes routes) {
    super(routes);
  }
}
