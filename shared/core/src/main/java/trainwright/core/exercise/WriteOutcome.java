package trainwright.core.exercise;

/**
 * What writing a batch of exercises did.
 *
 * @param created how many were added
 * @param updated how many said something else before
 * @param unchanged how many said the same already, and were not touched
 */
public record WriteOutcome(int created, int updated, int unchanged) {
  /** Nothing. */
  public static final WriteOutcome NONE = new WriteOutcome(0, 0, 0);

  /** Both together. */
  public WriteOutcome plus(WriteOutcome other) {
    return new WriteOutcome(
        created + other.created, updated + other.updated, unchanged + other.unchanged);
  }
}
