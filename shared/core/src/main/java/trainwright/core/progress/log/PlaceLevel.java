package trainwright.core.progress.log;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.exercise.Category;
import trainwright.core.progress.change.ChangeTraining;
import trainwright.core.progress.change.TrainingDecision;
import trainwright.core.progress.change.TrainingQuery;
import trainwright.core.progress.level.LevelFact;
import trainwright.platform.Ids;
import trainwright.platform.Problem;

/** Lets a user place themselves on a ladder; the streak starts anew. */
public final class PlaceLevel {
  private final ChangeTraining training;
  private final Ids ids;
  private final InstantSource clock;

  @Inject
  PlaceLevel(ChangeTraining training, Ids ids, InstantSource clock) {
    this.training = training;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Places the user; it is kept as an event.
   *
   * @throws Problem {@code UNPROCESSABLE} for a category without levels or a level out of 0-5
   */
  public void run(UUID userId, Category category, int level) {
    if (!category.levelled()) {
      throw Problem.unprocessable(
          "category", "not_levelled", "category must be push, pull or squat");
    }
    if (level < 0 || level > 5) {
      throw Problem.unprocessable("/level", "out_of_range", "level must be 0 to 5, was " + level);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var placed = new LevelFact.Placed(now, ids.next(), category, level);
    var _ =
        training.run(TrainingQuery.ofPlacing(userId, now), _ -> new TrainingDecision(null, placed));
  }
}
