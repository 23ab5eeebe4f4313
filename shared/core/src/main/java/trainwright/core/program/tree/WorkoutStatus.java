package trainwright.core.program.tree;

/** What became of a workout instance. */
public enum WorkoutStatus {
  SCHEDULED,
  COMPLETED,
  SKIPPED
}
