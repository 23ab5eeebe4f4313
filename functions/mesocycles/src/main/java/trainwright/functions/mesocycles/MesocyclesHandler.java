package trainwright.functions.mesocycles;

import trainwright.cloud.HttpHandler;

/** Serves the routes of mesocycles. */
public final class MesocyclesHandler extends HttpHandler {
  /** As AWS starts it. */
  public MesocyclesHandler() {
    this(DaggerMesocyclesComponent.create().routes());
  }

  /** As the local server and tests start it. */
  public MesocyclesHandler(MesocyclesRoutes routes) {
    super(routes);
  }
}
