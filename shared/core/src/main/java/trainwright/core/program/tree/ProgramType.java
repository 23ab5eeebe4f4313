package trainwright.core.program.tree;

/** What a program is for. */
public enum ProgramType {
  ENDURANCE,
  STRENGTH,
  SHRED,
  HYBRID,
  REHAB,
  CALISTHENICS,
  OTHER;

  /** Whether its weeks hold runs of a growing distance. */
  public boolean runs() {
    return this == ENDURANCE || this == HYBRID;
  }
}
