package trainwright.core.progress.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;
import trainwright.core.progress.level.Gate;
import trainwright.core.progress.level.Gates;
import trainwright.core.progress.level.LevelRule;

/**
 * Where a user stands on one ladder, and what is missing to the next level.
 *
 * @param category the ladder
 * @param level 0-5
 * @param name what the level is called
 * @param cleanStreak clean sessions in a row
 * @param gate what the next level asks for; null at the highest
 * @param missingSessions clean sessions in a row that are missing; 0 at the highest level
 * @param missing the same in words
 */
public record LevelView(
    Category category,
    int level,
    String name,
    int cleanStreak,
    @Nullable GateView gate,
    int missingSessions,
    String missing) {

  /**
   * A gate in words and numbers.
   *
   * @param words for a person
   * @param exercises for a program
   */
  public record GateView(String words, List<Gate.Demand> exercises) {}

  static LevelView of(Category category, int level, String name, int cleanStreak) {
    var gate = Gates.of(category, level).orElse(null);
    int missing = gate == null ? 0 : LevelRule.STREAK - cleanStreak;
    return new LevelView(
        category,
        level,
        name,
        cleanStreak,
        gate == null ? null : new GateView(gate.words(), gate.exercises()),
        missing,
        gate == null
            ? "This is the highest level."
            : "%d more clean %s in a row, each with %s."
                .formatted(missing, missing == 1 ? "session" : "sessions", gate.words()));
  }
}
