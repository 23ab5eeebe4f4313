package trainwright.core.understanding;

/** How able the person is who will do the routine. */
public enum IntensityLevel {
  BEGINNER(300),
  INTERMEDIATE(600),
  ADVANCED(900);

  private final int defaultSeconds;

  IntensityLevel(int defaultSeconds) {
    this.defaultSeconds = defaultSeconds;
  }

  /** How long a routine of this level lasts when nobody says, in seconds. */
  public int defaultSeconds() {
    return defaultSeconds;
  }
}
