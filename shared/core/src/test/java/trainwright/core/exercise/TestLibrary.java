package trainwright.core.exercise;

import java.util.List;
import java.util.UUID;
import trainwright.migrations.Migrations;
import trainwright.platform.Database;

/** The shared library for tests of other domains. */
public final class TestLibrary {
  private static final List<NewExercise> ALL = LoadLibrary.read(Migrations.libraryFiles());

  private TestLibrary() {}

  /** Loads it into a database. */
  public static void load(Database database) {
    var _ = new LoadLibrary(new ExerciseBatchRepository(database)).run(Migrations.libraryFiles());
  }

  /** How many exercises it holds. */
  public static int size() {
    return ALL.size();
  }

  /** The id of the exercise with this slug. */
  public static UUID id(String slug) {
    return ALL.stream()
        .filter(exercise -> exercise.content().slug().equals(slug))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
