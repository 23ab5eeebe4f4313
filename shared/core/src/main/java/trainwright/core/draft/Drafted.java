package trainwright.core.draft;

/** What came of asking the model for a draft. */
public sealed interface Drafted<T> {
  /**
   * A draft that keeps the rules.
   *
   * @param value what it was turned into
   * @param model who wrote it
   * @param retried whether the first answer had to be sent back
   */
  record Usable<T>(T value, String model, boolean retried) implements Drafted<T> {}

  /**
   * No draft to go on with; the rules do it.
   *
   * @param why for the report: what was wrong, nothing of the caller's in it
   * @param noAnswer whether no model answered at all, so that asking again is of no use
   */
  record Unusable<T>(String why, boolean noAnswer) implements Drafted<T> {}
}
