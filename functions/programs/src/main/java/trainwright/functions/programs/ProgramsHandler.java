package trainwright.functions.programs;

import trainwright.cloud.HttpHandler;

/** Serves the routes of programs. */
public final class ProgramsHandler extends HttpHandler {
  /** As AWS starts it. */
  public ProgramsHandler() {
    this(DaggerProgramsComponent.create().routes());
  }

  /** As the local server and tests start it. */
  public ProgramsHandler(ProgramsRoutes routes) {
    super(routes);
  }
}
