package trainwright.functions.exercises;

import trainwright.cloud.HttpHandler;
import trainwright.platform.Routes;

/** Serves the exercise routes. */
public final class ExercisesHandler extends HttpHandler {
  /** On AWS. */
  public ExercisesHandler() {
    this(DaggerExercisesComponent.create().routes());
  }

  /** On one machine, and in tests. */
  public ExercisesHandler(Routes routes) {
    super(routes);
  }
}
