package trainwright.core.understanding.text;

/**
 * One word, number or punctuation mark of a text.
 *
 * @param kind what it is
 * @param word the word in lower case and without accents; empty for punctuation
 * @param number the value of a number, otherwise 0
 * @param glued nothing stands between it and the token before
 */
public record Token(Kind kind, String word, double number, boolean glued) {
  /** The sorts of token. */
  public enum Kind {
    WORD,
    NUMBER,
    COMMA,
    /** A slash, an ampersand or a plus sign. */
    SLASH,
    /** A dash between two numbers. */
    RANGE,
    /** An apostrophe after a number: minutes. */
    PRIME,
    /** A colon, bracket or free-standing dash: ends a clause. */
    BREAK,
    /** A full stop, question or exclamation mark or line end: ends a sentence. */
    STOP
  }

  static Token word(String word, boolean glued) {
    return new Token(Kind.WORD, word, 0, glued);
  }

  static Token number(String digits, double number, boolean glued) {
    return new Token(Kind.NUMBER, digits, number, glued);
  }

  static Token sign(Kind kind) {
    return new Token(kind, "", 0, true);
  }

  /** Whether it is of this sort. */
  public boolean is(Kind other) {
    return kind == other;
  }
}
