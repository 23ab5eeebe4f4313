package trainwright.core.program.check;

/** What a finding means for a program. */
public enum Severity {
  /** It must not be stored as it is. */
  HARD,
  /** It may be stored with a warning. */
  SOFT,
  /** What was asked for (days, minutes, injuries) can't hold the rule: told, and not to blame. */
  NOTE,
  /** The data that the rule needs are not there: neither kept nor broken. */
  NOT_EVALUABLE
}
