package trainwright.core.progress.change;

import java.time.InstantSource;
import trainwright.platform.Database;
import trainwright.platform.Ids;

/** The way to a user's training for tests of other packages. */
public final class TestChanges {
  private TestChanges() {}

  /** Changes training in a database. */
  public static ChangeTraining training(Database database, InstantSource clock) {
    return new ChangeTraining(
        new TrainingRepository(database), new Ids(InstantSource.system()), clock);
  }
}
