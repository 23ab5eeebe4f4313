package trainwright.core.progress.change;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import trainwright.core.exercise.Category;

/**
 * What a write did beyond itself.
 *
 * @param levelUps ladders on which a higher level was reached
 * @param levelsLost ladders on which a correction took a level back
 * @param mastered exercises that are mastered now
 * @param masteryLost exercises that no longer are
 * @param streak clean sessions in a row on each ladder
 * @param records bests that were beaten
 */
public record TrainingChanges(
    List<LevelChange> levelUps,
    List<LevelChange> levelsLost,
    List<Mastery> mastered,
    List<Mastery> masteryLost,
    Map<Category, Integer> streak,
    List<RecordSet> records) {

  /** Copies the lists. */
  public TrainingChanges {
    levelUps = List.copyOf(levelUps);
    levelsLost = List.copyOf(levelsLost);
    mastered = List.copyOf(mastered);
    masteryLost = List.copyOf(masteryLost);
    streak = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(streak));
    records = List.copyOf(records);
  }

  /**
   * A level reached or lost.
   *
   * @param category the ladder
   * @param from the level before
   * @param level the level now
   */
  public record LevelChange(Category category, int from, int level) {}

  /**
   * An exercise mastered or no longer.
   *
   * @param exerciseId the exercise
   * @param exerciseName its name
   */
  public record Mastery(UUID exerciseId, String exerciseName) {}

  /**
   * A best that was beaten.
   *
   * @param exerciseId the exercise
   * @param exerciseName its name
   * @param kind {@code reps}, {@code duration_seconds}, {@code load_kg} or {@code estimated_max_kg}
   * @param value the new best
   * @param before the old one
   */
  public record RecordSet(
      UUID exerciseId, String exerciseName, String kind, double value, double before) {}
}
