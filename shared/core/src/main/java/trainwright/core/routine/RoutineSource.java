package trainwright.core.routine;

/** Who put a routine together. */
public enum RoutineSource {
  COMPILED,
  CURATED
}
