package trainwright.core.exercise.imports;

/** What became of a row of an import. */
public enum RowOutcome {
  CREATED,
  UPDATED,
  UNCHANGED,
  FAILED
}
