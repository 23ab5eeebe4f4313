package trainwright.core.exercise;

import java.time.Instant;
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

  /** All of it, as stored, without a database. */
  public static List<Exercise> exercises() {
    return ALL.stream().map(TestLibrary::exercise).toList();
  }

  private static Exercise exercise(NewExercise added) {
    var content = added.content();
    return new Exercise(
        added.id(),
        null,
        content.slug(),
        content.name(),
        content.category(),
        content.level(),
        content.movementPattern(),
        content.primaryMuscles(),
        content.secondaryMuscles(),
        content.howTo(),
        content.benefits(),
        content.counteracts(),
        content.contraindications(),
        content.fitnessLevel(),
        content.intensity(),
        content.roundsReps(),
        content.defaultSets(),
        content.defaultTempo(),
        content.defaultRestSeconds(),
        content.equipment(),
        content.tags(),
        content.previousVariation(),
        content.nextVariation(),
        1,
        Instant.EPOCH,
        Instant.EPOCH);
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
