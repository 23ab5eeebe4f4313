package trainwright.core.program.check;

import java.util.List;

/**
 * What the checker says about a program; stored with it.
 *
 * @param rulesVersion of the rules that were applied
 * @param findings in the order of the rules; empty when every rule is kept
 */
public record ProgramReport(int rulesVersion, List<ProgramFinding> findings) {
  /** Copies the findings. */
  public ProgramReport {
    findings = List.copyOf(findings);
  }

  /** Whether no hard rule is broken, so that the program may be stored. */
  public boolean acceptable() {
    return hard().isEmpty();
  }

  /** The broken rules that forbid storing the program. */
  public List<ProgramFinding> hard() {
    return of(Severity.HARD);
  }

  /** The broken rules that are only told. */
  public List<ProgramFinding> soft() {
    return of(Severity.SOFT);
  }

  /** The findings of a severity. */
  public List<ProgramFinding> of(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }
}
