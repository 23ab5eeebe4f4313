package trainwright.functions.progress;

import trainwright.cloud.HttpHandler;

/** Serves the routes of a user's progress. */
public final class ProgressHandler extends HttpHandler {
  /** As AWS starts it. */
  public ProgressHandler() {
    this(DaggerProgressComponent.create().routes());
  }

  /** As the local server and tests start it. */
  public ProgressHandler(ProgressRoutes routes) {
    super(routes);
  }
}
