package trainwright.core.understanding;

/** Why no routine is made from a text; the word of it is the {@code code} of the 422's error. */
public enum Refusal {
  /** Signs of an illness or injury that needs a person who can examine; never overruled. */
  RED_FLAG(true),
  /** Instructions to the machine or code, and no request for a workout beside them. */
  HOSTILE(true),
  /** The session length that the text asks for is outside 60 to 7,200 seconds. */
  OUT_OF_RANGE(true),
  /** The text asks for something else: an answer, a change to a stored routine, a poem. */
  NOT_A_WORKOUT(false),
  /** Nothing in the text was understood to be about training. */
  NOT_UNDERSTOOD(false);

  private final boolean settled;

  Refusal(boolean settled) {
    this.settled = settled;
  }

  /**
   * Whether the refusal stands whatever a language model thinks of the text. The others may only
   * mean that the rules don't read the text's language or don't see through its wording.
   */
  public boolean settled() {
    return settled;
  }
}
