package trainwright.core.program.tree;

/** What a day of a program is. */
public enum SessionType {
  RUN,
  LIFT,
  METCON,
  MOBILITY,
  SKILL,
  REST,
  OTHER;

  /** Whether the day counts as training; easy mobility doesn't take a rest day away. */
  public boolean training() {
    return this != REST;
  }
}
