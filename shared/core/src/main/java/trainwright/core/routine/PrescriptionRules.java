package trainwright.core.routine;

import java.util.List;
import java.util.regex.Pattern;

/** Rules on what one exercise asks for: R8, C3 and C6. */
final class PrescriptionRules {
  private static final Pattern TEMPO = Pattern.compile("\\d+-\\d+-(\\d+|X)-\\d+|hold");
  private static final int MAX_SETS = 10;
  private static final int MAX_REPS = 1_000;
  private static final int MAX_SECONDS = 7_200;
  private static final int MAX_REST_SECONDS = 600;
  private static final int MAX_RIR = 5;
  private static final int USEFUL_REPS = 20;

  private PrescriptionRules() {}

  static List<RoutineFinding> findings(List<RoutineItem> items) {
    var findings = new Findings();
    for (int i = 0; i < items.size(); i++) {
      check(Findings.at(i, "/prescription"), items.get(i).prescription(), findings);
    }
    return findings.list();
  }

  private static void check(String path, Prescription asked, Findings findings) {
    if ((asked.reps() == null) == (asked.durationSeconds() == null)) {
      findings.reject(
          "C6", path, "both or neither of reps and duration", "exactly one", Findings.OURS);
    }
    if (asked.tempo() != null && !TEMPO.matcher(asked.tempo()).matches()) {
      findings.reject(
          "C6",
          path + "/tempo",
          asked.tempo(),
          "four figures as in 3-1-X-0, or hold",
          Findings.OURS);
    }
    bound(path + "/sets", "sets", asked.sets(), 1, MAX_SETS, findings);
    bound(path + "/rest_seconds", "rest", asked.restSeconds(), 0, MAX_REST_SECONDS, findings);
    if (asked.reps() != null) {
      bound(path + "/reps", "reps", asked.reps(), 1, MAX_REPS, findings);
      manyReps(path, asked.reps(), findings);
    }
    if (asked.durationSeconds() != null) {
      bound(
          path + "/duration_seconds", "seconds", asked.durationSeconds(), 1, MAX_SECONDS, findings);
    }
    if (asked.targetRir() != null) {
      bound(path + "/target_rir", "reps in reserve", asked.targetRir(), 0, MAX_RIR, findings);
    }
  }

  private static void bound(
      String path, String what, int observed, int least, int most, Findings findings) {
    if (observed < least || observed > most) {
      findings.reject(
          "R8", path, observed + " " + what, "%d to %d".formatted(least, most), Findings.OURS);
    }
  }

  private static void manyReps(String path, int reps, Findings findings) {
    if (reps > USEFUL_REPS) {
      findings.warn(
          "C3",
          path + "/reps",
          reps + " reps a set",
          "at most 20, then a harder variation",
          "C expert practice");
    }
  }
}
