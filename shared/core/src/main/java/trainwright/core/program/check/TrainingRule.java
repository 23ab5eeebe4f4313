package trainwright.core.program.check;

import java.util.function.BiConsumer;

/**
 * A rule that programs are checked by.
 *
 * @param id by which findings name it
 * @param severity of a breach, where the rule doesn't tell more and less apart
 * @param source where it comes from, with its grade: A position stand or meta-analysis, B consensus
 *     or cohort, C expert practice, D our own derivation
 * @param check tells the findings what it sees; reads nothing but the program
 */
public record TrainingRule(
    String id, Severity severity, String source, BiConsumer<CheckedProgram, RuleFindings> check) {}
