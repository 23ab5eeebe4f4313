package trainwright.core.routine;

/**
 * A rule that a routine breaks.
 *
 * @param rule the rule's id, as {@link RoutineCheck} lists them
 * @param severity whether the routine may be stored all the same
 * @param path JSON pointer to the place: {@code /exercises/3/prescription/sets}, or empty
 * @param observed what is there
 * @param bound what would be right
 * @param source where the rule comes from: a study, expert practice, or our own derivation
 */
public record RoutineFinding(
    String rule, Severity severity, String path, String observed, String bound, String source) {

  /** What a broken rule means. */
  public enum Severity {
    /** The routine must not be stored as it is. */
    REJECT,
    /** The routine may be stored with a warning. */
    WARN
  }

  /** The finding as a sentence for people. */
  public String sentence() {
    return "%s, where %s would be right (rule %s)".formatted(observed, bound, rule);
  }
}
