package trainwright.functions.compileroutine;

import trainwright.cloud.HttpHandler;

/** Serves the route that compiles a routine from a sentence. */
public final class CompileRoutineHandler extends HttpHandler {
  /** As AWS starts it. */
  public CompileRoutineHandler() {
    this(DaggerCompileRoutineComponent.create().routes());
  }

  /** As the local server and tests start it. */
  public CompileRoutineHandler(CompileRoutineRoutes routes) {
    super(routes);
  }
}
