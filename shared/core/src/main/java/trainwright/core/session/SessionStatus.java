package trainwright.core.session;

/** How far a session has come. */
public enum SessionStatus {
  PLANNED,
  IN_PROGRESS,
  COMPLETED,
  SKIPPED
}
