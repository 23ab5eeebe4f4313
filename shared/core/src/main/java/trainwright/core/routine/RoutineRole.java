package trainwright.core.routine;

/** Where in a routine an exercise stands. */
public enum RoutineRole {
  WARM_UP,
  MAIN,
  COOL_DOWN
}
