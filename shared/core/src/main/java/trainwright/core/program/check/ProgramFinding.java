package trainwright.core.program.check;

/**
 * What a rule says about a place of a program.
 *
 * @param rule the rule's id, as {@link ProgramCheck#rules()} lists them
 * @param severity what it means for the program
 * @param path JSON pointer into the program: {@code /macrocycles/0/mesocycles/1/weeks}
 * @param observed what is there
 * @param bound what would be right
 * @param source where the rule comes from: a study, expert practice, or our own derivation
 */
public record ProgramFinding(
    String rule, Severity severity, String path, String observed, String bound, String source) {

  /** The finding as a sentence for people. */
  public String sentence() {
    return "%s, where %s would be right (rule %s)".formatted(observed, bound, rule);
  }
}
