package trainwright.local;

import java.time.Duration;

/** How an invocation of a function ended. */
sealed interface Outcome {
  /** The function answered. */
  record Answered(Bytes payload) implements Outcome {}

  /** The function threw; on AWS its error would be reported. */
  record Failed(Throwable cause) implements Outcome {}

  /** The function did not answer in time; it may still go on, as it may on AWS. */
  record TimedOut(Duration limit) implements Outcome {}
}
