package trainwright.core.exercise;

import javax.inject.Inject;
import trainwright.platform.Page;
import trainwright.platform.QueryParameters;

/** Lists the shared library and the user's own exercises, by name. */
public final class ListExercises {
  private final ExerciseListRepository exercises;

  @Inject
  ListExercises(ExerciseListRepository exercises) {
    this.exercises = exercises;
  }

  /**
   * The page that the query asks for; a page may hold fewer than its limit when its texts are long.
   *
   * @param parameters what the cursor of the next page is bound to
   */
  public Page<ExerciseDetail> run(ExerciseQuery query, QueryParameters parameters) {
    var found = exercises.list(query);
    return new Page<>(
        found.rows(),
        found.more()
            ? parameters.nextCursor(ExerciseQuery.After.keys(found.rows().getLast()))
            : null);
  }
}
