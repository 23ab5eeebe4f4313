package trainwright.core.understanding;

/** The shape of the videos that a player shows. */
public enum RoutineFormat {
  VERTICAL,
  SQUARE
}
