package trainwright.functions.sessions;

import trainwright.cloud.HttpHandler;

/** Serves the routes of sessions. */
public final class SessionsHandler extends HttpHandler {
  /** As AWS starts it. */
  public SessionsHandler() {
    this(DaggerSessionsComponent.create().routes());
  }

  /** As the local server and tests start it. */
  public SessionsHandler(SessionsRoutes routes) {
    super(routes);
  }
}
