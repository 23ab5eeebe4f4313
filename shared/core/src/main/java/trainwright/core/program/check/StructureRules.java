package trainwright.core.program.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.WeeklyTargets;

/** S1 to S3 and S6: how many weeks, targets and microcycles, and ids. */
final class StructureRules {
  private static final String OURS = "D own derivation";

  static final TrainingRule S1 =
      new TrainingRule("S1", Severity.HARD, OURS, StructureRules::weekSums);
  static final TrainingRule S2 =
      new TrainingRule("S2", Severity.HARD, OURS, StructureRules::targetForEachWeek);
  static final TrainingRule S3 =
      new TrainingRule("S3", Severity.HARD, OURS, StructureRules::microcycleForEachWeek);
  static final TrainingRule S6 =
      new TrainingRule("S6", Severity.HARD, OURS, StructureRules::uniqueIds);
  static final List<TrainingRule> RULES = List.of(S1, S2, S3, S6);

  private static final int MOST_WEEKS = 6;
  private static final int MOST_WEEKS_WITH_DELOAD = 8;

  private StructureRules() {}

  /** Weeks add up; a mesocycle has 3 to 6, 8 with a deload inside, and 2 in a program of 2. */
  private static void weekSums(CheckedProgram checked, RuleFindings found) {
    int all = 0;
    var macrocycles = checked.program().macrocycles();
    for (int i = 0; i < macrocycles.size(); i++) {
      int sum = macrocycles.get(i).mesocycles().stream().mapToInt(Mesocycle::weeks).sum();
      int length = macrocycles.get(i).lengthWeeks();
      found.need(sum == length, "/macrocycles/%d/length_weeks".formatted(i), length, sum);
      all += sum;
    }
    int asked = checked.request().weeks();
    found.need(all == asked, "/macrocycles", all + " weeks", asked + " weeks");
    int least = Math.min(3, asked);
    for (var at : checked.mesocycles()) {
      int weeks = at.mesocycle().weeks();
      boolean deload = at.mesocycle().weeklyTargets().stream().anyMatch(WeeklyTargets::deload);
      int most = deload ? MOST_WEEKS_WITH_DELOAD : MOST_WEEKS;
      found.need(
          weeks >= least && weeks <= most,
          at.path() + "/weeks",
          weeks + " weeks",
          least + " to " + most + " weeks");
    }
  }

  private static void targetForEachWeek(CheckedProgram checked, RuleFindings found) {
    for (var at : checked.mesocycles()) {
      var targets = at.mesocycle().weeklyTargets();
      var path = at.path() + "/weekly_targets";
      found.need(
          targets.size() == at.mesocycle().weeks(),
          path,
          targets.size() + " weekly targets",
          at.mesocycle().weeks());
      for (int i = 0; i < targets.size(); i++) {
        int offset = targets.get(i).weekOffset();
        found.need(offset == i, path + "/" + i + "/week_offset", offset, i);
      }
    }
  }

  private static void microcycleForEachWeek(CheckedProgram checked, RuleFindings found) {
    boolean first = true;
    for (var at : checked.mesocycles()) {
      if (at.detailed()) {
        int from = first && DateRules.hasTransition(checked) ? 0 : 1;
        var path = at.path() + "/microcycles";
        int wanted = at.mesocycle().weeks() + 1 - from;
        found.need(at.weeks().size() == wanted, path, at.weeks().size() + " microcycles", wanted);
        for (int i = 0; i < at.weeks().size(); i++) {
          int number = at.weeks().get(i).week().weekNumber();
          found.need(
              number == from + i, at.weeks().get(i).path() + "/week_number", number, from + i);
        }
      }
      first = false;
    }
  }

  private static void uniqueIds(CheckedProgram checked, RuleFindings found) {
    var seen = new HashSet<UUID>();
    seen.add(checked.program().id());
    for (int i = 0; i < checked.program().macrocycles().size(); i++) {
      unique(seen, checked.program().macrocycles().get(i).id(), "/macrocycles/" + i, found);
    }
    checked.mesocycles().forEach(m -> unique(seen, m.mesocycle().id(), m.path(), found));
    checked.weeks().forEach(w -> unique(seen, w.week().id(), w.path(), found));
    checked.workouts().forEach(w -> unique(seen, w.workout().id(), w.path(), found));
  }

  private static void unique(Set<UUID> seen, UUID id, String path, RuleFindings found) {
    found.need(seen.add(id), path + "/id", id + " twice", "an id of its own");
  }
}
