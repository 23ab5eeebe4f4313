package trainwright.core.understanding;

import trainwright.platform.Problem;
import trainwright.platform.Words;

/** What came of reading a request: something to plan from, or a refusal. */
public sealed interface Reading {
  /**
   * A request for a workout.
   *
   * @param understanding what it asks for
   */
  record Accepted(Understanding understanding) implements Reading {}

  /**
   * A text that no routine is made from.
   *
   * @param reason why
   * @param detail what was wrong and what would be right, for the person who wrote it
   */
  record Refused(Refusal reason, String detail) implements Reading {
    /** The 422 that tells the caller; its error's code is the reason's word. */
    public Problem problem() {
      return Problem.unprocessable("/user_requirements", Words.of(reason), detail);
    }
  }
}
