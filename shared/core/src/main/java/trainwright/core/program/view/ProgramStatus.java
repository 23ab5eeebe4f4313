package trainwright.core.program.view;

/** Whether a program goes on. */
public enum ProgramStatus {
  ACTIVE,
  PAUSED
}
