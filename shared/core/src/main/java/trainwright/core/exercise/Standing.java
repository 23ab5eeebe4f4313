package trainwright.core.exercise;

/**
 * A standing that users reach in Push, Pull or Squat.
 *
 * @param level 0-5
 * @param name what it is called
 * @param description what one does there
 */
public record Standing(int level, String name, String description) {}
