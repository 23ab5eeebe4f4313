package trainwright.core.progress.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What to do with an exercise next time, and why.
 *
 * @param step which way it goes
 * @param rule the rule behind it
 * @param sets how many sets
 * @param reps repetitions a set, or null for a hold
 * @param durationSeconds seconds a set, or null for repetitions
 * @param loadKg the load, negative when assisted; null for none
 * @param why a sentence for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Advice(
    Step step,
    String rule,
    int sets,
    @Nullable Integer reps,
    @Nullable Integer durationSeconds,
    @Nullable BigDecimal loadKg,
    String why) {

  /** Which way an exercise goes. */
  public enum Step {
    START,
    REPEAT,
    MORE_REPS,
    MORE_TIME,
    MORE_LOAD,
    LESS_ASSISTANCE,
    HARDER_VARIATION,
    EASIER_VARIATION,
    LESS_LOAD,
    LESS_WORK,
    RETURN,
    DELOAD
  }

  /** Advice on sets of one figure. */
  static Advice of(
      Step step,
      String rule,
      WorkRange range,
      int sets,
      int figure,
      @Nullable BigDecimal load,
      String why) {
    return new Advice(
        step,
        rule,
        sets,
        range.hold() ? null : figure,
        range.hold() ? figure : null,
        load == null || load.signum() == 0 ? null : load,
        why);
  }

  /** Repetitions or seconds, whichever it has. */
  public int figure() {
    return reps != null ? reps : durationSeconds != null ? durationSeconds : 0;
  }
}
