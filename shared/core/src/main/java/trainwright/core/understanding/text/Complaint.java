package trainwright.core.understanding.text;

/** What a person says about a part of the body, gravest first. */
public enum Complaint {
  /** A broken bone. */
  FRACTURE,
  /** Something torn, sprained, pulled or dislocated. */
  TEAR,
  /** An operation. */
  SURGERY,
  /** It hurts. */
  PAIN,
  /** Something does it harm; denied, it is to be left alone. */
  HARM,
  /** It is sore or aches. */
  SORE,
  /** It is bad, makes trouble or has an old injury. */
  BAD,
  /** It is to be left alone. */
  AVOID,
  /** It was trained hard just now. */
  TIRED,
  /** It is tight, stiff or tense. */
  TIGHT,
  /** It is weak. */
  WEAK,
  /** Something shall not come about. */
  PREVENT,
  /** It is well, or a complaint is denied. */
  FINE;

  /** Whether the part must not be loaded. */
  public boolean spares() {
    return compareTo(TIRED) <= 0;
  }

  /** Whether it hurts. */
  public boolean hurts() {
    return this == PAIN || this == HARM || this == SORE;
  }
}
