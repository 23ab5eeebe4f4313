package trainwright.core.program.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.check.ProgramCheck;
import trainwright.core.program.check.ProgramFinding;
import trainwright.core.program.check.ProgramReport;
import trainwright.core.program.tree.Program;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Violation;

/** What is stored with a plan about the rules that it was checked by. */
public final class ReportRule {
  /** A row of a result may have 64 KB; a finding takes some 300 bytes. */
  private static final int MOST_FINDINGS = 60;

  private ReportRule() {}

  /**
   * A report as it is stored.
   *
   * @param rulesVersion of the rules that were applied
   * @param findings the first of them, in the order of the rules
   * @param leftOut how many more there were
   * @param warnings what gave way, a sentence each
   * @param notes what became of a model's answers
   */
  private record StoredReport(
      int rulesVersion,
      List<ProgramFinding> findings,
      int leftOut,
      List<String> warnings,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes) {}

  /**
   * The report of a plan that is about to be stored.
   *
   * @throws Problem {@code UNPROCESSABLE} with every finding when the plan breaks a hard rule: the
   *     planner found nothing better for the request, and this must not be stored
   */
  static JsonNode accepted(
      Program program, List<Exercise> library, List<String> warnings, List<String> notes) {
    var report = ProgramCheck.check(program, library);
    if (!report.acceptable()) {
      throw refusal(report.hard());
    }
    var told = Stream.concat(program.warnings().stream(), warnings.stream()).distinct().toList();
    return stored(report, told, notes);
  }

  private static Problem refusal(List<ProgramFinding> hard) {
    return Problem.of(
        Problem.Code.UNPROCESSABLE,
        "no plan was found that keeps the rule %s: %s; ask for something else"
            .formatted(hard.getFirst().rule(), hard.getFirst().sentence()),
        hard.stream().map(f -> new Violation(f.path(), f.rule(), f.sentence())).toList());
  }

  /** A report as it is stored. */
  static JsonNode stored(ProgramReport report, List<String> warnings, List<String> notes) {
    return told(report, warnings, notes, MOST_FINDINGS);
  }

  /**
   * The report of an edited plan as it is stored: what the rules find now, and what was told of it
   * when it was planned.
   *
   * @param before the plan's report before the edit; null when it had none
   */
  public static JsonNode edited(ProgramReport report, @Nullable JsonNode before) {
    return stored(report, texts(before, "warnings"), texts(before, "notes"));
  }

  private static List<String> texts(@Nullable JsonNode report, String field) {
    return report == null
        ? List.of()
        : report.path(field).valueStream().map(JsonNode::asText).toList();
  }

  /** A report with so many of its findings. */
  static JsonNode told(ProgramReport report, List<String> warnings, List<String> notes, int most) {
    var findings = report.findings().stream().limit(most).toList();
    int leftOut = report.findings().size() - findings.size();
    return Json.toTree(new StoredReport(report.rulesVersion(), findings, leftOut, warnings, notes));
  }
}
