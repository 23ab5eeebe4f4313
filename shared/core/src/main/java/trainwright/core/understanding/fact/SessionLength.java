package trainwright.core.understanding.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.core.understanding.CompileRequest;

/**
 * How long a text wants the session to be.
 *
 * @param seconds null when it doesn't say
 * @param asked whether the words around it ask for it: "I have 20 minutes"
 * @param sure false when it was guessed among several or from a vague word
 * @param warnings what was guessed
 */
public record SessionLength(
    @Nullable Integer seconds, boolean asked, boolean sure, List<String> warnings) {
  /** Whether it is said and not 60 to 7,200 seconds. */
  public boolean outOfRange() {
    return seconds != null
        && (seconds < CompileRequest.MIN_SECONDS || seconds > CompileRequest.MAX_SECONDS);
  }

  /** Whether it is said and can be planned. */
  public boolean usable() {
    return seconds != null && !outOfRange();
  }
}
