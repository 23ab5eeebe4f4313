package trainwright.core.understanding;

/** How able the person is who will do the routine. */
public enum IntensityLevel {
  BEGINNER,
  INTERMEDIATE,
  ADVANCED
}
