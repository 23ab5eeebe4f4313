package trainwright.core.exercise;

import trainwright.platform.Database;

/** Batches of exercises for tests of sub-packages. */
public final class TestBatches {
  private TestBatches() {}

  /** Batches kept in this database. */
  public static ExerciseBatchRepository of(Database database) {
    return new ExerciseBatchRepository(database);
  }
}
