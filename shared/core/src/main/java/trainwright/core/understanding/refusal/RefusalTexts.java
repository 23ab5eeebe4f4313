package trainwright.core.understanding.refusal;

import trainwright.core.understanding.Refusal;

/** What a refused person reads: what was wrong and what would be right. */
public final class RefusalTexts {
  /** How to ask. */
  static final String EXAMPLE =
      "Say what to train, for how long and with what, such as"
          + " \"20 minutes for tight hips, bad knees, no equipment\".";

  private RefusalTexts() {}

  /** The usual words for a reason. */
  public static String of(Refusal reason) {
    return switch (reason) {
      case RED_FLAG ->
          "What you describe should be looked at by a doctor before any training, so no routine was"
              + " made. If it is severe, sudden or getting worse, call your local emergency number"
              + " now.";
      case HOSTILE ->
          "The text contains instructions for a machine or code instead of a request for a workout."
              + " "
              + EXAMPLE;
      case OUT_OF_RANGE ->
          "A routine lasts 60 to 7200 seconds (1 minute to 2 hours). Name a length in that range.";
      case NOT_A_WORKOUT -> "The text does not ask for a workout. " + EXAMPLE;
      case NOT_UNDERSTOOD ->
          "Nothing in the text was understood as a wish for training. " + EXAMPLE;
    };
  }
}
