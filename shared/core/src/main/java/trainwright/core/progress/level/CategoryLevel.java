package trainwright.core.progress.level;

/**
 * Where a user stands on one ladder.
 *
 * @param level 0-5
 * @param cleanStreak clean sessions in a row at this level, 0-2
 */
public record CategoryLevel(int level, int cleanStreak) {
  /** Where everybody starts. */
  public static final CategoryLevel START = new CategoryLevel(0, 0);

  /** The highest level. */
  public static final int TOP = 5;
}
