package trainwright.core.job;

/** What a job does. */
public enum JobKind {
  COMPILE_ROUTINE,
  IMPORT_EXERCISES,
  DETAIL_PROGRAM
}
