package trainwright.core.understanding.text;

/**
 * A stretch of a text that a word list knows.
 *
 * @param kind what sort of thing it names
 * @param value which one of that sort
 * @param from first token
 * @param to token after the last one
 */
public record Mark(Kind kind, String value, int from, int to) {
  /** The sorts of thing that the word lists know; docs/understanding.md explains each. */
  public enum Kind {
    NUMBER,
    UNIT,
    PLUS_HALF,
    TIME,
    LENGTH,
    CUE,
    BOUND,
    LEVEL,
    HINT,
    TRAINING,
    PAUSE,
    AGE,
    CAN_DO,
    BODY,
    MUSCLE,
    COMPLAINT,
    CONDITION,
    CONTEXT,
    EQUIPMENT,
    PLACE,
    BARE,
    LACKS,
    NEGATION,
    ONLY,
    GONE,
    EXERCISE,
    GOAL,
    WISH,
    FORMAT,
    REQUEST,
    VERB,
    PLAN,
    AGO,
    RECENT,
    CLEARED,
    RED,
    OFF,
    OUTING,
    HOSTILE,
    LINK,
    FILLER
  }

  /** Whether it is of this sort and value. */
  public boolean is(Kind other, String otherValue) {
    return kind == other && value.equals(otherValue);
  }
}
