package trainwright.core.exercise;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import trainwright.platform.Json;

/**
 * Brings the shared library to what its data files say. An exercise is known by its slug; one that
 * says the same already is not touched, and one that left the files stays. Safe to run twice and by
 * several at once.
 */
public final class LoadLibrary {
  private final ExerciseBatchRepository repository;

  @Inject
  LoadLibrary(ExerciseBatchRepository repository) {
    this.repository = repository;
  }

  /**
   * Loads the files.
   *
   * @param files JSON texts, each an array of exercises with our ids
   * @throws IllegalArgumentException when a file is not as the library's format wants it
   */
  public WriteOutcome run(List<String> files) {
    return repository.upsert(null, null, read(files));
  }

  static List<NewExercise> read(List<String> files) {
    var exercises = new ArrayList<NewExercise>();
    for (var file : files) {
      for (var entry : Json.tree(file)) {
        exercises.add(NewExercise.ofLibrary((ObjectNode) entry));
      }
    }
    return exercises;
  }
}
