package trainwright.core.job;

/** How far a job is. */
public enum JobStatus {
  PENDING,
  IN_PROGRESS,
  DONE,
  FAILED
}
