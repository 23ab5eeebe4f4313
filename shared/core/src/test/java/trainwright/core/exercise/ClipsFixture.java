package trainwright.core.exercise;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import trainwright.core.TestDatabase;

/** Exercises for the tests of clips. */
public final class ClipsFixture {
  private final TestExercises exercises;

  /** Exercises kept in this database. */
  public ClipsFixture(TestDatabase database) {
    exercises = new TestExercises(database);
  }

  /** Where they are kept. */
  public ExerciseRepository repository() {
    return exercises.repository;
  }

  /** A new exercise of the user's own. */
  public Exercise create(UUID user, String name) {
    return exercises.create(user, name);
  }

  /** The clips of an exercise. */
  public List<Clip> clips(UUID user, UUID id) {
    return exercises.repository.getDetail(user, id).clips();
  }

  /** Deletes an exercise of the user's own. */
  public void delete(UUID user, UUID id) {
    exercises.delete.run(TestExercises.caller(user), id, false, null);
  }

  /** The exercises that the video shows. */
  public List<UUID> found(UUID user, ClipKey clip) {
    var query =
        new ExerciseQuery(
            user, null, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(),
            null, clip, 20, null);
    return exercises
        .list
        .run(query, TestExercises.request("", Map.of()).queryParameters())
        .items()
        .stream()
        .map(detail -> detail.exercise().id())
        .toList();
  }
}
