package trainwright.core.draft;

/** What came of asking the model for a draft. */
public sealed interface Drafted<T> {
  /**
   * A draft that keeps the rules.
   *
   * @param value what it was turned into
   * @param model who wrote it
   * @param how how it came to keep the rules
   */
  record Usable<T>(T value, String model, How how) implements Drafted<T> {}

  /** How a draft came to keep the rules. */
  enum How {
    /** It did at once. */
    FIRST_ANSWER,
    /** It was sent back once with what was wrong. */
    SECOND_ANSWER,
    /** Neither answer did; what was wrong with the last one was put right by us. */
    REPAIRED;

    /** For a report: {@code second answer used}. */
    public String note() {
      return switch (this) {
        case FIRST_ANSWER -> "first answer used";
        case SECOND_ANSWER -> "second answer used";
        case REPAIRED -> "second answer repaired";
      };
    }
  }

  /**
   * No draft to go on with; the rules do it.
   *
   * @param why for the report: what was wrong, nothing of the caller's in it
   * @param noAnswer whether no model answered at all, so that asking again is of no use
   */
  record Unusable<T>(String why, boolean noAnswer) implements Drafted<T> {}
}
