package trainwright.functions.exercisesearch;

import trainwright.cloud.HttpHandler;

/** Serves the routes of exercise search. */
public final class ExerciseSearchHandler extends HttpHandler {
  /** As AWS starts it. */
  public ExerciseSearchHandler() {
    this(DaggerExerciseSearchComponent.create().routes());
  }

  /** As the local server and tests start it. */
  public ExerciseSearchHandler(ExerciseSearchRoutes routes) {
    super(routes);
  }
}
